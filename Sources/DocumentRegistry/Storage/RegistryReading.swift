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
    if let entry = try knownEntry(number, kind: kind) { return entry }
    throw Faults(.entryUnknown(number, nearest: try nearest(to: number), isEmpty: try head().position == 0))
  }

  /// The entry of a number as `entry` finds it; nil where there is none.
  ///
  /// - Throws: `entry-unknown` for a number of several entries, with their kinds.
  package func knownEntry(_ number: String, kind: String? = nil) throws -> Int? {
    let found = try entries(numbered: number, kind: kind)
    if found.count == 1 { return found[0].id }
    if found.isEmpty, kind == nil, let space = number.firstIndex(of: " ") {
      let rest = String(number[number.index(after: space)...])
      let named = try entries(numbered: rest, kind: String(number[..<space]))
      if named.count == 1 { return named[0].id }
    }
    if found.count > 1 { throw Faults(.entryAmbiguous(number, kinds: found.map(\.kind))) }
    return nil
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
    return suggestion(for: number, among: known) == nil ? Array(known.prefix(3)) : known
  }

  /// The state that the journal gives an entry.
  package func state(of id: Int) throws -> EntryState {
    guard let state = try subject(of: id).entry else { throw Faults(.journalRecord(id)) }
    return state
  }

  /// What the journal tells of the subject that its record of this position begins.
  func subject(of id: Int) throws -> JournalSubject {
    var subject: JournalSubject?
    for record in try records(of: id) {
      if subject == nil { subject = try JournalSubject(record) } else { try subject?.apply(record) }
    }
    guard let subject else { throw Faults(.journalRecord(id)) }
    return subject
  }

  /// Everything that happened to an entry, in its order.
  package func records(of id: Int) throws -> [JournalRecord] {
    let statement = try database.cachedStatement(sql: "SELECT seq, text FROM journal WHERE entry = ? ORDER BY seq")
    return try Row.fetchAll(statement, arguments: [id]).map {
      try JournalRecord(text: $0["text"], position: $0["seq"])
    }
  }

  package func rows(_ query: EntryQuery) throws -> [EntryRow] {
    let (sql, arguments) = query.listing
    return try Row.fetchAll(tables(), sql: sql, arguments: StatementArguments(arguments)).map(EntryRow.init)
  }

  /// An entry as lists show it.
  package func row(of id: Int) throws -> EntryRow {
    let statement = try tables().cachedStatement(sql: "SELECT * FROM entries WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { throw Faults(.journalRecord(id)) }
    return try EntryRow(row)
  }

  /// How many entries a query finds, whatever its limit.
  package func count(_ query: EntryQuery) throws -> Int {
    let (sql, arguments) = query.counting
    return try Int.fetchOne(tables(), sql: sql, arguments: StatementArguments(arguments)) ?? 0
  }

  /// What stands in a column of the entries, each value once, for a name that nothing was found under.
  package func names(in column: NamedColumn) throws -> [String] {
    try String.fetchAll(
      tables(),
      sql: "SELECT DISTINCT \(column.rawValue) FROM entries WHERE \(column.rawValue) IS NOT NULL ORDER BY 1")
  }

  /// A column of the entries that holds names.
  package enum NamedColumn: String, Sendable {
    case kind
    case client
    case author
    case manager
  }

  /// The copies of an entry that were given out last, by the tables, in the order of their paths.
  package func issuedCopies(of entry: Int) throws -> [IssuedCopy] {
    let statement = try tables().cachedStatement(sql: "SELECT path, digest FROM copies WHERE entry = ? ORDER BY path")
    return try Row.fetchAll(statement, arguments: [entry]).compactMap { row in
      SHA256(written: row["digest"]).map { IssuedCopy(path: row["path"], digest: $0) }
    }
  }

  /// Whether an entry has a copy of this path, below the office's folder.
  package func hasCopy(at path: String) throws -> Bool {
    let statement = try tables().cachedStatement(sql: "SELECT 1 FROM copies WHERE path = ?")
    return try Int.fetchOne(statement, arguments: [path]) != nil
  }

  /// Whether another entry than this one has copies of that path without ending, in whatever format.
  ///
  /// - Parameter stem: below the office's folder.
  package func isStemTaken(_ stem: String, besides entry: Int? = nil) throws -> Bool {
    // Behind the point comes the slash, so that between them lies whatever begins with the stem and a point.
    let statement = try tables().cachedStatement(
      sql: "SELECT path FROM copies WHERE path >= ? AND path < ? AND entry <> ?")
    let paths = try String.fetchAll(statement, arguments: ["\(stem).", "\(stem)/", entry ?? 0])
    return paths.contains { !$0.dropFirst(stem.count + 1).contains(".") }
  }

  /// The entries that a document belongs to: as a copy that was given out last, or in any of their revisions.
  package func owners(of document: SHA256) throws -> [Int] {
    let digest = document.description
    return try Int.fetchAll(
      tables(),
      sql: """
        SELECT entry FROM copies WHERE digest = ?
        UNION SELECT entry FROM files WHERE digest = ? AND role IN (?, ?) ORDER BY entry
        """,
      arguments: [digest, digest, StoredFile.Role.document.rawValue, StoredFile.Role.original.rawValue])
  }

  /// The next number of a kind, without taking it.
  ///
  /// A series goes on behind its last number, and steps over those that somebody gave by hand.
  /// - Parameter earlier: numbers that were given outside the registry; a series goes on behind them too.
  package func next(
    _ pattern: NumberPattern, kind: String, date: CalendarDate, parent: String?, after earlier: [String] = []
  ) throws -> EntryNumber {
    let parent = parent ?? ""
    let series = pattern.series(kind: kind, date: date, parent: parent)
    let statement = try tables().cachedStatement(sql: "SELECT last FROM series WHERE name = ?")
    let last = try Int.fetchOne(statement, arguments: [series])
    let listed = earlier.compactMap { pattern.ordinal(of: $0, date: date, parent: parent) }.max()
    var place = SeriesPlace(series: series, ordinal: max(last ?? 0, listed ?? 0))
    while true {
      place.ordinal += 1
      if let last, place.ordinal > last + 1 { place.after = place.ordinal - 1 }
      let number = pattern.entryNumber(place, date: date, parent: parent)
      if try !isTaken(number.text, kind: kind) { return number }
    }
  }

  /// Numbers that differ in spaces, capitals and `№` alone are one to whoever types them.
  func isTaken(_ number: String, kind: String) throws -> Bool {
    // Left to itself, SQLite goes through all entries of the kind.
    let statement = try tables().cachedStatement(
      sql: "SELECT 1 FROM entries INDEXED BY entries_by_number WHERE number_key = ? AND kind = ?")
    return try Int.fetchOne(statement, arguments: [NumberKey.key(of: number), kind]) != nil
  }
}

extension NumberPattern {
  func entryNumber(_ place: SeriesPlace, date: CalendarDate, parent: String) -> EntryNumber {
    let counter = counter(place.ordinal)
    let text = number(counter: counter, date: date, parent: parent)
    return EntryNumber(text: text, inDocument: namesParent ? counter : text, place: place)
  }
}
