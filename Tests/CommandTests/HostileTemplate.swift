import OpenXML
import Testing

/// A file that calls itself .docx and was made to mislead, exhaust or crash who reads it.
struct HostileTemplate: Sendable, CustomTestStringConvertible {
  let name: String
  /// What the program calls it.
  let code: String
  private let make: @Sendable () throws -> [UInt8]

  var testDescription: String { name }

  func bytes() throws -> [UInt8] { try make() }

  static let all: [HostileTemplate] = [
    .init(name: "a text", code: "not-a-zip") { Array("Dear {{ client }}".utf8) },
    .init(name: "nothing at all", code: "not-a-zip") { [] },
    .init(name: "a .doc of an older Word", code: "not-a-zip") { oldFile("WordDocument") },
    .init(name: "a file with a password", code: "zip-encrypted") { oldFile("EncryptedPackage") },
    .init(name: "a file cut short", code: "zip-truncated") {
      let whole = try package([("word/document.xml", paragraph("{{ x }}"))])
      return Array(whole.prefix(whole.count / 2))
    },
    .init(name: "a part that unpacks to a thousand times its size", code: "zip-too-large") {
      try package([("word/document.xml", [UInt8](repeating: 0x20, count: 60 << 20))])
    },
    .init(name: "a part of 200 MB", code: "zip-too-large") {
      try package([
        ("word/document.xml", paragraph("x")), ("word/media/a.png", [UInt8](repeating: 0, count: 200 << 20)),
      ])
    },
    .init(name: "65,000 parts", code: "zip-too-large") {
      let parts = (0..<65_000).map { ("word/part\($0).xml", Array("<a/>".utf8)) }
      return try package([("word/document.xml", paragraph("x"))] + parts)
    },
    .init(name: "a part with an absolute name", code: "zip-entry-name") {
      try package([("word/document.xml", paragraph("x")), ("/etc/passwd", [])])
    },
    .init(name: "a part that leads out of the archive", code: "zip-entry-name") {
      try package([("word/document.xml", paragraph("x")), ("../../evil.sh", [])])
    },
    .init(name: "a part twice, as LibreOffice once wrote its properties", code: "zip-entry-name") {
      let core = Array("<a/>".utf8)
      return try package([
        ("word/document.xml", paragraph("x")), ("docProps/core.xml", core), ("docProps/core.xml", core),
      ])
    },
    .init(name: "a document type with an external entity", code: "xml-has-document-type") {
      let type = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
      return try package([("word/document.xml", Array(type.utf8) + paragraph("{{ a }}&x;"))])
    },
    .init(name: "entities that stand for each other", code: "xml-has-document-type") {
      let entities = (1...20).map { "<!ENTITY e\($0) '&e\($0 - 1);&e\($0 - 1);&e\($0 - 1);'>" }.joined()
      let type = "<!DOCTYPE a [<!ENTITY e0 'x'>\(entities)]>"
      return try package([("word/document.xml", Array(type.utf8) + paragraph("{{ a }}&e20;"))])
    },
    .init(name: "elements within elements", code: "xml-not-read") {
      let controls = String(repeating: "<w:sdt><w:sdtContent>", count: 100_000)
      return try package([("word/document.xml", document(controls + "{{"))])
    },
    .init(name: "tags within tags", code: "nested-too-deep") {
      let tags = String(repeating: "{% if a %}", count: 20_000) + String(repeating: "{% endif %}", count: 20_000)
      return try package([("word/document.xml", paragraph(tags))])
    },
    .init(name: "no part of the document", code: "part-missing") { try package([("word/other.xml", paragraph("x"))]) },
    .init(name: "no content types", code: "part-missing") {
      var zip = ZipWriter()
      zip.add("word/document.xml", DeflatedPart(deflating: paragraph("x")))
      return try zip.finish()
    },
    .init(name: "relationships that are cut short", code: "xml-not-read") {
      try package([
        ("word/document.xml", paragraph("{{ a }}")),
        ("word/_rels/document.xml.rels", Array("<Relationships><Rel".utf8)),
      ])
    },
    .init(name: "relationships that lead out of the package", code: "relationship-without-target") {
      let relationship = "<Relationships><Relationship Id='a' Type='b' Target='../../../etc/passwd'/></Relationships>"
      return try package([
        ("word/document.xml", paragraph("{{ a }}")), ("word/_rels/document.xml.rels", Array(relationship.utf8)),
      ])
    },
    .init(name: "a spreadsheet", code: "part-missing") {
      try package([("xl/workbook.xml", Array("<workbook/>".utf8))], main: "xl/workbook.xml", type: "sheet.main+xml")
    },
    .init(name: "a document that is something else", code: "part-missing") {
      try package([("word/document.xml", Array("<svg>{{ a }}</svg>".utf8))])
    },
  ]

  // MARK: Making

  private static func oldFile(_ stream: String) -> [UInt8] {
    let header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1_024)
    return header + stream.utf8.flatMap { [$0, 0] as [UInt8] } + [UInt8](repeating: 0, count: 1_024)
  }

  private static func document(_ body: String) -> [UInt8] {
    let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return Array("<w:document xmlns:w=\"\(namespace)\"><w:body>\(body)</w:body></w:document>".utf8)
  }

  private static func paragraph(_ text: String) -> [UInt8] { document("<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>") }

  private static func package(
    _ parts: [(name: String, content: [UInt8])], main: String = "word/document.xml", type: String = "document.main+xml"
  ) throws -> [UInt8] {
    let format =
      "application/vnd.openxmlformats-officedocument." + (main.hasPrefix("xl") ? "spreadsheetml." : "wordprocessingml.")
    let types =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>"
      + "<Override PartName=\"/\(main)\" ContentType=\"\(format)\(type)\"/></Types>"
    let relationships =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" "
      + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"\(main)\"/>"
      + "</Relationships>"
    var zip = ZipWriter()
    zip.add("[Content_Types].xml", DeflatedPart(deflating: Array(types.utf8)))
    zip.add("_rels/.rels", DeflatedPart(deflating: Array(relationships.utf8)))
    for part in parts { zip.add(part.name, DeflatedPart(deflating: part.content)) }
    return try zip.finish()
  }
}
