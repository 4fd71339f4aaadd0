import Diagnostics
import DocumentRegistry
import Testing
import Values

@Suite struct ClaimStepTests {
  private static let day = "2026-11-05"

  private static func step(_ name: ClaimStep.Name, on day: String = day) throws -> ClaimStep {
    switch name {
    case .assign: .assign(to: "zima")
    case .measure: .measure("вымыто снова")
    case .answer: .answer(reply: nil, on: try Ledger.day(day))
    case .close: .close(outcome: "принято", cause: "уборка", on: try Ledger.day(day))
    }
  }

  /// The way to a phase, and all that may follow; every other step is refused.
  @Test(
    arguments: [
      ([], "received", [ClaimStep.Name.assign]),
      ([.assign], "assigned", [.assign, .measure, .answer]),
      ([.assign, .measure], "measures", [.assign, .measure, .answer]),
      ([.assign, .measure, .assign], "measures", [.assign, .measure, .answer]),
      ([.assign, .answer], "answered", [.close]),
      ([.assign, .answer, .close], "closed", []),
    ] as [([ClaimStep.Name], String, [ClaimStep.Name])])
  func order(_ way: [ClaimStep.Name], _ phase: String, _ possible: [ClaimStep.Name]) throws {
    for name in ClaimStep.Name.allCases {
      let ledger = try Ledger()
      let claim = try ledger.enter("incoming-claim", on: "2026-11-02", deadline: "2026-12-02")
      for step in way { try ledger.take(Self.step(step), with: claim, on: Self.day) }
      #expect(try ledger.state(claim).state == phase)
      let codes = Faults.codes { try ledger.take(Self.step(name), with: claim, on: Self.day) }
      #expect(codes == (possible.contains(name) ? [] : ["claim-step"]), "\(phase): \(name)")
      #expect(try ledger.faults() == [])
    }
  }

  @Test(arguments: [
    ("2026-11-01", ["register-date"]), ("2026-11-02", []), ("2026-11-05", []), ("2026-11-06", ["register-date"]),
  ])
  func anAnswerLiesBetweenTheClaimAndToday(_ day: String, _ codes: [String]) throws {
    let ledger = try Ledger()
    let claim = try ledger.enter("incoming-claim", on: "2026-11-02")
    try ledger.take(Self.step(.assign), with: claim, on: Self.day)
    #expect(Faults.codes { try ledger.take(Self.step(.answer, on: day), with: claim, on: Self.day) } == codes)
  }

  @Test func aClaimIsNotClosedBeforeItsAnswer() throws {
    let ledger = try Ledger()
    let claim = try ledger.enter("incoming-claim", on: "2026-11-02")
    try ledger.take(Self.step(.assign), with: claim, on: Self.day)
    try ledger.take(Self.step(.answer, on: "2026-11-04"), with: claim, on: Self.day)
    #expect(
      Faults.codes { try ledger.take(Self.step(.close, on: "2026-11-03"), with: claim, on: Self.day) }
        == ["register-date"])
  }

  @Test func otherEntriesAreNoClaims() throws {
    let ledger = try Ledger()
    let invoice = try ledger.enter("invoice", on: "2026-11-02")
    #expect(Faults.codes { try ledger.take(Self.step(.assign), with: invoice, on: Self.day) } == ["claim-step"])
  }

  /// What is known of a claim from its first day is there at once, and what is found out later replaces it.
  @Test func causesAndTheirNumbersAreKept() throws {
    let ledger = try Ledger()
    let claim = try ledger.enter("incoming-claim", on: "2026-11-02", deadline: "2026-11-04")
    let moment = try Ledger.moment("2026-11-02")
    try ledger.registry.write {
      try $0.receive(claim: claim, cause: "мусор", theirs: "№ 15", at: moment, by: nil, account: "test")
    }
    func row() throws -> ClaimRow { try #require(try ledger.registry.read { try $0.claims() }.first) }
    #expect(try row().claim.cause == "мусор")
    #expect(try row().claim.theirs == "№ 15")
    #expect(try row().isOverdue(on: Ledger.day("2026-11-04")) == false)
    #expect(try row().isOverdue(on: Ledger.day("2026-11-05")))
    for step in [ClaimStep.Name.assign, .answer, .close] { try ledger.take(Self.step(step), with: claim, on: Self.day) }
    let closed = try row()
    #expect(closed.claim.cause == "уборка")
    #expect(closed.daysToAnswer == 3)
    #expect(closed.isInTime == false)
    #expect(closed.isOverdue(on: try Ledger.day("2026-12-05")) == false)
  }
}
