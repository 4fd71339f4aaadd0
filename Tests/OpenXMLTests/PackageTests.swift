import Diagnostics
import OpenXML
import Testing

@Suite struct PackageTests {
  static let names: [(target: String, folder: String, part: String?)] = [
    ("styles.xml", "/word/", "/word/styles.xml"), ("../customXml/item1.xml", "/word/", "/customXml/item1.xml"),
    ("/word/media/a.png", "/word/", "/word/media/a.png"), ("media/./a.png", "/word/", "/word/media/a.png"),
    ("../../x", "/word/", nil), ("", "/word/", "/word"), ("", "/", nil),
  ]

  @Test(arguments: names.indices) func targetsAreResolved(_ index: Int) {
    let one = Self.names[index]
    #expect(PartName.resolve(one.target, from: one.folder)?.path == one.part)
  }

  @Test func namesFromOutsideAreChecked() {
    for bad in ["", "a.xml", "/", "//a", "/a/", "/a/../b", "/a\\b"] { #expect(PartName(bad) == nil) }
    #expect(PartName("/word/document.xml")?.relationships.path == "/word/_rels/document.xml.rels")
  }

  @Test func whatIsWrittenIsRead() throws {
    let document = PartName.fixed("word/document.xml")
    let picture = PartName.numbered("word/media/picture", 1, "png")
    let package = Package(
      parts: [
        Part(
          document, contentType: "application/x+xml", content: DeflatedPart(deflating: Array("<a/>".utf8)),
          relationships: [
            Relationship(id: "rId1", type: "urn:image", target: .part(picture)),
            Relationship(id: "rId2", type: "urn:link", target: .external("https://example.org/?a=1&b=2")),
          ]),
        Part(picture, contentType: "image/png", content: DeflatedPart(storing: [1])),
      ], relationships: [Relationship(id: "rId1", type: "urn:main", target: .part(document))])
    let bytes = try package.write()
    #expect(try package.write() == bytes)
    let reader = try PackageReader(bytes, named: "test.docx")
    #expect(reader.relationships == package.relationships)
    #expect(try reader.relationships(of: document) == package.parts[0].relationships)
    #expect(reader.contentTypes.type(of: document) == "application/x+xml")
    #expect(reader.contentTypes.type(of: picture) == "image/png")
    #expect(try reader.xml(of: document).name.local == "a")
    #expect(throws: Faults.self) { try reader.contents(of: .fixed("word/none.xml")) }
  }

  @Test func onePartTwiceIsAFault() {
    let part = Part(.fixed("a.xml"), contentType: "x", content: DeflatedPart(storing: []))
    let twin = Part(.fixed("A.xml"), contentType: "x", content: DeflatedPart(storing: []))
    #expect(throws: Faults.self) { try Package(parts: [part, twin]).write() }
  }
}
