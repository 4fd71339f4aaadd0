import Diagnostics
import OpenXML
import Testing

/// Packages that lack what they need, or hold XML that was made to exhaust who reads it.
@Suite(.timeLimit(.minutes(1))) struct HostilePackageTests {
  private static let types = """
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
    <Default Extension="xml" ContentType="application/xml"/></Types>
    """
  private static let relationships =
    #"<Relationships><Relationship Id="rId1" Type="t" Target="a.xml"/></Relationships>"#

  /// The code of the first fault of reading a package of these parts, and then `a.xml`.
  private static func fault(_ parts: [(name: String, content: [UInt8])]) throws -> DiagnosticCode? {
    var zip = ZipWriter()
    for part in parts { zip.add(part.name, DeflatedPart(storing: part.content)) }
    let bytes = try zip.finish()
    do throws(Faults) {
      let reader = try PackageReader(bytes, named: "test.docx")
      _ = try reader.xml(of: .fixed("a.xml"))
      _ = try reader.relationships(of: .fixed("a.xml"))
      return nil
    } catch {
      return error.diagnostics.first?.code
    }
  }

  private static func fault(xml: String) throws -> DiagnosticCode? { try fault(xml: Array(xml.utf8)) }

  private static func fault(xml: [UInt8]) throws -> DiagnosticCode? {
    try fault([
      ("[Content_Types].xml", Array(types.utf8)), ("_rels/.rels", Array(relationships.utf8)), ("a.xml", xml),
    ])
  }

  @Test func missingPartsAreFaults() throws {
    let types = ("[Content_Types].xml", Array(Self.types.utf8))
    let relationships = ("_rels/.rels", Array(Self.relationships.utf8))
    #expect(try Self.fault([relationships]) == .partMissing)
    #expect(try Self.fault([types]) == .partMissing)
    #expect(try Self.fault([types, relationships]) == .partMissing)
    #expect(try Self.fault(xml: "<a/>") == nil)
  }

  @Test func brokenRelationshipsAreFaults() throws {
    func fault(_ relationships: String) throws -> DiagnosticCode? {
      try Self.fault([
        ("[Content_Types].xml", Array(Self.types.utf8)), ("_rels/.rels", Array(Self.relationships.utf8)),
        ("a.xml", Array("<a/>".utf8)), ("_rels/a.xml.rels", Array(relationships.utf8)),
      ])
    }
    #expect(
      try fault("<Relationships><Relationship Id='r' Type='t' Target='../../x'/></Relationships>")
        == .relationshipWithoutTarget)
    #expect(try fault("<Relationships><Relationship") == .xmlNotRead)
    #expect(try fault("<Relationships/>") == nil)
  }

  @Test func xmlThatIsTooLargeIsNotUnpacked() throws {
    let types = DeflatedPart(deflating: Array(Self.types.utf8))
    let relationships = DeflatedPart(deflating: Array(Self.relationships.utf8))
    let archive = MadeArchive(entries: [
      .init(
        name: "[Content_Types].xml", bytes: types.packed, method: 8, size: UInt32(types.size), checksum: types.checksum),
      .init(
        name: "_rels/.rels", bytes: relationships.packed, method: 8, size: UInt32(relationships.size),
        checksum: relationships.checksum),
      .init(name: "a.xml", bytes: [UInt8](repeating: 0, count: 400_000), method: 8, size: 100 << 20),
    ])
    let reader = try PackageReader(archive.bytes(), named: "test.docx")
    #expect { try reader.xml(of: .fixed("a.xml")) } throws: { ($0 as? Faults)?.diagnostics[0].code == .xmlTooLarge }
    #expect { try reader.packed(of: .fixed("a.xml")) } throws: { ($0 as? Faults)?.diagnostics[0].code == .zipDamaged }
  }

  @Test func xmlMadeToExhaustIsRefused() throws {
    #expect(try Self.fault(xml: "<a \(String(repeating: "b='' ", count: 1_000_000))/>") == .xmlTooLarge)
    let attributes = (0..<240).map { "a\($0)='' " }
    #expect(try Self.fault(xml: "<a \(attributes.joined())/>") == nil)
    let namespaces = (0..<300).map { "xmlns:n\($0)='urn:x' " }
    #expect(try Self.fault(xml: "<a \(namespaces.joined())/>") == .xmlTooLarge)
    #expect(try Self.fault(xml: "<a \(namespaces[..<200].joined())/>") == nil)
    let nested = "<a \(namespaces[..<150].joined())><b \(namespaces[150...].joined())/></a>"
    #expect(try Self.fault(xml: nested) == .xmlTooLarge)
    let siblings = "<a><b \(namespaces[..<150].joined())/><b \(namespaces[150...].joined())/></a>"
    #expect(try Self.fault(xml: siblings) == nil)
    #expect(try Self.fault(xml: String(repeating: "<a>", count: 100_000)) == .xmlNotRead)
    #expect(try Self.fault(xml: "<a>\(String(repeating: "<b/>", count: 1_000_001))</a>") == .xmlTooLarge)
    #expect(try Self.fault(xml: "<a>\(String(repeating: "<!---->", count: 1_000_001))</a>") == .xmlTooLarge)
    #expect(try Self.fault(xml: "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>") == .xmlHasDocumentType)
    #expect(
      try Self.fault(xml: "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>") == .xmlHasDocumentType)
  }

  @Test(arguments: [true, false], ["", "<?xml version='1.0' encoding='UTF-16'?>"])
  func utf16IsRead(isLittle: Bool, declaration: String) throws {
    let text = "Договор 🙂 & co"
    let xml = "\(declaration)<a b='ё'>\(text.replacing("&", with: "&amp;"))</a>"
    func bytes(_ text: String) -> [UInt8] {
      text.utf16.flatMap { unit in
        isLittle ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      }
    }
    let marked = bytes("\u{FEFF}" + xml)
    for bytes in [marked, bytes(xml)] {
      let root = try XMLReader.read(bytes, named: "test")
      #expect(root.children == [.text(text)])
      #expect(root.value("b") == "ё")
    }
    #expect(try Self.fault(xml: marked) == nil)
    #expect(try Self.fault(xml: marked.dropLast()) == .xmlNotRead)
    #expect(
      try Self.fault(xml: bytes("\u{FEFF}<a>") + (isLittle ? [0, 0xD8] : [0xD8, 0]) + bytes("</a>")) == .xmlNotRead)
  }

  @Test func otherEncodingsAreRefused() throws {
    #expect(try Self.fault(xml: Array("<?xml version='1.0' encoding='windows-1251'?><a>".utf8) + [0xC4]) == .xmlNotRead)
    #expect(try Self.fault(xml: "<?xml version='1.0' encoding='utf-7'?><a/>") == .xmlNotRead)
    #expect(try Self.fault(xml: "<?xml version=\"1.0\" encoding = \"utf-8\"?><a/>") == nil)
    #expect(try Self.fault(xml: "\u{FEFF}<?xml version='1.0' encoding='UTF-8'?><a/>") == nil)
    #expect(try Self.fault(xml: Array("<a>".utf8) + [0xC4, 0xEE] + Array("</a>".utf8)) == .xmlNotRead)
    // UTF-32 and EBCDIC.
    #expect(try Self.fault(xml: [0xFF, 0xFE, 0, 0, 0x3C, 0, 0, 0, 0x61, 0, 0, 0]) == .xmlNotRead)
    #expect(try Self.fault(xml: [0x4C, 0x6F, 0xA7, 0x94, 0x93]) == .xmlNotRead)
  }

  @Test func partsAreCarriedOverAsTheyAre() throws {
    let types = DeflatedPart(deflating: Array(Self.types.utf8))
    let part = DeflatedPart(deflating: ZipTests.text)
    var zip = ZipWriter()
    zip.add("[Content_Types].xml", types)
    zip.add("_rels/.rels", DeflatedPart(storing: Array(Self.relationships.utf8)))
    zip.add("word/document.xml", part)
    let bytes = try zip.finish()
    let reader = try PackageReader(bytes, named: "test.docx")
    #expect(try reader.packed(of: .fixed("word/document.xml")) == part)
    var copy = ZipWriter()
    for name in reader.partNames { copy.add(name.entryName, try reader.packed(of: name)) }
    #expect(try copy.finish() == bytes)
    #expect(throws: Faults.self) { try reader.packed(of: .fixed("none.xml")) }
  }
}
