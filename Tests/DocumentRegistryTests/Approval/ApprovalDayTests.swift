import Diagnostics
import DocumentRegistry
import Testing
import Values

/// Machines in several time zones, and machines whose clocks are a minute apart at midnight.
@Suite("Days of events") struct ApprovalDayTests {
  private static func decide(
    on document: DocumentOnItsWay, day: String, stamp: String, clock: String? = nil
  ) throws -> [ApprovalEvent] {
    let person = try document.context.staff.member("ryabov")
    let moment = Moment(day: try DocumentRegistryTests.day(day), stamp: stamp, clock: clock)
    return try ApprovalRules.ruling(
      on: .approve(digest: "d1", comment: nil), in: document.state, by: Actor(person), at: moment, document.context
    ).events
  }

  private static func submitted() throws -> DocumentOnItsWay {
    try .submitted(ApprovalOffice.withRoutes("contract: {stages: [production]}"))
  }

  /// The last event was on the second, at 00:01 UTC.
  @Test(arguments: [
    ("2026-11-01", "2026-11-02T00:03:00Z", "2026-11-02"), ("2026-11-02", "2026-11-02T00:03:00Z", "2026-11-02"),
    ("2026-11-03", "2026-11-02T22:00:00Z", "2026-11-03"), ("2026-11-01", "2026-11-02T00:01:00Z", "2026-11-02"),
  ])
  func neverRunBackwards(_ own: String, _ stamp: String, _ expected: String) throws {
    let document = try Self.submitted()
    let events = try Self.decide(on: document, day: own, stamp: stamp)
    guard case .visa(let visa)? = events.first else {
      Issue.record("no visa came of it")
      return
    }
    #expect(visa.decided.day.description == expected && visa.decided.stamp == stamp)
    // The journal has the day of the machine; the state goes by the later one all the same.
    var state = document.state
    let own = Moment(day: try day(own), stamp: stamp)
    for event in events { state.apply(event, by: .clock, at: own) }
    #expect(state.approvedAt?.day.description == expected && state.last?.at.day.description == expected)
  }

  /// The time of day belongs to the machine's own day.
  @Test func aLaterDayHasNoTimeOfTheEarlierOne() throws {
    for (own, time) in [("2026-11-01", "00:03 UTC"), ("2026-11-02", "20:03")] {
      let events = try Self.decide(on: Self.submitted(), day: own, stamp: "2026-11-02T00:03:00Z", clock: "20:03")
      guard case .visa(let visa)? = events.first else {
        Issue.record("no visa came of it")
        continue
      }
      #expect(visa.decided.time == time)
    }
  }

  @Test func anEarlierInstantIsRefused() throws {
    let document = try Self.submitted()
    let tomorrow = try #require(document.firstDay.adding(days: 1)?.description)
    let refusal = #expect(throws: Faults.self) {
      try Self.decide(on: document, day: tomorrow, stamp: "2026-11-01T23:59:59Z")
    }
    #expect(refusal?.diagnostics.map(\.code) == [.clockBackwards])
  }
}
