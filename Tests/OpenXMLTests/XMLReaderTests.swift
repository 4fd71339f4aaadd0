import Diagnostics
import OpenXML
import Testing

@Suite struct XMLReaderTests {
  static let refused: [(id: String, xml: String, code: DiagnosticCode, line: Int?)] = [
    ("nothing", "", .xmlNotRead, 1),
    ("no XML", "hello", .xmlNotRead, 1),
    ("unbalanced", "<a>\n<b></a>", .xmlNotRead, 2),
    ("an unbound prefix", "<a>\n  <w:b", .xmlNotRead, 2),
    ("a document type", "<!DOCTYPE a><a/>", .xmlHasDocumentType, nil),
    (
      "an outside entity", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>", .xmlHasDocumentType,
      nil
    ),
    (
      "an entity bomb",
      "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]><a>&c;&c;&c;</a>",
      .xmlHasDocumentType,
      nil
    ),
    ("an unknown entity", "<a>&x;</a>", .xmlNotRead, 1),
    ("too deep", String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300), .xmlNotRead, 1),
  ]

  @Test(arguments: refused.map(\.id)) func hostileXMLIsAFault(_ id: String) throws {
    let one = try #require(Self.refused.first { $0.id == id })
    #expect {
      try XMLReader.read(Array(one.xml.utf8), named: "house.docx: word/styles.xml")
    } throws: { error in
      let fault = (error as? Faults)?.diagnostics.first
      return fault?.code == one.code && fault?.place?.line == one.line
        && fault?.place?.file == "house.docx: word/styles.xml"
    }
  }

  @Test func namesAndNamespacesAreKept() throws {
    let root = try XMLReader.read(
      Array("<w:a xmlns:w='urn:w' w:x='1' y='2'><!-- no --><w:b/><c><![CDATA[<&]]></c></w:a>".utf8), named: "test")
    #expect(root.name.qualified == "w:a")
    #expect(root.is("a", in: "urn:w"))
    #expect(root.value("x") == "1")
    #expect(root.value("y") == "2")
    #expect(root.first("b") != nil)
    #expect(root.elements[1].children == [.text("<&")])
  }

  @Test func addressesOfNamespacesAreRead() throws {
    let xml = "<a xmlns='urn:x?a=1&amp;b=2&#38;c&lt;' xmlns:w='&amp;#38;' w:d='&amp;'/>"
    let root = try XMLReader.read(Array(xml.utf8), named: "test")
    #expect(root.name.namespace == "urn:x?a=1&b=2&c<")
    #expect(root.namespaces.map(\.uri) == ["urn:x?a=1&b=2&c<", "&#38;"])
    #expect(root.value("d", in: "&#38;") == "&")
  }
}
