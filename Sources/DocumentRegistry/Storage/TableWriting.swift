import GRDB

/// Writes the rows of an entry where they differ from those that are there.
struct TableWriting {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// - Parameter before: what the rows say that are there; nil for what has none yet.
  func write(_ subject: JournalSubject, before: JournalSubject?) throws {
    switch subject {
    case .entry(let state):
      try write(FoldedRows(state: state), before: before?.entry.map(FoldedRows.init))
    case .letter(let state):
      if before != nil { try run("DELETE FROM letters WHERE id = ?", [state.id]) }
      try insert("letters", state.row)
    case .recipient(let state):
      if before != nil { try run("DELETE FROM recipients WHERE id = ?", [state.id]) }
      try insert("recipients", state.row)
    }
  }

  private func write(_ rows: FoldedRows, before: FoldedRows?) throws {
    try upsertEntry(rows.entry)
    if before == nil {
      if let place = rows.state.facts.number.place { try count(place.series, from: place.ordinal, to: place.ordinal) }
      if let numbers = rows.state.facts.batch?.numbers {
        try count(numbers.series, from: numbers.first, to: numbers.last)
      }
      for row in rows.batches { try insert("batches", row) }
      for row in rows.members { try insert("members", row) }
    }
    for row in rows.revisions.dropFirst(before?.revisions.count ?? 0) { try insert("revisions", row) }
    for row in rows.files.dropFirst(before?.files.count ?? 0) { try insert("files", row) }
    for row in rows.payments.dropFirst(before?.payments.count ?? 0) { try insert("payments", row) }
    if rows.state.copies != before?.state.copies ?? [] {
      if before != nil { try run("DELETE FROM copies WHERE entry = ?", [rows.state.id]) }
      for row in rows.copies { try insert("copies", row) }
    }
    if rows.state.waiting != before?.state.waiting ?? [] {
      if before != nil { try run("DELETE FROM waiting WHERE entry = ?", [rows.state.id]) }
      for row in rows.waiting { try insert("waiting", row) }
    }
  }

  private func count(_ series: String, from first: Int, to last: Int) throws {
    try run(
      """
      INSERT INTO series (name, first, last) VALUES (?, ?, ?)
      ON CONFLICT (name) DO UPDATE SET first = min(first, excluded.first), last = max(last, excluded.last)
      """, [series, first, last])
  }

  private static let upsert: String = {
    let columns = FoldedRows.entryColumns.map { "\"\($0)\"" }
    return """
      INSERT INTO entries (\(columns.joined(separator: ", ")))
      VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
      ON CONFLICT (id) DO UPDATE SET \(columns.dropFirst().map { "\($0) = excluded.\($0)" }.joined(separator: ", "))
      """
  }()

  private func upsertEntry(_ row: [FoldedRows.Cell]) throws { try run(Self.upsert, row) }

  private func insert(_ table: String, _ row: [FoldedRows.Cell]) throws {
    try run("INSERT INTO \(table) VALUES (\(row.map { _ in "?" }.joined(separator: ", ")))", row)
  }

  private func run(_ sql: String, _ cells: [FoldedRows.Cell]) throws {
    try database.cachedStatement(sql: sql).execute(arguments: StatementArguments(cells))
  }
}
