import Diagnostics
import DocumentModel
import DocumentRegistry
import Foundation
import HandOver
import OpenXML
import Production
import Readers
import TestKit
import Testing
import Values

/// A copy that was handed out, edited in Word and given back as the next revision.
@Suite struct ReturnedRevisionTests {
  private static let term = "составляется и подписывается акт сверки"

  private func revise(
    _ office: DecidedOffice, _ number: String, _ path: String, force: Bool = false, by: String = "melnik"
  )
    throws -> ProductionReport
  {
    try office.producer.revise(RevisionOrder(number: number, file: path, isForced: force), office.order(by))
  }

  private func edited(_ office: DecidedOffice, _ number: String) throws -> String {
    var file = try EditedWordFile(office.bytes(office.copy("docx", of: number)))
    try file.track(Self.term, to: "подписывается акт сверки")
    try file.comment(on: "любой из Сторон", by: "Юристов П.", "Почему любой?")
    return try office.write(file.bytes(), to: "returned.docx")
  }

  @Test func itsTextIsTheNextRevisionAndItsCommentsAreRemarks() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let number = try office.make("contract", formats: ["docx", "html", "txt"])
    _ = try office.submit(number)
    let path = try edited(office, number)
    let report = try revise(office, number, path)
    let changes = (report.answer["changes"]?.list?.elements ?? []).compactMap(\.record)
    #expect(changes.count == 1 && changes[0]["kind"]?.text == "changed")
    let clause = try #require(changes[0]["clause"]?.text)
    #expect(report.told.contains("\(number): remark r1 to \(clause): Почему любой?"))
    #expect(report.told.contains("  taken as accepted, in the file not accepted yet: 1 insertion, 1 deletion"))

    let state = try office.state(number)
    #expect(state.approval.phase == .rework && state.revisions.count == 2)
    #expect(state.approval.openRemarks.map(\.person.name) == ["Юристов П."])
    #expect(try office.stored(.original, "docx", of: number) == office.bytes(path))

    let master = try office.stored(.document, "docx", of: number)
    let parts = try ZipReader(master, named: "").entries.map(\.name)
    #expect(!parts.contains("word/comments.xml") && !parts.contains("docProps/custom.xml"))
    #expect(try DocumentTag(of: master, named: "") == nil)
    let text = String(decoding: try office.stored(.document, "txt", of: number), as: UTF8.self)
    #expect(text.contains("акт сверки") && !text.contains("составляется и"))
    for part in try ZipReader(master, named: "").entries {
      let xml = String(decoding: try ZipReader(master, named: "").contents(of: part), as: UTF8.self)
      #expect(!xml.contains("ПРОЕКТ") && !xml.contains("<w:ins ") && !xml.contains("<w:del "), "\(part.name)")
    }
  }

  @Test func theNewCopyIsMarkedAndTaggedWithTheNewRevision() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let number = try office.make("contract", formats: ["docx"])
    _ = try office.submit(number)
    _ = try revise(office, number, edited(office, number))
    let copy = try office.bytes(office.copy("docx", of: number))
    let state = try office.state(number)
    #expect(
      try DocumentTag(of: copy, named: "")
        == DocumentTag(number: number, kind: "contract", revision: 2, digest: state.approval.digest))
    #expect(try DraftMark(.russian).marking(docx: copy, named: "") == copy)
  }

  /// The visas of the first revision are void, the remark must be answered, and the changed clauses are known.
  @Test func itGoesOnItsWayAgain() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let number = try office.make("contract", formats: ["docx"])
    _ = try office.submit(number)
    try office.approve(number, "ryabov", "belova")
    _ = try revise(office, number, edited(office, number))
    #expect(try refusal { try office.submit(number) } == [.remarksUnanswered])
    _ = try office.producer.answer(number, remark: "r1", isFixed: false, text: "Так в законе", office.order("orlova"))
    #expect(try office.submit(number).told.contains { $0.contains("stage 1 of 3: Отдел производства (Рябов К.В.)") })
    #expect(try office.state(number).approval.currentVisas.isEmpty)
  }

  @Test func whatWasTakenOnceIsNotTakenAgain() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let number = try office.make("contract", formats: ["docx"])
    let path = try edited(office, number)
    _ = try revise(office, number, path)
    let again = try revise(office, number, path)
    #expect(again.findings.map(\.code) == [.alreadyDone] && again.told.count == 1)
    #expect(try office.state(number).revisions.count == 2)
    // A copy that nobody edited says nothing new either.
    _ = try revise(office, number, office.copy("docx", of: number))
    #expect(try office.state(number).revisions.count == 2)
  }

  @Test func aFileOfAnOlderRevisionIsRefusedUnlessForced() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let number = try office.make("contract", formats: ["docx"])
    let path = try edited(office, number)
    _ = try office.producer.revise(
      RevisionOrder(number: number, settings: ["contract.payment_days=7"]), office.order("orlova"))
    #expect(try refusal { try revise(office, number, path) } == [.fileOfOlder])
    #expect(try revise(office, number, path, force: true).findings.map(\.code) == [.fileOfOlder])
    #expect(try office.state(number).revisions.count == 3)
  }

  @Test func aFileOfAnotherDocumentIsRefused() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let first = try office.make("contract", formats: ["docx"])
    let second = try office.make("contract", formats: ["docx"])
    let path = try office.copy("docx", of: first)
    #expect(try refusal { try revise(office, second, path) } == [.fileOfOther])
  }

  @Test func anUntaggedFileIsTakenWithAWarning() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let number = try office.make("contract", formats: ["docx"])
    var file = try EditedWordFile(office.stored(.document, "docx", of: number))
    try file.change("word/document.xml", Self.term, to: "подписывается акт сверки")
    let report = try revise(office, number, office.write(file.bytes(), to: "typed.docx"))
    #expect(report.findings.map(\.code) == [.fileUntagged])
    #expect(try office.state(number).revisions.count == 2)
  }

  @Test(arguments: ["txt", "html"]) func aTextComesBackWithoutItsMark(_ format: String) throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let number = try office.make("offer", formats: [format])
    let path = try office.copy(format, of: number)
    let text = String(decoding: try office.bytes(path), as: UTF8.self)
    _ = try office.write(Array(text.replacing("Базовый", with: "Особый").utf8), to: "edited." + format)
    let report = try revise(office, number, office.folder + "/edited." + format, by: "orlova")
    #expect(report.findings.map(\.code) == [.fileUntagged])
    let old = try office.stored(.document, format, of: number, revision: 1)
    let new = String(decoding: try office.stored(.document, format, of: number), as: UTF8.self)
    #expect(new == String(decoding: old, as: UTF8.self).replacing("Базовый", with: "Особый"))
    #expect(!new.contains("engross-draft-mark") && !new.contains("ПРОЕКТ"))
  }

  @Test func aTextOfAWordDocumentTakesItsOtherFormatsAway() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let number = try office.make("offer", formats: ["txt", "docx"])
    let path = try office.write(Array("Предложение\n".utf8), to: "typed.txt")
    #expect(try revise(office, number, path, by: "orlova").findings.map(\.code) == [.fileUntagged, .editedFormat])
    #expect(try office.state(number).copies.map { $0.path.hasSuffix(".txt") } == [true])
    #expect(!FileManager.default.fileExists(atPath: office.folder + "/documents/1-2026-КП sever.docx"))
  }

  @Test(arguments: [("empty", DiagnosticCode.editedFormat), ("not utf-8", .notUTF8)]) func hostileTextsChangeNothing(
    _ kind: String, _ code: DiagnosticCode
  ) throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let number = try office.make("offer")
    let path = try office.write(kind == "empty" ? [] : [0xCF, 0xF0, 0xE5], to: "hostile.txt")
    #expect(try refusal { try revise(office, number, path, by: "orlova") } == [code])
    #expect(try office.state(number).revisions.count == 1)
  }

  @Test(arguments: ["not a zip", "macros", "no text", "empty", "half", "pdf"]) func hostileFilesChangeNothing(
    _ kind: String
  )
    throws
  {
    let office = try DecidedOffice()
    defer { office.remove() }
    let number = try office.make("contract", formats: ["docx"])
    let sent = try office.bytes(office.copy("docx", of: number))
    var file = try EditedWordFile(sent)
    var bytes: [UInt8]
    switch kind {
    case "not a zip": bytes = Array("Договор".utf8)
    case "macros":
      file.add("word/vbaProject.bin", "x")
      bytes = try file.bytes()
    case "no text":
      file.remove("word/document.xml")
      bytes = try file.bytes()
    case "half": bytes = Array(sent.prefix(sent.count / 2))
    default: bytes = []
    }
    if kind == "pdf" { bytes = Array("%PDF-1.7".utf8) }
    let path = try office.write(bytes, to: kind == "pdf" ? "contract.pdf" : "hostile.docx")
    let before = try office.state(number)
    #expect(try !refusal { try revise(office, number, path) }.isEmpty)
    #expect(try office.state(number) == before)
    #expect(try office.bytes(office.copy("docx", of: number)) == sent)
  }

  /// The codes of what is refused.
  private func refusal(_ work: () throws -> ProductionReport) throws -> [DiagnosticCode] {
    do {
      let report = try work()
      return report.findings.filter { $0.severity == .error }.map(\.code)
    } catch let faults as Faults { return faults.diagnostics.map(\.code) }
  }
}
