import Diagnostics
import DocumentRegistry
import Production
import TestKit
import Testing
import Values

/// Whatever people do with a batch and its documents, in whatever order.
@Suite struct RandomBatchHistoryTests {
  @Test(arguments: [UInt64(1), 2, 3, 4]) func nothingIsApprovedThatNobodyAgreedTo(_ seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let office = try DecidedOffice()
    defer { office.remove() }
    try office.change("  routes:\n", to: "  routes:\n    batch: {stages: [head], sign: director}\n")
    let batch = try office.makeBatch()
    let numbers = try office.members(of: batch).map(\.number)
    for step in 0..<14 {
      let number = dice.pick(numbers)
      let before = try office.members(of: batch)
      let isDone = act(dice.roll(12), office, batch, number, step)
      // What the rules refuse has not happened.
      if !isDone { #expect(try office.members(of: batch) == before) }
      try check(office, batch)
    }
    #expect(try office.faults() == [])
  }

  /// Whether it was done; a refusal is told and no failure of the test.
  private func act(_ action: Int, _ office: DecidedOffice, _ batch: String, _ number: String, _ step: Int) -> Bool {
    let subject = "offer.subject=на уборку № \(step)"
    do throws(Faults) {
      let author = office.order("orlova")
      let report: ProductionReport
      switch action {
      case 0, 1, 2: report = try office.producer.submit([batch], author)
      case 3, 4, 5: report = try office.producer.approve([batch], comment: nil, remarks: [], office.order("gusev"))
      case 6: report = try office.producer.sign([batch], authority: nil, office.order("lebedev"))
      case 7:
        report = try office.producer.sendBack(
          batch, remarks: [RemarkText("Нет приложения")], areMandatory: false, office.order("lebedev"))
      case 8:
        report = try office.producer.revise(
          RevisionOrder(number: batch, settings: step % 2 == 0 ? [subject] : []), author)
      case 9: report = try office.producer.revise(RevisionOrder(number: number, settings: [subject]), author)
      case 10: report = try office.producer.submit([number], author)
      default: report = try office.producer.approve([number], comment: nil, remarks: [], office.order("gusev"))
      }
      return !report.findings.contains { $0.severity == .error }
    } catch { return false }
  }

  /// A document that was approved with a batch is, to the byte, what a revision of it lists that was approved.
  private func check(_ office: DecidedOffice, _ batch: String) throws {
    let state = try office.state(batch)
    let desk = try office.desk()
    let records = try desk.registry.read { try $0.records(of: state.id) }
    let approved = Set(records.filter { $0.fact.event == "approved" }.compactMap { $0.fact.details["digest"]?.text })
    for member in try office.members(of: batch) {
      let own = try office.state(member.number)
      #expect(member.digest == own.approval.digest)
      guard let consent = own.approval.batch else {
        // Alone it has visas of its own, or nobody has agreed.
        #expect(!own.isAgreed || !own.approval.rounds.isEmpty)
        continue
      }
      #expect(consent.batch == state.id && approved.contains(consent.digest))
      let revision = try #require(state.revisions.first { $0.digest.description == consent.digest })
      #expect(try office.listed(by: batch, revision: revision.ordinal)[member.number] == own.approval.digest)
      #expect(own.isAgreed && own.approval.rounds.isEmpty)
    }
  }
}
