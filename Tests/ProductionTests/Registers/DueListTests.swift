import DocumentRegistry
import Production
import Testing
import Values

@Suite struct DueListTests {
  private static let signed: [ApprovalEvent] = [
    .approved(digest: ""), .signed(.init(person: ActorNote(id: "lebedev", name: "Л", post: "директор"), digest: "")),
  ]

  /// Which contracts of the registry have terms: those that hold.
  @Test(
    arguments: [
      ([], []), ([.approved(digest: "")], ["2026-12-31 end 1"]), (signed, ["2026-12-31 end 1"]),
      (signed + [.registered(number: nil)], ["2026-12-31 end 1"]), ([.withdrawn(reason: nil)], []),
      (signed + [.expired], []), (signed + [.superseded(by: "2")], []), ([.rejected(reason: "")], []),
    ] as [([ApprovalEvent], [String])])
  func states(_ events: [ApprovalEvent], _ expected: [String]) throws {
    let calendar = try ContractCalendar()
    try calendar.enter("1", ends: "2026-12-31", events)
    #expect(try calendar.due(on: "2026-12-20", within: "30d") == expected)
  }

  /// Notice is given 30 days before the end, on a working day; talks begin 30 days before that.
  @Test(arguments: [
    // 1 December is a Tuesday; 1 November a Sunday.
    ("2026-12-31", ["2026-10-30 talks 1", "2026-12-01 notice 1", "2026-12-31 end 1"]),
    // 30 days before are Sunday, 13 December; the Friday before counts.
    ("2027-01-12", ["2026-11-11 talks 1", "2026-12-11 notice 1", "2027-01-12 end 1"]),
  ])
  func terms(_ end: String, _ expected: [String]) throws {
    let calendar = try ContractCalendar()
    try calendar.enter("1", ends: end, Self.signed)
    #expect(try calendar.due(on: "2026-10-01", within: "200d") == expected)
  }

  @Test func theWindowHasBothItsEnds() throws {
    let calendar = try ContractCalendar()
    try calendar.enter("1", ends: "2026-12-31", Self.signed)
    #expect(try calendar.due(on: "2026-12-24", within: "7d") == ["2026-12-31 end 1"])
    #expect(try calendar.due(on: "2026-12-24", within: "6") == [])
    #expect(try calendar.due(on: "2026-12-31", within: "0d") == ["2026-12-31 end 1"])
    #expect(try calendar.due(on: "2026-11-30", within: "1m") == ["2026-12-01 notice 1"])
    // What has ended and is still open is overdue, however long ago.
    #expect(try calendar.due(on: "2027-12-31", within: "0d") == ["2026-12-31 end 1"])
  }

  @Test func prolongationMovesTheTerms() throws {
    let calendar = try ContractCalendar()
    try calendar.enter(
      "1", ends: "2026-12-31", Self.signed + [.prolonged(until: try #require(CalendarDate(written: "2027-12-31")))])
    #expect(try calendar.due(on: "2026-11-01", within: "90d") == [])
    #expect(try calendar.due(on: "2027-12-01", within: "30d") == ["2027-12-01 notice 1", "2027-12-31 end 1"])
  }

  /// A contract of contracts.yaml that the registry has too is told of once, by the registry.
  @Test func theRegistryComesBeforeTheFile() throws {
    let card = "- {number: '1', date: 2026-01-12, client: sever, end: 2026-12-20}"
    let calendar = try ContractCalendar(
      contracts: card + "\n- {number: '2', date: 2026-01-12, client: sever, end: 2026-12-25}")
    #expect(try calendar.due(on: "2026-12-15", within: "30d") == ["2026-12-20 end 1", "2026-12-25 end 2"])
    try calendar.enter("1", ends: "2026-12-31", Self.signed)
    #expect(try calendar.due(on: "2026-12-15", within: "30d") == ["2026-12-25 end 2", "2026-12-31 end 1"])
  }

  /// Offers end; those that were withdrawn, or have passed, do not matter.
  @Test func offersEndOnce() throws {
    let calendar = try ContractCalendar()
    try calendar.enter("1", ends: "", kind: "offer", deadline: "2026-12-20", [])
    try calendar.enter("2", ends: "", kind: "offer", deadline: "2026-12-19", [.withdrawn(reason: nil)])
    #expect(try calendar.due(on: "2026-12-15", within: "30d") == ["2026-12-20 offer 1"])
    #expect(try calendar.due(on: "2026-12-21", within: "30d") == [])
  }
}
