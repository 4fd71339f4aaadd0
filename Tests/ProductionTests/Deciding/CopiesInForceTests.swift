import Diagnostics
import DocumentRegistry
import Foundation
import HandOver
import OpenXML
import Production
import Testing

/// What lies in `documents`, from the first draft to the signature and back.
@Suite struct CopiesInForceTests {
  private func isMarked(_ office: DecidedOffice, _ number: String) throws -> [Bool] {
    let word = try office.bytes(office.copy("docx", of: number))
    let page = String(decoding: try office.bytes(office.copy("html", of: number)), as: UTF8.self)
    let text = String(decoding: try office.bytes(office.copy("txt", of: number)), as: UTF8.self)
    let headers = try ZipReader(word, named: "").entries.filter { $0.name.contains("header") }.map {
      String(decoding: try ZipReader(word, named: "").contents(of: $0), as: UTF8.self)
    }
    return [
      headers.contains { $0.contains("ПРОЕКТ") }, page.contains("engross-draft-mark"),
      text.split(separator: "\n").first?.contains("ПРОЕКТ") ?? false,
    ]
  }

  @Test func theMarkStandsUntilTheLastVisaAndComesBackWithEveryChange() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let marked = [true, true, true]
    let clean = [false, false, false]
    let number = try office.make("contract", formats: ["txt", "html", "docx"])
    #expect(try isMarked(office, number) == marked)
    _ = try office.submit(number)
    try office.approve(number, "ryabov", "belova", "gusev")
    #expect(try isMarked(office, number) == marked)
    try office.approve(number, "melnik")
    #expect(try isMarked(office, number) == clean)
    _ = try office.producer.sendBack(
      number, remarks: [RemarkText("Нет схемы")], areMandatory: true, office.order("lebedev"))
    #expect(try isMarked(office, number) == marked)
    _ = try office.producer.answer(number, remark: "r1", isFixed: true, text: "Есть", office.order("orlova"))
    _ = try office.submit(number)
    try office.approve(number, "ryabov", "belova", "gusev", "melnik")
    _ = try office.producer.sign([number], authority: nil, office.order("lebedev"))
    #expect(try isMarked(office, number) == clean)
  }

  @Test func anApprovedCopyLeavesWithoutItsTagAndTheRegistrysFileStays() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let number = try office.make("contract", formats: ["docx"])
    let master = try office.stored(.document, "docx", of: number)
    _ = try office.submit(number)
    #expect(try DocumentTag(of: office.bytes(office.copy("docx", of: number)), named: "")?.number == number)
    try office.approve(number, "ryabov", "belova", "gusev", "melnik")
    let copy = try office.bytes(office.copy("docx", of: number))
    #expect(try DocumentTag(of: copy, named: "") == nil)
    #expect(try Scrub.scrubbing(copy, named: "").removed.isEmpty)
    #expect(try office.stored(.document, "docx", of: number) == master)
  }

  /// Somebody wrote into the copy while it was approved: their words are kept, and the clean copy takes the place.
  @Test func aChangedCopyIsSetAside() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let number = try office.make("offer")
    _ = try office.submit(number)
    let path = try office.copy("txt", of: number)
    try "Мои слова".write(toFile: path, atomically: true, encoding: .utf8)
    let report = try office.producer.approve([number], comment: nil, remarks: [], office.order("gusev"))
    #expect(report.findings.map(\.code) == [.copyChanged])
    #expect(!String(decoding: try office.bytes(path), as: UTF8.self).contains("ПРОЕКТ"))
    let aside = path.replacingOccurrences(of: ".txt", with: ", changed 2026-11-23.txt")
    #expect(String(decoding: try office.bytes(aside), as: UTF8.self) == "Мои слова")
  }

  /// A file of the registry that somebody changed does not go out as the approved document.
  @Test func aForgedFileOfTheRegistryIsNotGivenOut() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let number = try office.make("offer")
    _ = try office.submit(number)
    let state = try office.state(number)
    let file = try #require(state.revision?.files.first { $0.role == .document })
    let path = RegistryFolder(office: office.folder).path(of: file)
    try "Forged".write(toFile: path, atomically: true, encoding: .utf8)
    let report = try office.producer.approve([number], comment: nil, remarks: [], office.order("gusev"))
    #expect(report.findings.map(\.code) == [.revisionFile])
    #expect(try office.state(number).approval.phase == .inApproval)
  }
}
