import GRDB

extension RegistryReading {
  /// How many documents of a batch are in each state, the states in the order of their names.
  package func memberStates(of batch: Int) throws -> [(state: String, count: Int)] {
    let statement = try tables().cachedStatement(
      sql: """
        SELECT e.state AS state, count(*) AS count FROM members m JOIN entries e ON e.id = m.entry
        WHERE m.batch = ? GROUP BY e.state ORDER BY e.state
        """)
    return try Row.fetchAll(statement, arguments: [batch]).map { ($0["state"], $0["count"]) }
  }

  /// Batches that were decided about, some of whose documents are in another state: they have not followed, or will not.
  package func batchesAhead() throws -> [Int] {
    let states: [ApprovalState.Phase] = [.approved, .onSigning, .signed, .remarks, .rework]
    let statement = try tables().cachedStatement(
      sql: """
        SELECT b.entry FROM batches b JOIN entries e ON e.id = b.entry
        WHERE e.state IN (\(states.map { _ in "?" }.joined(separator: ", "))) AND EXISTS (
          SELECT 1 FROM members m JOIN entries x ON x.id = m.entry WHERE m.batch = b.entry AND x.state <> e.state)
        ORDER BY b.entry
        """)
    return try Int.fetchAll(statement, arguments: StatementArguments(states.map(\.rawValue)))
  }
}
