import Diagnostics
import HandOver
import OpenXML
import TestKit
import Testing

/// A file says which entry it belongs to, also after other programs saved it.
@Suite struct DocumentTagTests {
  private static let tag = DocumentTag(number: "7/2026 «А & Б» <1>", kind: "contract", revision: 3, digest: "ab12")

  @Test func aTagIsReadBack() throws {
    let bytes = try WordDraftMarkTests.contract()
    #expect(try DocumentTag(of: bytes, named: "a.docx") == nil)
    let tagged = try Self.tag.writing(into: bytes, named: "a.docx")
    #expect(try DocumentTag(of: tagged, named: "a.docx") == Self.tag)
    #expect(try Self.tag.writing(into: bytes, named: "a.docx") == tagged)
    var files = WrittenWordFiles()
    files.files.append(("tagged", tagged))
    #expect(try files.faults() == nil)
  }

  @Test func aNewTagTakesThePlaceOfTheOldOne() throws {
    var bytes = try Self.tag.writing(into: WordDraftMarkTests.contract(), named: "a.docx")
    var next = Self.tag
    next.revision = 4
    bytes = try next.writing(into: bytes, named: "a.docx")
    #expect(try DocumentTag(of: bytes, named: "a.docx") == next)
    #expect(try Self.custom(bytes).ranges(of: "Engross.").count == 4)
  }

  @Test func otherPropertiesStay() throws {
    let tagged = try Self.tag.writing(into: OfficeFile.bytes(), named: "a.docx")
    let custom = try Self.custom(tagged)
    #expect(custom.contains("name=\"Margin\"><vt:lpwstr>secret</vt:lpwstr>"))
    // Two properties of one number are a damaged file to Word.
    for pid in 2...6 { #expect(custom.ranges(of: "pid=\"\(pid)\"").count == 1) }
    let before = try PackageReader(OfficeFile.bytes(), named: "a.docx")
    let after = try PackageReader(tagged, named: "a.docx")
    for part in before.partNames where part.path != "/docProps/custom.xml" {
      #expect(try before.packed(of: part) == after.packed(of: part), "\(part)")
    }
  }

  /// What programs make of a property when they save it.
  @Test(arguments: [
    ("<vt:i4>2</vt:i4>", 2), ("<vt:r8>2</vt:r8>", 2), ("<vt:r8>2.000000</vt:r8>", 2),
    ("<vt:lpwstr> 2\n</vt:lpwstr>", 2),
    ("<vt:lpstr>12</vt:lpstr>", 12), ("<vt:r8>2.5</vt:r8>", nil), ("<vt:lpwstr>two</vt:lpwstr>", nil), ("", nil),
    ("<vt:i4>99999999999999999999</vt:i4>", nil),
  ])
  func revisionsComeBackInAnyType(_ value: String, _ expected: Int?) throws {
    let bytes = try Self.file(
      """
      <property pid="2" name="engross.number"><vt:lpwstr>7</vt:lpwstr></property>\
      <property pid="3" name="Engross.Kind"><vt:lpwstr>offer</vt:lpwstr></property>\
      <property pid="4" name="Engross.Revision">\(value)</property>\
      <property pid="5" name="Engross.Digest"><vt:lpwstr>ff</vt:lpwstr></property>
      """)
    guard let expected else {
      #expect(throws: Faults.self) { try DocumentTag(of: bytes, named: "a.docx") }
      return
    }
    let tag = try DocumentTag(of: bytes, named: "a.docx")
    #expect(tag == DocumentTag(number: "7", kind: "offer", revision: expected, digest: "ff"))
  }

  @Test func whatIsMissingIsNamed() throws {
    let bytes = try Self.file("<property pid=\"2\" name=\"Engross.Number\"><vt:lpwstr>7</vt:lpwstr></property>")
    do throws(Faults) {
      _ = try DocumentTag(of: bytes, named: "a.docx")
      Issue.record("a tag without a digest was read")
    } catch {
      #expect(error.diagnostics.map(\.code) == [.tagIncomplete])
      #expect(error.diagnostics[0].message.contains("`Engross.Kind`, `Engross.Revision` and `Engross.Digest`"))
    }
  }

  private static func custom(_ bytes: [UInt8]) throws -> String {
    String(decoding: try PackageReader(bytes, named: "").contents(of: .fixed("docProps/custom.xml")), as: UTF8.self)
  }

  private static func file(_ properties: String) throws -> [UInt8] {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/"
    let main = PartName.fixed("word/document.xml")
    let custom = PartName.fixed("docProps/custom.xml")
    let texts = [
      (
        main, "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body/></w:document>"
      ),
      (
        custom, "application/vnd.openxmlformats-officedocument.custom-properties+xml",
        "<Properties xmlns=\"\(office)custom-properties\" xmlns:vt=\"\(office)docPropsVTypes\">\(properties)</Properties>"
      ),
    ]
    return try Package(
      parts: texts.map { Part($0.0, contentType: $0.1, content: DeflatedPart(deflating: Array($0.2.utf8))) },
      relationships: [
        Relationship(id: "rId1", type: office + "relationships/officeDocument", target: .part(main)),
        Relationship(id: "rId2", type: office + "relationships/custom-properties", target: .part(custom)),
      ]
    ).write()
  }
}
