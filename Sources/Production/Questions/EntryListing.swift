package import Diagnostics
package import DocumentRegistry
import Values

/// The answer to a question whose whole would be too long to show.
package struct ListAnswer: Sendable {
  package var report = ProductionReport()
  /// What is worth telling beside it: how many there are; nil where all are shown.
  package var note: String?
}

extension Producer {
  /// The documents of the registry that an order asks for.
  ///
  /// - Throws: `state-unknown`, `bad-date`, `bad-span`, `doer-unknown`, `entry-unknown` for a parent that is none.
  package func list(_ order: ListOrder) throws(Faults) -> ListAnswer {
    guard let desk = try questioned(order.office) else { return .nothingYet(["documents", "total"]) }
    var query = try desk.query(order)
    let (rows, total, parent) = try desk.registry.read { reading in
      if let parent = order.parent { query.parent = try reading.entry(parent) }
      if let batch = order.batch { query.batch = try reading.batch(numbered: batch) }
      let rows = try reading.rows(query)
      // Where fewer came than might have, these are all.
      let isAll = query.limit.map { rows.count < $0 } ?? true
      return (rows, isAll ? rows.count : try reading.count(query), query.parent)
    }
    var answer = ListAnswer()
    if rows.isEmpty, parent == nil, query.batch == nil { answer.report.findings = try desk.unknownNames(in: query) }
    answer.report.answer.set("documents", .list(List(rows.map { .record($0.answer) })))
    answer.report.answer.set("total", .integer(total))
    answer.report.standardOutput = EntryTable(rows: rows, today: desk.moment.day).bytes(order.layout)
    if total > rows.count {
      answer.note = "\(rows.count) of \(total) documents; --all shows all of them, --limit N more"
    } else if rows.isEmpty, answer.report.findings.isEmpty {
      answer.note = "no document is like that"
    }
    return answer
  }

  /// The registry of an office for questions; nil where it has registered nothing yet.
  func questioned(_ office: String?) throws(Faults) -> RegistryDesk? {
    let folder = try OfficeFolder(named: office)
    guard RegistryFolder(office: folder.path).exists else { return nil }
    return try RegistryDesk(surroundings, folder, isNew: false)
  }
}

extension RegistryReading {
  /// The entry of a batch's number.
  ///
  /// - Throws: `entry-unknown`, `not-a-batch`.
  fileprivate func batch(numbered number: String) throws -> Int {
    let row = try row(of: entry(number))
    if row.kind != BatchFacts.kind { throw Faults(.notABatch(row.number, kind: row.kind)) }
    return row.id
  }
}

extension ListAnswer {
  /// The answer of an office without a registry.
  ///
  /// - Parameter keys: a list and a count, as the answer for machines calls them.
  static func nothingYet(_ keys: [String]) -> ListAnswer {
    var answer = ListAnswer(note: "this office has registered nothing yet: engross new offer --client ID")
    answer.report.answer.set(keys[0], .list(List([])))
    answer.report.answer.set(keys[1], .integer(0))
    return answer
  }
}

extension RegistryDesk {
  package func query(_ order: ListOrder) throws(Faults) -> EntryQuery {
    var log = FaultLog()
    var query = EntryQuery()
    query.kinds = order.kinds
    query.states = order.states
    for state in order.states where !Self.states.contains(state) {
      log.findings.append(.stateUnknown(state, known: Self.states))
    }
    query.client = order.client
    query.person = order.person
    query.waiting = log.attempt { () throws(Faults) in try waiting(order.waiting, acting: order.acting) } ?? nil
    if order.isOverdue { query.overdueOn = moment.day.description }
    if let span = order.expiring {
      let last = log.attempt { () throws(Faults) in try DaySpan(span).end(from: moment.day) }
      if let last { query.ending = (moment.day.description, last.description) }
    }
    if order.from != nil || order.until != nil {
      let from = log.attempt { () throws(Faults) in try day(order.from, "--from") ?? "0001-01-01" }
      let until = log.attempt { () throws(Faults) in try day(order.until, "--until") ?? "9999-12-31" }
      if let from, let until { query.dated = (from, until) }
    }
    try log.check()
    query.order = EntryQuery.Order(rawValue: order.sort) ?? .date
    // A batch is read as its list was.
    let isLatestFirst = query.order.isLatestFirst && !(order.batch != nil && query.order == .date)
    query.isDescending = isLatestFirst != order.isReversed
    query.limit = order.limit
    return query
  }

  private static let states = ApprovalState.Phase.allCases.map(\.rawValue) + ClaimCase.Phase.allCases.map(\.rawValue)

  private func day(_ written: String?, _ option: String) throws(Faults) -> String? {
    guard let written else { return nil }
    guard let day = CalendarDate(written: written) else { throw Faults(.badDay(option, written)) }
    return day.description
  }

  private func waiting(_ name: String?, acting: String?) throws(Faults) -> TaskQuery? {
    guard let name else { return nil }
    if name == ListOrder.myself { return try tasks(of: person(acting)) }
    return try tasks(named: name)
  }

  /// Which of the names nothing was found under are names of nothing.
  package func unknownNames(in query: EntryQuery) throws(Faults) -> [Diagnostic] {
    try registry.read { reading in
      var findings: [Diagnostic] = []
      func look(for name: String, _ option: String, in columns: [RegistryReading.NamedColumn]) throws {
        let known = try columns.flatMap { try reading.names(in: $0) }
        if !known.contains(name) {
          findings.append(.nothingUnder(option, name, known: Array(Set(known)).sorted()))
        }
      }
      for kind in query.kinds { try look(for: kind, "kind", in: [.kind]) }
      if let client = query.client { try look(for: client, "client", in: [.client]) }
      if let person = query.person { try look(for: person, "author or manager", in: [.author, .manager]) }
      return findings
    }
  }
}

extension EntryQuery.Order {
  /// Whether the latest or largest comes first unless it is turned round.
  fileprivate var isLatestFirst: Bool {
    switch self {
    case .date, .number, .amount: true
    case .client, .state, .due, .end: false
    }
  }
}
