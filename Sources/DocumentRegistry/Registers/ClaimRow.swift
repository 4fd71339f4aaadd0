import GRDB
package import Values

/// A claim with all that the journal says of it.
package struct ClaimRow: Sendable {
  /// The entry's id.
  package var id: Int
  package var facts: EntryFacts
  package var claim: ClaimCase

  /// Whether an answer is owed and the day for it has passed.
  package func isOverdue(on day: CalendarDate) -> Bool {
    claim.phase.isOpen && facts.deadline.map { $0 < day } ?? false
  }

  /// Calendar days from the claim's coming to its answer; nil while there is none.
  package var daysToAnswer: Int? { claim.answered?.days(since: facts.date) }

  /// Whether the answer came by the last day for it; nil while there is none.
  package var isInTime: Bool? {
    guard let answered = claim.answered else { return nil }
    return facts.deadline.map { answered <= $0 } ?? true
  }
}

/// Which claims a list shows.
package struct ClaimQuery: Sendable {
  package var client: String?
  /// By the days they came; nil for an open end.
  package var from: CalendarDate?
  package var until: CalendarDate?
  /// Of clients that this person looks after.
  package var person: String?

  package init() {}
}

extension RegistryReading {
  /// Claims in the order they came.
  package func claims(_ query: ClaimQuery = ClaimQuery()) throws -> [ClaimRow] {
    let person = query.person ?? ""
    let client = query.client ?? ""
    let sql = """
      SELECT j.seq, j.text FROM entries e JOIN journal j ON j.entry = e.id
      WHERE e.kind = ? AND e.date BETWEEN ? AND ? AND (? = '' OR e.client = ?)
        AND (? = '' OR e.manager = ? OR e.author = ?)
      ORDER BY e.date, e.id, j.seq
      """
    let arguments: StatementArguments = [
      ClaimCase.kind, query.from?.description ?? "0001-01-01", query.until?.description ?? "9999-12-31", client,
      client, person, person, person,
    ]
    var states: [EntryState] = []
    let records = try Row.fetchCursor(database, sql: sql, arguments: arguments)
    while let row = try records.next() {
      let record = try JournalRecord(text: row["text"], position: row["seq"])
      if record.entry == record.position {
        states.append(try EntryState(record))
      } else if let last = states.indices.last {
        try states[last].apply(record)
      }
    }
    return states.compactMap { state in state.claim.map { ClaimRow(id: state.id, facts: state.facts, claim: $0) } }
  }
}
