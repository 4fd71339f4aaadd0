import GRDB
import Values

/// Whose tasks are wanted: those of roles, of people, or everybody's.
package struct TaskQuery: Sendable, Equatable {
  /// Roles whose tasks are wanted, by id.
  package var roles: [String]
  /// People whose own tasks are wanted, by id.
  package var people: [String]
  /// Who would do them: visas of documents that they made themselves are left out.
  package var reader: String?
  /// Every task there is, whatever ``roles`` and ``people`` hold.
  package var isEverybody: Bool
  /// nil for all.
  package var limit: Int?

  package init(
    roles: [String] = [], people: [String] = [], reader: String? = nil, isEverybody: Bool = false, limit: Int? = nil
  ) {
    self.roles = roles
    self.people = people
    self.reader = reader
    self.isEverybody = isEverybody
    self.limit = limit
  }

  /// A piece of SQL with what stands for its question marks.
  typealias Piece = (sql: String, arguments: [String])

  /// What each of the doers waits for, a piece for each, so that an index gives every piece in the order of its terms.
  ///
  /// - Parameter columns: what is selected of `w`, the table `waiting`.
  func pieces(_ columns: String) -> [Piece] {
    if isEverybody { return [("SELECT \(columns) FROM waiting w WHERE 1", [])] }
    var pieces: [Piece] = []
    for role in roles {
      var piece: Piece = ("SELECT \(columns) FROM waiting w WHERE w.role = ?", [role])
      if let reader {
        piece.sql += " AND w.made_by IS NOT ?"
        piece.arguments.append(reader)
      }
      pieces.append(piece)
    }
    for person in people { pieces.append(("SELECT \(columns) FROM waiting w WHERE w.person = ?", [person])) }
    return pieces
  }

  /// The tasks as one table: those with a term first, the earliest of them first.
  var tasks: Piece? {
    let columns = "w.entry, w.position, w.task, w.role, w.person, w.due"
    // A table sorts by one index where its terms are there, and by another where they are not.
    let parts = ["w.due IS NOT NULL", "w.due IS NULL"].compactMap { term -> Piece? in
      let pieces = pieces(columns).map { (sql: $0.sql + " AND " + term, arguments: $0.arguments) }
      if pieces.isEmpty { return nil }
      let sql = pieces.map(\.sql).joined(separator: " UNION ALL ") + " ORDER BY due, entry, position"
      return ("SELECT * FROM (\(sql)\(limit.map { " LIMIT \(max(0, $0))" } ?? ""))", pieces.flatMap(\.arguments))
    }
    guard parts.count == 2 else { return nil }
    return (parts.map(\.sql).joined(separator: " UNION ALL "), parts.flatMap(\.arguments))
  }
}

extension RegistryReading {
  /// What waits for somebody, the first due first, what has no term last.
  package func tasks(_ query: TaskQuery) throws -> [(task: WaitingTask, entry: EntryRow)] {
    guard let tasks = query.tasks else { return [] }
    let sql = """
      SELECT t.task, t.role AS doing_role, t.person AS doing_person, t.due AS task_due, e.*
      FROM (\(tasks.sql)) t CROSS JOIN entries e ON e.id = t.entry
      ORDER BY t.due IS NULL, t.due, t.entry, t.position \(query.limit.map { "LIMIT \(max(0, $0))" } ?? "")
      """
    let statement = try tables().cachedStatement(sql: sql)
    return try Row.fetchAll(statement, arguments: StatementArguments(tasks.arguments)).compactMap { row in
      guard let task = WaitingTask(row) else { return nil }
      return (task, try EntryRow(row))
    }
  }

  /// How many tasks wait for somebody, whatever the query's limit.
  package func taskCount(_ query: TaskQuery) throws -> Int {
    try query.pieces("count(*)").reduce(0) { sum, piece in
      try sum + (Int.fetchOne(tables(), sql: piece.sql, arguments: StatementArguments(piece.arguments)) ?? 0)
    }
  }

  /// The people for whom something waits, by id.
  package func peopleAwaited() throws -> [String] {
    // From one person to the next through the index, however many tasks each has.
    try String.fetchAll(
      tables(),
      sql: """
        WITH RECURSIVE awaited (person) AS (
          SELECT min(person) FROM waiting WHERE person IS NOT NULL
          UNION ALL
          SELECT (SELECT min(w.person) FROM waiting w WHERE w.person > awaited.person) FROM awaited
          WHERE awaited.person IS NOT NULL
        )
        SELECT person FROM awaited WHERE person IS NOT NULL
        """)
  }
}

extension WaitingTask {
  fileprivate init?(_ row: Row) {
    guard let task = Task(rawValue: row["task"]) else { return nil }
    let role: String? = row["doing_role"]
    let due: String? = row["task_due"]
    self.init(
      task: task, doer: role.map { .role($0) } ?? .person(row["doing_person"] ?? ""),
      due: due.flatMap { CalendarDate(written: $0) })
  }
}
