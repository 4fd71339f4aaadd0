import Diagnostics
import DocumentRegistry
import Foundation
import Production
import Synchronization
import Testing
import Values

/// A batch is approved as one thing, and its documents with it.
@Suite struct BatchApprovalTests {
  @Test func oneVisaIsAboutAllDocuments() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let batch = try office.makeBatch()
    let count = try office.members(of: batch).count
    #expect(count > 5)
    #expect(try office.memberStates(of: batch) == ["draft": count])
    _ = try office.submit(batch)
    let told = try office.approveBatch(batch).told
    #expect(told.contains("\(batch): \(count) documents approved with it"))
    #expect(try office.memberStates(of: batch) == ["approved": count])
    for member in try office.members(of: batch) {
      let state = try office.state(member.number)
      #expect(state.approval.batch?.number == batch)
      #expect(state.approval.batch?.digest == (try office.state(batch).approval.digest))
      #expect(state.waiting.isEmpty)
      let copy = try String(contentsOfFile: office.copy("txt", of: member.number), encoding: .utf8)
      #expect(!copy.contains("ПРОЕКТ"))
    }
    #expect(try office.faults() == [])
  }

  @Test func whatWasChangedOrDecidedAloneDoesNotFollow() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let batch = try office.makeBatch()
    let numbers = try office.members(of: batch).map(\.number)
    _ = try office.submit(batch)
    _ = try office.revise(numbers[0], set: ["offer.subject=на уборку склада"])
    _ = try office.submit(numbers[1])
    let report = try office.approveBatch(batch)
    let finding = try #require(report.findings.first { $0.code == .batchLeft })
    #expect(finding.message.contains("`\(numbers[0])` (revised)"))
    #expect(finding.message.contains("`\(numbers[1])` (in-approval)"))
    #expect(try office.state(numbers[0]).approval.phase == .draft)
    #expect(try office.state(numbers[1]).approval.phase == .inApproval)
    #expect(try office.memberStates(of: batch)["approved"] == numbers.count - 2)
    // Either of them goes its own way.
    try office.approve(numbers[1], "gusev")
    #expect(try office.state(numbers[1]).approval.batch == nil)
    // The author takes the other one up again, and nobody's approval is lost by it.
    _ = try office.revise(batch)
    _ = try office.submit(batch)
    _ = try office.approveBatch(batch)
    #expect(try office.memberStates(of: batch) == ["approved": numbers.count])
    #expect(try office.faults() == [])
  }

  @Test func aDocumentRevisedAfterwardsIsADraftOfItsAuthor() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let batch = try office.makeBatch()
    let number = try office.members(of: batch)[2].number
    _ = try office.submit(batch)
    try office.approveBatch(batch)
    _ = try office.revise(number, set: ["offer.subject=на уборку склада"])
    let state = try office.state(number)
    #expect(state.approval.phase == .draft && state.approval.batch == nil)
    #expect(state.waiting.map(\.task) == [.submit])
    #expect(try String(contentsOfFile: office.copy("txt", of: number), encoding: .utf8).contains("ПРОЕКТ"))
    // What is in force is not what was approved: the same command does not bring it back.
    try office.approveBatch(batch)
    #expect(try office.state(number).approval.phase == .draft)
    #expect(try office.faults() == [])
  }

  @Test func aBatchIsSentOnlyAsItsListHasIt() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let batch = try office.makeBatch()
    let number = try office.members(of: batch)[1].number
    _ = try office.revise(number, set: ["offer.subject=на уборку склада"])
    let refused = try office.submit(batch)
    #expect(refused.findings.map(\.code) == [.batchBehind])
    #expect(refused.findings.first?.message.contains(number) ?? false)
    #expect(try office.state(batch).approval.phase == .draft)
    _ = try office.revise(batch)
    #expect(try office.submit(batch).findings.map(\.code) == [])
    #expect(try office.state(batch).approval.phase == .inApproval)
  }

  /// Of a long batch that takes minutes.
  @Test func whoeverMayNotSendItIsToldBeforeItsDocumentsAreLookedAt() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let batch = try office.makeBatch()
    _ = try office.revise(office.members(of: batch)[1].number, set: ["offer.subject=на уборку склада"])
    let looked = Looked()
    let refused = try office.producer.submit([batch], office.order("gusev"), looked.control)
    #expect(refused.findings.map(\.code) == [.notYourRole])
    #expect(looked.stages == [])
  }

  @Test func whoeverWaitsHearsHowFarItsDocumentsAre() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let batch = try office.makeBatch()
    let count = try office.members(of: batch).count
    let looked = Looked()
    _ = try office.producer.submit([batch], office.order("orlova"), looked.control)
    #expect(looked.last == "checking \(count) of \(count)")
    _ = try office.producer.approve([batch], comment: nil, remarks: [], office.order("gusev"), looked.control)
    #expect(looked.last == "following \(count) of \(count)")
    _ = try office.producer.revise(
      RevisionOrder(number: batch, settings: ["offer.subject=на уборку склада"]),
      office.order("orlova"), looked.control)
    #expect(looked.stages == ["checking", "following", "checking", "making"])
  }

  @Test func aCopyChangedByHandIsToldOfAndKept() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let batch = try office.makeBatch()
    let number = try office.members(of: batch)[0].number
    let copy = try office.copy("txt", of: number)
    try "Мой текст".write(toFile: copy, atomically: true, encoding: .utf8)
    #expect(try office.submit(batch).findings.map(\.code) == [.copyChanged])
    _ = try office.approveBatch(batch)
    #expect(try String(contentsOfFile: copy, encoding: .utf8) != "Мой текст")
    let names = try FileManager.default.contentsOfDirectory(atPath: (copy as NSString).deletingLastPathComponent)
    #expect(names.contains { $0.contains("changed") })
    #expect(try office.faults() == [])
  }

  @Test func aSignedBatchSignsItsDocumentsAndAReturnedOneTakesItBack() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    try office.change("  routes:\n", to: "  routes:\n    batch: {stages: [head], sign: director}\n")
    let batch = try office.makeBatch()
    let count = try office.members(of: batch).count
    _ = try office.submit(batch)
    try office.approveBatch(batch)
    #expect(try office.memberStates(of: batch) == ["on-signing": count])
    let number = try office.members(of: batch)[0].number
    #expect(try office.state(number).waiting.isEmpty)
    _ = try office.producer.sendBack(
      batch, remarks: [RemarkText("Нет приложения")], areMandatory: true, office.order("lebedev"))
    #expect(try office.memberStates(of: batch) == ["draft": count])
    #expect(try String(contentsOfFile: office.copy("txt", of: number), encoding: .utf8).contains("ПРОЕКТ"))
    _ = try office.producer.answer(
      batch, remark: "r1", isFixed: true, text: "Приложено", office.order("orlova"))
    _ = try office.revise(batch, set: ["offer.subject=на уборку склада"])
    _ = try office.submit(batch)
    try office.approveBatch(batch)
    _ = try office.producer.sign([batch], authority: nil, office.order("lebedev"))
    #expect(try office.memberStates(of: batch) == ["signed": count])
    #expect(try office.state(number).approval.signature?.signature.batch?.number == batch)
    #expect(try office.faults() == [])
  }

  @Test func aRejectedBatchLeavesItsDocumentsDrafts() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let batch = try office.makeBatch()
    _ = try office.submit(batch)
    _ = try office.producer.reject(batch, reason: "Не те цены", office.order("gusev"))
    #expect(try office.memberStates(of: batch).keys.sorted() == ["draft"])
    #expect(try office.faults() == [])
  }

  @Test func theBatchAloneWaits() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let batch = try office.makeBatch()
    let desk = try office.desk()
    func tasks() throws -> [String] {
      try desk.registry.read { try $0.tasks(TaskQuery(isEverybody: true)) }.map { "\($0.entry.number) \($0.task.task)" }
    }
    #expect(try tasks() == ["\(batch) submit"])
    _ = try office.submit(batch)
    #expect(try tasks() == ["\(batch) visa"])
    try office.approveBatch(batch)
    #expect(try tasks() == [])
  }

  /// What the other side does is done with one document.
  @Test func whatIsAboutOneDocumentIsRefused() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let batch = try office.makeBatch()
    let order = office.order("orlova")
    for report in [
      try office.producer.expire([batch], order), try office.producer.register([batch], under: nil, order),
      try office.producer.noteOtherSide([batch], .sent, order),
      try office.producer.prolong(batch, until: "2027-01-01", order),
    ] {
      #expect(report.findings.map(\.code) == [.batchNotOne])
    }
    #expect(throws: Faults.self) {
      try office.producer.revise(RevisionOrder(number: batch, file: office.folder + "/office.yaml"), order)
    }
    // A batch that nobody wants any more gives way to another one.
    let other = try office.makeBatch(set: ["offer.subject=на уборку склада"])
    #expect(try office.producer.supersede(batch, by: other, order).findings.map(\.code) == [])
    #expect(try office.state(batch).approval.phase == .superseded)
  }
}

extension BatchApprovalTests {
  /// A batch that was stopped before its last document is nothing to agree to.
  @Test func anUnfinishedBatchIsNotSent() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    _ = try office.make("offer")
    let stopped = try office.makeStoppedBatch()
    let submitted = try office.submit(stopped)
    #expect(submitted.findings.map(\.code) == [.batchUnfinished])
    #expect(submitted.findings.first?.hint?.contains("engross batch") ?? false)
    #expect(try office.approveBatch(stopped).findings.map(\.code) == [.batchUnfinished])
    #expect(throws: Faults.self) { try office.revise(stopped) }
  }
}

/// What is said of how far a command is.
private final class Looked: Sendable {
  private let readings = Mutex<[BatchProgress]>([])

  var control: RunControl<BatchProgress> {
    RunControl(report: { reading in self.readings.withLock { $0.append(reading) } })
  }

  /// The stages in their order.
  var stages: [String] {
    readings.withLock { readings in
      readings.map(\.stage.rawValue).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }
  }

  var last: String? {
    readings.withLock { $0.last.map { "\($0.stage.rawValue) \($0.done) of \($0.total ?? 0)" } }
  }
}
