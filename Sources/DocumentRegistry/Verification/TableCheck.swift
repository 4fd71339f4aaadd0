import Diagnostics
import GRDB

/// Holds the tables against what the journal gives.
struct TableCheck {
  let states: [EntryState]
  let head: (position: Int, digest: SHA256)
  /// The tables that can be asked; what is wrong with the others is told elsewhere.
  let soundTables: Set<String>

  /// The rows of every table but `head` and `series`, in the order of their keys.
  private static let keys: [(Schema.Table, columns: String, order: String)] = [
    (.entries, FoldedRows.entryColumns.map { "\"\($0)\"" }.joined(separator: ", "), "id"),
    (.revisions, "*", "entry, ordinal"), (.files, "*", "entry, revision, position"), (.copies, "*", "entry, path"),
    (.waiting, "*", "entry, position"), (.payments, "*", "entry, seq"),
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
    for state in states {
      for expected in Self.rows(FoldedRows(state: state), table) {
        guard found == expected else {
          findings.append(.tableRow(table.rawValue, of: "`\(state.facts.number.text)` (\(state.facts.kind))"))
          return findings
        }
        found = try rows.next().map(Self.cells)
      }
    }
    if let found { findings.append(.tableRow(table.rawValue, of: "row \(found.first?.description ?? "")")) }
    return findings
  }

  /// What the table should hold of an entry, in the order of its keys.
  private static func rows(_ rows: FoldedRows, _ table: Schema.Table) -> [[DatabaseValue]] {
    let cells: [[FoldedRows.Cell]] =
      switch table {
      case .entries: [rows.entry]
      case .revisions: rows.revisions
      case .files: rows.files
      case .copies: rows.copies
      case .waiting: rows.waiting
      case .payments: rows.payments
      case .head, .series: []
      }
    let values = cells.map { row in row.map { $0?.databaseValue ?? .null } }
    guard table == .copies else { return values }
    return values.sorted {
      ($0.first?.description ?? "").utf8.lexicographicallyPrecedes(($1.first?.description ?? "").utf8)
    }
  }

  private static func cells(_ row: Row) -> [DatabaseValue] { Array(row.databaseValues) }

  /// The numbers of every series stand without a gap and without a double.
  private func seriesFindings(_ database: Database) throws -> [Diagnostic] {
    var findings: [Diagnostic] = []
    let knowsSeries = soundTables.contains(Schema.Table.series.rawValue)
    var series: [String: [SeriesPlace]] = [:]
    for state in states {
      if let place = state.facts.number.place { series[place.series, default: []].append(place) }
    }
    for (name, places) in series.sorted(by: { $0.key < $1.key }) {
      let sorted = places.sorted { $0.ordinal < $1.ordinal }
      for (earlier, later) in zip(sorted, sorted.dropFirst()) where !later.follows(earlier) {
        findings.append(.numberSeries(name, after: earlier.ordinal, next: later.ordinal))
        break
      }
      if !knowsSeries { continue }
      let row = try Row.fetchOne(database, sql: "SELECT first, last FROM series WHERE name = ?", arguments: [name])
      let isRight = row.map { $0["first"] == sorted.first?.ordinal && $0["last"] == sorted.last?.ordinal } ?? false
      if !isRight { findings.append(.tableRow("series", of: "`\(name)`")) }
    }
    if knowsSeries, try Int.fetchOne(database, sql: "SELECT count(*) FROM series") ?? 0 > series.count {
      findings.append(.tableRow("series", of: "a series without documents"))
    }
    return findings
  }
}
