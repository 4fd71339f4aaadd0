import Diagnostics
import DocumentModel
import HandOver
import OpenXML
import TestKit
import Testing

/// Files in the strict form of Open XML are marked and cleaned like all others.
@Suite struct StrictFilesTests {
  @Test(arguments: HandOverCases.cases("scrub.case")) func strictFilesLeaveClean(_ one: CaseFile.Case) throws {
    let usual = try Scrub.scrubbing(WordFixture(one).bytes(), named: "case.docx")
    let strict = try Scrub.scrubbing(Self.strict(WordFixture(one).bytes()), named: "case.docx")
    #expect(strict.removed == usual.removed, "\(one.label)")
    #expect(strict.findings == usual.findings, "\(one.label)")
    #expect(try Self.dump(strict.bytes) == Self.dump(usual.bytes), "\(one.label)")
  }

  @Test(arguments: HandOverCases.cases("watermarks.case")) func strictFilesAreMarked(_ one: CaseFile.Case) throws {
    let mark = DraftMark(.russian)
    let usual = try mark.marking(docx: WordFixture(one).bytes(), named: "case.docx")
    let strict = try mark.marking(docx: Self.strict(WordFixture(one).bytes()), named: "case.docx")
    #expect(try Self.strict(usual).count == Self.strict(strict).count, "\(one.label)")
    let package = try PackageReader(strict, named: "case.docx")
    for part in package.partNames where part.ending == "xml" || part.ending == "rels" {
      let text = String(decoding: try package.contents(of: part), as: UTF8.self)
      #expect(!text.contains(Self.usualWord) && !text.contains(Self.usualRelationships), "\(one.label): \(part)")
    }
    let tag = DocumentTag(number: "7", kind: "offer", revision: 1, digest: "ff")
    #expect(try DocumentTag(of: tag.writing(into: strict, named: "case.docx"), named: "case.docx") == tag)
  }

  private static let usualWord = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let usualRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// The same file with the addresses of the strict form.
  private static func strict(_ bytes: [UInt8]) throws -> [UInt8] {
    let package = try PackageReader(bytes, named: "case.docx")
    var zip = ZipWriter()
    for part in package.partNames {
      let text = String(decoding: try package.contents(of: part), as: UTF8.self)
        .replacing(usualWord, with: "http://purl.oclc.org/ooxml/wordprocessingml/main")
        .replacing(usualRelationships, with: "http://purl.oclc.org/ooxml/officeDocument/relationships")
      zip.add(part.entryName, DeflatedPart(deflating: Array(text.utf8)))
    }
    return try zip.finish()
  }

  private static func dump(_ bytes: [UInt8]) throws -> String {
    WordDump.dump(try PackageReader(bytes, named: "case.docx").xml(of: .fixed("word/document.xml")))
  }
}
