import GRDB
package import Values

extension RegistryReading {
  /// The numbers of all entries of a kind, whatever their state.
  package func numbers(ofKind kind: String) throws -> Set<String> {
    try String.fetchSet(database, sql: "SELECT number FROM entries WHERE kind = ?", arguments: [kind])
  }

  /// The entries that others of a kind belong to, but for those that came to nothing.
  package func parents(ofKind kind: String) throws -> Set<Int> {
    try Int.fetchSet(
      database,
      sql: """
        SELECT parent FROM entries
        WHERE kind = ? AND parent IS NOT NULL AND state NOT IN ('withdrawn', 'rejected', 'superseded')
        """, arguments: [kind])
  }

  /// Entries of a kind that stand at one of these states and end by a day, the first to end first.
  package func ending(ofKind kind: String, states: [String], by day: CalendarDate) throws -> [EntryRow] {
    try standing(ofKind: kind, states: states, column: "end", from: nil, until: day)
  }

  /// Entries of a kind that stand at one of these states and whose deadline lies in these days, the first first.
  package func falling(
    ofKind kind: String, states: [String], from: CalendarDate, until: CalendarDate
  ) throws -> [EntryRow] {
    try standing(ofKind: kind, states: states, column: "deadline", from: from, until: until)
  }

  private func standing(
    ofKind kind: String, states: [String], column: String, from: CalendarDate?, until: CalendarDate
  ) throws -> [EntryRow] {
    let sql = """
      SELECT * FROM entries WHERE "\(column)" BETWEEN ? AND ? AND kind = ?
        AND state IN (\(states.map { _ in "?" }.joined(separator: ", ")))
      ORDER BY "\(column)", id
      """
    let arguments = [from?.description ?? "0001-01-01", until.description, kind] + states
    return try Row.fetchAll(database, sql: sql, arguments: StatementArguments(arguments)).map(EntryRow.init)
  }
}
