import Diagnostics
import HandOver
import OpenXML
import Testing

/// A small document to join, and what became of it.
struct JoinedSource {
  var body: String
  /// Parts by their kinds: `styles`, `numbering`, `footnotes`, `settings`, `footer`.
  var parts: [(kind: String, content: String)] = []
  var section = ""
  var picture: [UInt8]?

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
  private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
  private static let roots = [
    "document": "document", "header": "hdr", "footer": "ftr", "styles": "styles", "numbering": "numbering",
    "footnotes": "footnotes", "endnotes": "endnotes", "settings": "settings", "comments": "comments",
  ]
  private static let namespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
    + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
    + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
    + "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""

  static func paragraph(_ text: String, _ properties: String = "", _ more: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr>\(more)<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
  }

  static func item(_ text: String, _ list: Int = 1, level: Int = 0) -> String {
    paragraph(text, "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
  }

  static func field(_ code: String, shows result: String) -> String {
    """
    <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">\(code)</w:instrText></w:r>\
    <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>\(result)</w:t></w:r><w:r>\
    <w:fldChar w:fldCharType="end"/></w:r>
    """
  }

  static let picture = """
    <w:p><w:r><w:drawing><wp:inline><wp:extent cx="360000" cy="360000"/><wp:docPr id="1" name="logo"/><a:graphic>\
    <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>\
    <pic:cNvPr id="0" name="logo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="picture"/><a:stretch>\
    <a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/>\
    </a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>\
    </wp:inline></w:drawing></w:r></w:p>
    """

  func bytes(_ mainType: String = "document.main") throws -> [UInt8] {
    func root(_ kind: String, _ content: String) -> DeflatedPart {
      let name = "w:" + (Self.roots[kind] ?? kind)
      return DeflatedPart(deflating: Array("<\(name) \(Self.namespaces)>\(content)</\(name)>".utf8))
    }
    let margins = parts.filter { ["header", "footer"].contains($0.kind) }
      .map { "<w:\($0.kind)Reference w:type=\"default\" r:id=\"\($0.kind)\"/>" }.joined()
    let sheet = "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
    var all: [Part] = []
    var relationships: [Relationship] = []
    for (kind, content) in parts {
      let name = try #require(PartName("/word/\(kind).xml"))
      all.append(Part(name, contentType: Self.word + kind + "+xml", content: root(kind, content)))
      relationships.append(Relationship(id: kind, type: Self.office + kind, target: .part(name)))
    }
    if let picture {
      let name = PartName.fixed("word/media/image1.png")
      all.append(Part(name, contentType: "image/png", content: DeflatedPart(storing: picture)))
      relationships.append(Relationship(id: "picture", type: Self.office + "image", target: .part(name)))
    }
    let main = PartName.fixed("word/document.xml")
    all.append(
      Part(
        main, contentType: Self.word + mainType + "+xml",
        content: root(
          "document", "<w:body>\(body)<w:sectPr>\(margins)\(section.isEmpty ? sheet : section)</w:sectPr></w:body>"),
        relationships: relationships))
    return try Package(
      parts: all,
      relationships: [Relationship(id: "rId1", type: Self.office + "officeDocument", target: .part(main))]
    ).write()
  }

  /// The file that documents become, and what is said of them.
  static func joined(_ sources: [JoinedSource], isDuplex: Bool = false) throws -> (
    bytes: [UInt8], findings: [Diagnostic]
  ) {
    let collected = Collected()
    let file = JoinedFile(isDuplex: isDuplex) { bytes throws(Faults) in collected.bytes += bytes }
    for (index, source) in sources.enumerated() { try file.add(source.bytes(), named: "\(index + 1).docx") }
    let findings = try file.finish()
    return (collected.bytes, findings)
  }

  final class Collected { var bytes: [UInt8] = [] }
}
