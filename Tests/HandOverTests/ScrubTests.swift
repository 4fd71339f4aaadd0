import Diagnostics
import HandOver
import OpenXML
import TestKit
import Testing

/// What is taken out of a file that leaves, and what is told of it.
@Suite(.serialized) struct ScrubTests {
  static let cases = HandOverCases.cases("scrub.case")

  @Test(arguments: cases) func aFileLeavesClean(_ one: CaseFile.Case) throws {
    let scrubbed = try Scrub.scrubbing(WordFixture(one).bytes(), named: "case.docx")
    let package = try PackageReader(scrubbed.bytes, named: "case.docx")
    var results = [("after", WordDump.dump(try package.xml(of: .fixed("word/document.xml"))))]
    if package.has(.fixed("word/header1.xml")) {
      results.append(("after word/header1.xml", WordDump.dump(try package.xml(of: .fixed("word/header1.xml")))))
    }
    results.append(("removed", scrubbed.removed.map { "\($0.matter.rawValue) \($0.count)" }.joined(separator: "\n")))
    results.append(("findings", scrubbed.findings.map(\.message).joined(separator: "\n")))
    #expect(try HandOverCases.difference(results, one, in: "scrub.case") == nil)

    let again = try Scrub.scrubbing(scrubbed.bytes, named: "case.docx")
    #expect(again.bytes == scrubbed.bytes && again.removed.isEmpty, "\(one.label)")
    for part in package.partNames where part.ending == "xml" {
      let text = String(decoding: try package.contents(of: part), as: UTF8.self)
      for trace in ["Иван", "rsid", "delText", "w:ins ", "w:del ", "comment", "Change"] {
        #expect(!text.contains(trace), "\(one.label): \(trace) in \(part)")
      }
      #expect(WordStructure.faults(in: try package.xml(of: part)) == [], "\(one.label): \(part)")
    }
  }

  @Test func scrubbedFilesAreValid() throws {
    var files = WrittenWordFiles()
    for one in Self.cases {
      files.files.append((one.label, try Scrub.scrubbing(WordFixture(one).bytes(), named: "case.docx").bytes))
    }
    files.files.append(("office", try Scrub.scrubbing(OfficeFile.bytes(), named: "office.docx").bytes))
    #expect(try files.faults() == nil)
  }

  @Test func propertiesAndPartsOfTheOfficeAreGone() throws {
    let scrubbed = try Scrub.scrubbing(OfficeFile.bytes(), named: "office.docx")
    #expect(
      scrubbed.removed.map { "\($0.matter.rawValue) \($0.count)" } == [
        "author 1", "last editor 1", "company 1", "manager 1", "editing record 4", "template path 2", "comment 1",
        "custom property 1", "thumbnail 1", "custom data 1",
      ])
    #expect(
      scrubbed.findings.map(\.code) == [.embeddedFileKept, .boundDataKept])
    let package = try PackageReader(scrubbed.bytes, named: "office.docx")
    #expect(
      package.partNames.map(\.path).filter { !$0.contains("rels") } == [
        "/[Content_Types].xml", "/customXml/item1.xml", "/customXml/itemProps1.xml", "/docProps/app.xml",
        "/docProps/core.xml", "/word/document.xml", "/word/embeddings/sheet.xlsx", "/word/settings.xml",
      ])
    for part in package.partNames where part.ending == "xml" || part.ending == "rels" {
      let text = String(decoding: try package.contents(of: part), as: UTF8.self)
      for secret in ["Тайнов", "secret", "people", "comments", "custom.xml", "thumbnail", "item2", "dotx"] {
        #expect(!text.contains(secret), "\(secret) in \(part)")
      }
    }
    let core = String(decoding: try package.contents(of: .fixed("docProps/core.xml")), as: UTF8.self)
    #expect(core.contains("Договор № 7"))
  }

  @Test func macrosAndSignaturesAreRefused() throws {
    let macros = try OfficeFile.bytes(
      adding: [("word/vbaProject.bin", "application/vnd.ms-office.vbaProject", "x")], related: [])
    #expect(Self.codes { try Scrub.scrubbing(macros, named: "a.docx") } == [.embeddedFileKept, .macrosNotCleaned])
    let signed = try OfficeFile.bytes(
      adding: [("_xmlsignatures/origin.sigs", "application/octet-stream", "x")],
      related: [
        (
          "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin",
          "_xmlsignatures/origin.sigs"
        )
      ])
    #expect(Self.codes { try Scrub.scrubbing(signed, named: "a.docx") } == [.embeddedFileKept, .signatureNotKept])
    #expect(Self.codes { try Scrub.scrubbing(Array("no zip".utf8), named: "a.docx") } == [.notAZip])
  }

  private static func codes(_ body: () throws -> ScrubbedFile) -> [DiagnosticCode] {
    do {
      _ = try body()
      return []
    } catch let faults as Faults {
      return faults.diagnostics.map(\.code).sorted { $0.rawValue < $1.rawValue }
    } catch {
      return []
    }
  }
}
