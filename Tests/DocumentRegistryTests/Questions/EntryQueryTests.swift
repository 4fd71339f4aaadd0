import DocumentRegistry
import Testing
import Values

@Suite("Lists of entries") struct EntryQueryTests {
  private let office: QuestionedOffice
  private let all: [EntryRow]

  init() throws {
    office = try QuestionedOffice(60)
    all = try office.registry.read { try $0.rows(EntryQuery()) }
  }

  /// A filter, and the same said of one entry.
  struct Filter: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var set: @Sendable (inout EntryQuery) -> Void
    var holds: @Sendable (EntryRow) -> Bool
  }

  private static let filters: [Filter] = [
    Filter(testDescription: "kind", set: { $0.kinds = ["act"] }, holds: { $0.kind == "act" }),
    Filter(
      testDescription: "two kinds", set: { $0.kinds = ["act", "offer"] }, holds: { ["act", "offer"].contains($0.kind) }),
    Filter(testDescription: "state", set: { $0.states = ["in-approval"] }, holds: { $0.state == "in-approval" }),
    Filter(testDescription: "client", set: { $0.client = "client-2" }, holds: { $0.client == "client-2" }),
    Filter(
      testDescription: "person", set: { $0.person = "gusev" }, holds: { $0.author == "gusev" || $0.manager == "gusev" }),
    Filter(testDescription: "parent", set: { $0.parent = 1 }, holds: { $0.parent == 1 }),
    Filter(
      testDescription: "overdue", set: { $0.overdueOn = "2026-11-10" },
      holds: { $0.due.map { $0 < "2026-11-10" } ?? false }),
    Filter(
      testDescription: "ending", set: { $0.ending = ("2026-11-25", "2026-12-10") },
      holds: { row in row.end.map { ("2026-11-25"..."2026-12-10").contains($0) } ?? false }),
    Filter(
      testDescription: "dates", set: { $0.dated = ("2026-11-01", "2026-11-05") },
      holds: { ("2026-11-01"..."2026-11-05").contains($0.date) }),
    Filter(
      testDescription: "waiting for a role", set: { $0.waiting = TaskQuery(roles: ["legal"]) },
      holds: { $0.state == "in-approval" && ($0.due != nil) && $0.author == "gusev" }),
    Filter(testDescription: "waiting for nobody", set: { $0.waiting = TaskQuery() }, holds: { _ in false }),
  ]

  @Test(arguments: filters) func aFilterShowsWhatItSays(_ filter: Filter) throws {
    var query = EntryQuery()
    filter.set(&query)
    let found = try rows(query)
    #expect(found.map(\.id) == all.filter(filter.holds).map(\.id))
    query.limit = 2
    #expect(try rows(query).map(\.id) == found.prefix(2).map(\.id))
    #expect(try office.registry.read { try $0.count(query) } == found.count)
  }

  /// Any two filters together show what both of them show.
  @Test(arguments: filters, filters) func filtersAddUp(_ one: Filter, _ other: Filter) throws {
    var query = EntryQuery()
    one.set(&query)
    other.set(&query)
    // A filter of the same matter takes the place of the other one.
    if Set([one, other].map { $0.testDescription.split(separator: " ")[0] }).count == 1 { return }
    if one.testDescription.contains("kind"), other.testDescription.contains("kind") { return }
    #expect(try rows(query).map(\.id) == all.filter { one.holds($0) && other.holds($0) }.map(\.id))
  }

  @Test(arguments: EntryQuery.Order.allCases, [true, false])
  func anOrderIsKeptAndLosesNothing(_ order: EntryQuery.Order, isDescending: Bool) throws {
    var query = EntryQuery()
    query.order = order
    query.isDescending = isDescending
    let rows = try rows(query)
    #expect(Set(rows.map(\.id)) == Set(all.map(\.id)))
    for (row, next) in zip(rows, rows.dropFirst()) {
      guard let a = Self.key(row, order) else {
        #expect(Self.key(next, order) == nil, "what has none stands last")
        continue
      }
      guard let b = Self.key(next, order) else { continue }
      #expect(isDescending ? a >= b : a <= b)
    }
  }

  private static func key(_ row: EntryRow, _ order: EntryQuery.Order) -> String? {
    func padded(_ number: Int) -> String { String(repeating: "0", count: 9 - String(number).count) + String(number) }
    return switch order {
    case .date: row.date
    case .number: row.kind + padded(Int(row.number.split(separator: "/")[0]) ?? 0)
    case .client: row.clientName
    case .state: row.state
    case .amount: row.amount?.amount.wholeNumber.map(padded)
    case .due: row.due
    case .end: row.end
    }
  }

  private func rows(_ query: EntryQuery) throws -> [EntryRow] { try office.registry.read { try $0.rows(query) } }
}
