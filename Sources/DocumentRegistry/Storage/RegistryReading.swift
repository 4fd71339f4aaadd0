import Diagnostics
import GRDB
package import Values

/// Questions to one state of the registry.
package class RegistryReading {
  let database: Database

  init(_ database: Database) { self.database = database }

  /// The database with its tables where the journal is.
  func tables() throws -> Database { database }

  /// The last record's position and digest; position 0 and the origin's digest for an empty journal.
  package func head() throws -> (position: Int, digest: SHA256) {
    let statement = try database.cachedStatement(sql: "SELECT seq, digest FROM head")
    guard let row = try Row.fetchOne(statement), let digest = SHA256(written: row["digest"]) else {
      return (0, JournalRecord.origin)
    }
    return (row["seq"], digest)
  }

  /// The entry of a number: as it is written, or without its spaces, capitals and `№`; `contract 7/2026` names the kind.
  ///
  /// - Throws: `entry-unknown`, with the nearest numbers or, for a number of several entries, with their kinds.
  package func entry(_ number: String, kind: String? = nil) throws -> Int {
    let found = try entries(numbered: number, kind: kind)
    if found.count == 1 { return found[0].id }
    if found.isEmpty, kind == nil, let space = number.firstIndex(of: " ") {
      let rest = String(number[number.index(after: space)...])
      let named = try entries(numbered: rest, kind: String(number[..<space]))
      if named.count == 1 { return named[0].id }
    }
    if found.count > 1 { throw Faults(.entryAmbiguous(number, kinds: found.map(\.kind))) }
    throw Faults(.entryUnknown(number, nearest: try nearest(to: number), isEmpty: try head().position == 0))
  }

  /// The entries of a number, whatever their kind.
  package func entries(numbered number: String, kind: String? = nil) throws -> [(id: Int, kind: String)] {
    for (column, value) in [("number", number), ("number_key", NumberKey.key(of: number))] {
      var sql = "SELECT id, kind FROM entries WHERE \(column) = ?"
      if column == "number" { sql = "SELECT id, kind FROM entries WHERE number_key = ? AND number = ?" }
      var arguments = column == "number" ? [NumberKey.key(of: number), value] : [value]
      if let kind {
        sql += " AND kind = ?"
        arguments.append(kind)
      }
      let statement = try tables().cachedStatement(sql: sql + " ORDER BY id")
      let rows = try Row.fetchAll(statement, arguments: StatementArguments(arguments))
      if !rows.isEmpty { return rows.map { ($0["id"], $0["kind"]) } }
    }
    return []
  }

  /// Numbers that were perhaps meant.
  private func nearest(to number: String) throws -> [String] {
    let known = try String.fetchAll(
      tables(), sql: "SELECT number FROM entries ORDER BY abs(length(number) - ?), id DESC LIMIT 300",
      arguments: [number.count])
    guard let suggestion = suggestion(for: number, among: known) else { return Array(known.prefix(3)) }
    return [suggestion]
  }

  /// The state that the journal gives an entry.
  package func state(of id: Int) throws -> EntryState {
    var state: EntryState?
    for record in try records(of: id) {
      if state == nil { state = try EntryState(record) } else { try state?.apply(record) }
    }
    guard let state else { throw Faults(.journalRecord(id)) }
    return state
  }

  /// Everything that happened to an entry, in its order.
  package func records(of id: Int) throws -> [JournalRecord] {
    let statement = try database.cachedStatement(sql: "SELECT seq, text FROM journal WHERE entry = ? ORDER BY seq")
    return try Row.fetchAll(statement, arguments: [id]).map {
      try JournalRecord(text: $0["text"], position: $0["seq"])
    }
  }

  package func rows(_ query: EntryQuery) throws -> [EntryRow] {
    let condition = query.condition
    let sql = "SELECT * FROM entries WHERE \(condition.sql) ORDER BY \(query.ordering)"
    return try Row.fetchAll(tables(), sql: sql, arguments: StatementArguments(condition.arguments)).map(EntryRow.init)
  }

  package func count(_ query: EntryQuery) throws -> Int {
    let condition = query.condition
    return try Int.fetchOne(
      tables(), sql: "SELECT count(*) FROM entries WHERE \(condition.sql)",
      arguments: StatementArguments(condition.arguments)) ?? 0
  }

  /// What waits for somebody with these roles, the first due first; what they made themselves is left out.
  package func waiting(
    roles: [String], person: String?, limit: Int? = nil
  ) throws -> [(task: WaitingTask, entry: EntryRow)] {
    var sources: [String] = []
    var arguments: [String] = []
    if !roles.isEmpty {
      sources.append(
        """
        SELECT w.entry, w.position, w.task, w.role, w.person, w.due FROM waiting w JOIN entries e ON e.id = w.entry
        WHERE w.role IN (\(roles.map { _ in "?" }.joined(separator: ", "))) AND e.author IS NOT ?
        """)
      arguments += roles + [person ?? ""]
    }
    if let person {
      sources.append("SELECT entry, position, task, role, person, due FROM waiting WHERE person = ?")
      arguments.append(person)
    }
    if sources.isEmpty { return [] }
    let sql = """
      SELECT t.task, t.role AS doing_role, t.person AS doing_person, t.due AS task_due, e.*
      FROM (\(sources.joined(separator: " UNION ALL ")) ORDER BY due IS NULL, due, entry, position
            LIMIT \(limit ?? -1)) t
      JOIN entries e ON e.id = t.entry ORDER BY t.due IS NULL, t.due, t.entry, t.position
      """
    return try Row.fetchAll(tables(), sql: sql, arguments: StatementArguments(arguments)).compactMap { row in
      guard let task = WaitingTask.Task(rawValue: row["task"]) else { return nil }
      let role: String? = row["doing_role"]
      let due: String? = row["task_due"]
      let doer: WaitingTask.Doer = role.map { .role($0) } ?? .person(row["doing_person"] ?? "")
      return (
        WaitingTask(task: task, doer: doer, due: due.flatMap { CalendarDate(written: $0) }), try EntryRow(row)
      )
    }
  }

  /// How many tasks wait for somebody; see ``waiting(roles:person:limit:)``.
  package func waitingCount(roles: [String], person: String?) throws -> Int {
    var count = 0
    if !roles.isEmpty {
      count +=
        try Int.fetchOne(
          tables(),
          sql: """
            SELECT count(*) FROM waiting w JOIN entries e ON e.id = w.entry
            WHERE w.role IN (\(roles.map { _ in "?" }.joined(separator: ", "))) AND e.author IS NOT ?
            """, arguments: StatementArguments(roles + [person ?? ""])) ?? 0
    }
    if let person {
      count +=
        try Int.fetchOne(tables(), sql: "SELECT count(*) FROM waiting WHERE person = ?", arguments: [person]) ?? 0
    }
    return count
  }

  /// The entry and the revision that have a digest.
  package func revision(_ digest: SHA256) throws -> (entry: Int, ordinal: Int)? {
    let row = try Row.fetchOne(
      tables(), sql: "SELECT entry, ordinal FROM revisions WHERE digest = ? ORDER BY entry LIMIT 1",
      arguments: [digest.description])
    return row.map { ($0["entry"], $0["ordinal"]) }
  }

  /// Whether an entry has a copy of this path, below the office's folder.
  package func hasCopy(at path: String) throws -> Bool {
    let statement = try tables().cachedStatement(sql: "SELECT 1 FROM copies WHERE path = ?")
    return try Int.fetchOne(statement, arguments: [path]) != nil
  }

  /// The next number of a kind, without taking it.
  package func next(_ pattern: NumberPattern, kind: String, date: CalendarDate, parent: String?) throws -> EntryNumber {
    let series = pattern.series(kind: kind, date: date, parent: parent ?? "")
    let statement = try tables().cachedStatement(sql: "SELECT last FROM series WHERE name = ?")
    let last = try Int.fetchOne(statement, arguments: [series]) ?? 0
    return pattern.entryNumber(SeriesPlace(series: series, ordinal: last + 1), date: date, parent: parent ?? "")
  }
}

extension NumberPattern {
  func entryNumber(_ place: SeriesPlace, date: CalendarDate, parent: String) -> EntryNumber {
    let counter = counter(place.ordinal)
    let text = number(counter: counter, date: date, parent: parent)
    return EntryNumber(text: text, inDocument: namesParent ? counter : text, place: place)
  }
}
