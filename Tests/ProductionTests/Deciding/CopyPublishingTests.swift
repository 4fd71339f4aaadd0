import Diagnostics
import DocumentRegistry
import Foundation
import Production
import Testing

/// What lies in `documents` when programs come there late, in another order, or not at all.
@Suite struct CopyPublishingTests {
  private func approved(_ office: DecidedOffice) throws -> (number: String, path: String, clean: [UInt8]) {
    let number = try office.make("offer")
    _ = try office.submit(number)
    try office.approve(number, "gusev")
    let path = try office.copy("txt", of: number)
    return (number, path, try office.bytes(path))
  }

  private func revise(_ office: DecidedOffice, _ number: String) throws {
    _ = try office.producer.revise(
      RevisionOrder(number: number, settings: ["offer.subject=на мойку окон"]), office.order("orlova"))
  }

  private func isMarked(_ bytes: [UInt8]) -> Bool { String(decoding: bytes, as: UTF8.self).contains("ПРОЕКТ") }

  /// One approved and was overtaken by another who revised: the approved copy is not put over the new draft.
  @Test func theLastToComeLeavesWhatTheRegistrySays() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let (number, path, clean) = try approved(office)
    let before = try office.state(number)
    try revise(office, number)
    let draft = try office.bytes(path)
    #expect(isMarked(draft) && !isMarked(clean))
    let late = WorkingCopies([.init(path: before.copies[0].path, format: "txt", bytes: clean)])
    let outcome = CopyPublishing(desk: try office.desk(), entry: before.id).publish(
      late, earlier: before.copies, number: number, done: "is decided")
    #expect(outcome.findings.isEmpty)
    #expect(try office.bytes(path) == draft)
  }

  /// A program that was stopped between the decision and its copies left the approved copy over a draft.
  @Test func anOlderCopyOfOursIsReplacedWhenItIsOpened() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let (number, path, clean) = try approved(office)
    try revise(office, number)
    let draft = try office.bytes(path)
    try Data(clean).write(to: URL(fileURLWithPath: path))
    _ = try office.producer.open(
      OpenOrder(number: number, office: office.folder, revision: nil, format: "txt", isOriginal: false))
    #expect(try office.bytes(path) == draft)
    // What somebody wrote into it stays.
    try "Мои слова".write(toFile: path, atomically: true, encoding: .utf8)
    _ = try office.producer.open(
      OpenOrder(number: number, office: office.folder, revision: nil, format: "txt", isOriginal: false))
    #expect(String(decoding: try office.bytes(path), as: UTF8.self) == "Мои слова")
  }

  @Test func anOlderCopyOfOursIsNobodysChange() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let (number, path, clean) = try approved(office)
    try revise(office, number)
    let draft = try office.bytes(path)
    try Data(clean).write(to: URL(fileURLWithPath: path))
    let report = try office.submit(number)
    #expect(!report.findings.contains { $0.code == .copyChanged }, "\(report.findings)")
    #expect(try office.state(number).approval.phase == .inApproval)
    #expect(try office.bytes(path) == draft)
    // Nor does the next decision keep it under another name.
    try Data(clean).write(to: URL(fileURLWithPath: path))
    let approval = try office.producer.approve([number], comment: nil, remarks: [], office.order("gusev"))
    #expect(approval.findings.isEmpty, "\(approval.findings)")
    #expect(!isMarked(try office.bytes(path)))
  }

  @Test func whatIsEnteredIsToldThoughItsCopyIsMissing() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let number = try office.make("offer", formats: ["txt", "html"])
    let path = try office.copy("txt", of: number)
    _ = try office.submit(number)
    try FileManager.default.removeItem(atPath: path)
    // A folder of the copy's name cannot be written over, whoever runs this.
    try FileManager.default.createDirectory(atPath: path + "/in the way", withIntermediateDirectories: true)
    let report = try office.producer.approve([number], comment: nil, remarks: [], office.order("gusev"))
    #expect(try office.state(number).approval.phase == .approved)
    #expect(report.told.contains("\(number): approved"))
    #expect(report.findings.map(\.code) == [.copyUnwritten])
    #expect(report.findings[0].code.blame == .world)
    #expect(report.findings[0].hint?.contains("engross open") == true)
    try FileManager.default.removeItem(atPath: path)
    _ = try office.producer.open(
      OpenOrder(number: number, office: office.folder, revision: nil, format: "txt", isOriginal: false))
    #expect(!isMarked(try office.bytes(path)))
    let page = String(decoding: try office.bytes(office.copy("html", of: number)), as: UTF8.self)
    #expect(!page.contains("engross-draft-mark"))
  }
}
