import Diagnostics
import GRDB

/// Holds the tables against what the journal gives.
struct TableCheck {
  let subjects: [JournalSubject]
  let head: (position: Int, digest: SHA256)
  /// The tables that can be asked; what is wrong with the others is told elsewhere.
  let soundTables: Set<String>

  /// The rows of every table but `head` and `series`, in the order of their keys.
  private static let keys: [(Schema.Table, columns: String, order: String)] = [
    (.entries, FoldedRows.entryColumns.map { "\"\($0)\"" }.joined(separator: ", "), "id"),
    (.revisions, "*", "entry, ordinal"), (.files, "*", "entry, revision, position"), (.copies, "*", "entry, path"),
    (.waiting, "*", "entry, position"), (.payments, "*", "entry, seq"), (.batches, "*", "entry"),
    (.members, "*", "entry"), (.letters, "*", "id"), (.recipients, "*", "id"),
  ]

  func findings(in database: Database) throws -> [Diagnostic] {
    var findings: [Diagnostic] = []
    let knowsHead = soundTables.contains(Schema.Table.head.rawValue)
    let knowsEntries = soundTables.contains(Schema.Table.entries.rawValue)
    let written = knowsHead ? try Row.fetchOne(database, sql: "SELECT seq, digest FROM head") : nil
    let position: Int = written?["seq"] ?? 0
    // Tables that know more than the journal have seen it longer; held against the rest of it, they would all be wrong.
    let touched = knowsEntries ? try Int.fetchOne(database, sql: "SELECT max(touched) FROM entries") : nil
    let known = max(position, touched ?? 0)
    if known > head.position { return [.journalCut(last: head.position, known: known)] }
    if knowsHead,
      position != head.position || (written?["digest"] ?? head.digest.description) != head.digest.description
    {
      findings.append(.tableRow("head", of: "the journal's end"))
    }
    for (table, columns, order) in Self.keys where soundTables.contains(table.rawValue) {
      findings += try differences(database, table, columns: columns, order: order)
    }
    return try findings + seriesFindings(database)
  }

  private func differences(
    _ database: Database, _ table: Schema.Table, columns: String, order: String
  ) throws -> [Diagnostic] {
    var findings: [Diagnostic] = []
    let rows = try Row.fetchCursor(database, sql: "SELECT \(columns) FROM \(table.rawValue) ORDER BY \(order)")
    var found = try rows.next().map(Self.cells)
    for subject in subjects {
      for expected in Self.rows(of: subject, in: table) {
        guard found == expected else {
          findings.append(.tableRow(table.rawValue, of: subject.title))
          return findings
        }
        found = try rows.next().map(Self.cells)
      }
    }
    if let found { findings.append(.tableRow(table.rawValue, of: "row \(found.first?.description ?? "")")) }
    return findings
  }

  /// What the table should hold of a subject, in the order of its keys.
  private static func rows(of subject: JournalSubject, in table: Schema.Table) -> [[DatabaseValue]] {
    let values = subject.rows(in: table).map { row in row.map { $0?.databaseValue ?? .null } }
    guard table == .copies else { return values }
    return values.sorted {
      ($0.first?.description ?? "").utf8.lexicographicallyPrecedes(($1.first?.description ?? "").utf8)
    }
  }

  private static func cells(_ row: Row) -> [DatabaseValue] { Array(row.databaseValues) }

  /// The numbers of every series stand without a gap and without a double; those that are held for a batch count.
  private func seriesFindings(_ database: Database) throws -> [Diagnostic] {
    var findings: [Diagnostic] = []
    let knowsSeries = soundTables.contains(Schema.Table.series.rawValue)
    let series = Dictionary(grouping: subjects.compactMap(\.entry).flatMap(NumberSpan.spans), by: \.series)
    for (name, spans) in series.sorted(by: { $0.key < $1.key }) {
      if let (earlier, later) = NumberSpan.firstGap(in: spans) {
        findings.append(.numberSeries(name, after: earlier, next: later))
      }
      if !knowsSeries { continue }
      let row = try Row.fetchOne(database, sql: "SELECT first, last FROM series WHERE name = ?", arguments: [name])
      let isRight =
        row.map { $0["first"] == spans.map(\.first).min() && $0["last"] == spans.map(\.last).max() } ?? false
      if !isRight { findings.append(.tableRow("series", of: "`\(name)`")) }
    }
    if knowsSeries, try Int.fetchOne(database, sql: "SELECT count(*) FROM series") ?? 0 > series.count {
      findings.append(.tableRow("series", of: "a series without documents"))
    }
    return findings
  }
}
