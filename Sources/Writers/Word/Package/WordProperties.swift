import Diagnostics
import DocumentModel
import OpenXML

/// `docProps/`: what the file says about itself.
enum WordProperties {
  static func core(_ properties: DocumentProperties) throws(Faults) -> [UInt8] {
    try XMLWriter.document(
      "cp:coreProperties",
      attributes: [
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/", "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      ], capacity: 2048
    ) { xml in
      if !properties.title.isEmpty { xml.element("dc:title", text: VisibleCharacters.visible(properties.title)) }
      if !properties.subject.isEmpty { xml.element("dc:subject", text: VisibleCharacters.visible(properties.subject)) }
      if !properties.author.isEmpty {
        xml.element("dc:creator", text: VisibleCharacters.visible(properties.author))
        xml.element("cp:lastModifiedBy", text: VisibleCharacters.visible(properties.author))
      }
      if !properties.kind.isEmpty { xml.element("cp:category", text: VisibleCharacters.visible(properties.kind)) }
      xml.element("dc:language", text: properties.language.tag)
      if !properties.created.isEmpty {
        for name: StaticString in ["dcterms:created", "dcterms:modified"] {
          xml.element(name, "xsi:type", "dcterms:W3CDTF") { xml.text(properties.created) }
        }
      }
    }
  }

  static func application() throws(Faults) -> [UInt8] {
    try XMLWriter.document(
      "Properties",
      attributes: ["xmlns": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"], capacity: 512
    ) { xml in
      xml.element("Application", text: "Engross")
    }
  }
}
