package import Diagnostics
import DocumentRegistry
import Values

/// Which claims are asked for: the arguments of `claim list` and `claim analysis`.
package struct ClaimListOrder: Sendable {
  package enum Choice: Sendable {
    case all
    /// Those that are still to be answered.
    case open
    /// Those that should have been answered by now.
    case overdue
  }

  package var choice: Choice
  package var client: String?
  /// `2026-11`, `2026-Q4`, `2026`.
  package var period: String?
  package var from: String?
  package var until: String?
  package var asCSV: Bool

  package init(
    choice: Choice = .all, client: String? = nil, period: String? = nil, from: String? = nil, until: String? = nil,
    asCSV: Bool
  ) {
    self.choice = choice
    self.client = client
    self.period = period
    self.from = from
    self.until = until
    self.asCSV = asCSV
  }
}

extension RegistryDesk {
  /// Claims that came, with who sees to each and by when.
  package func claims(_ order: ClaimListOrder) throws(Faults) -> ProductionReport {
    let today = moment.day
    let claims = try claims(asked: order).filter { claim in
      switch order.choice {
      case .all: true
      case .open: claim.claim.phase.isOpen
      case .overdue: claim.isOverdue(on: today)
      }
    }
    var list = ListedRows(
      headings: ["number", "came", "client", "state", "assigned to", "answer by", "days", "cause", "claim"], rows: [])
    for claim in claims {
      let facts = claim.facts
      list.rows.append([
        facts.number.text, facts.date.description, facts.clientName, claim.claim.phase.rawValue,
        claim.claim.assignee ?? "", facts.deadline?.description ?? "", claim.daysLeft(on: today),
        claim.claim.cause ?? "",
        facts.title,
      ])
    }
    return ProductionReport(
      standardOutput: list.bytes(order.asCSV ? .csv : .table, empty: "no claims"),
      answer: ["claims": .list(List(claims.map { .record($0.record(on: today)) }))])
  }

  /// The claims of a period and client, whatever their state.
  func claims(asked order: ClaimListOrder) throws(Faults) -> [ClaimRow] {
    var query = ClaimQuery()
    query.client = order.client
    if order.period != nil || order.from != nil || order.until != nil {
      let period = try RegisterPeriod(order.period, from: order.from, until: order.until, today: moment.day)
      query.from = period.from
      query.until = period.until
    }
    return try registry.read { try $0.claims(query) }
  }
}

extension ClaimRow {
  /// Days until the answer is due, below zero after it; nothing for what is answered.
  fileprivate func daysLeft(on day: CalendarDate) -> String {
    guard claim.phase.isOpen, let deadline = facts.deadline else { return "" }
    return String(deadline.days(since: day))
  }

  fileprivate func record(on day: CalendarDate) -> Record {
    var record: Record = [
      "number": .text(facts.number.text), "date": .date(facts.date),
      "client": facts.client.map { .text($0) } ?? .none, "client_name": .text(facts.clientName),
      "state": .text(claim.phase.rawValue), "overdue": .bool(isOverdue(on: day)), "title": .text(facts.title),
    ]
    func note(_ key: String, _ text: String?) { if let text { record.set(key, .text(text)) } }
    func note(_ key: String, _ day: CalendarDate?) { if let day { record.set(key, .date(day)) } }
    note("deadline", facts.deadline)
    note("contract", facts.parentNumber)
    note("manager", facts.manager)
    note("cause", claim.cause)
    note("theirs", claim.theirs)
    note("assignee", claim.assignee)
    if !claim.measures.isEmpty { record.set("measures", .list(List(claim.measures.map { .text($0) }))) }
    note("reply", claim.reply)
    note("answered", claim.answered)
    note("outcome", claim.outcome)
    note("closed", claim.closed)
    return record
  }
}
