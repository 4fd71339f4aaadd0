import Foundation
import GRDB

/// The rows of a registry, to be put into a database of the same tables by statements alone.
final class BareRows {
  private static let tables = ["entries", "revisions", "files", "copies", "waiting"]

  private let queue: DatabaseQueue
  private var order: [Int] = []
  private var journal: [Int: [Row]] = [:]
  private var rows: [String: [Int: [Row]]] = [:]

  /// The rows of a registry as it is now, and an equal database that is empty.
  convenience init(copying office: String) throws {
    try self.init(office, known: 0)
    let schema = try Self.source(office).read { database in
      try String.fetchAll(
        database, sql: "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'grdb%'")
    }
    try queue.write { database in for sql in schema { try database.execute(sql: sql) } }
  }

  /// A database that is the registry as it is now.
  static func duplicate(of office: String) throws -> BareRows {
    let bare = try BareRows(office, known: .max)
    try source(office).backup(to: bare.queue)
    return bare
  }

  /// Takes the rows of what the registry has got since it was duplicated.
  func catchUp(with office: String) throws {
    let known = try queue.read { try Int.fetchOne($0, sql: "SELECT max(seq) FROM journal") } ?? 0
    try take(office, known: known)
  }

  private init(_ office: String, known: Int) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase {
      try $0.execute(
        sql: """
          PRAGMA journal_mode = WAL;
          PRAGMA synchronous = FULL;
          PRAGMA cache_size = -4000;
          PRAGMA temp_store = MEMORY;
          """)
    }
    queue = try DatabaseQueue(path: "\(office)/bare-\(UUID().uuidString).sqlite", configuration: configuration)
    try take(office, known: known)
  }

  private static func source(_ office: String) throws -> DatabaseQueue {
    try DatabaseQueue(path: office + "/registry/registry.sqlite")
  }

  private func take(_ office: String, known: Int) throws {
    try Self.source(office).read { database in
      for row in try Row.fetchAll(
        database, sql: "SELECT seq, text, digest, entry FROM journal WHERE seq > ? ORDER BY seq", arguments: [known])
      {
        let entry: Int = row["entry"]
        if journal[entry] == nil { order.append(entry) }
        journal[entry, default: []].append(row)
      }
      for table in Self.tables {
        let key = table == "entries" ? "id" : "entry"
        rows[table] = Dictionary(grouping: try Row.fetchAll(database, sql: "SELECT * FROM \(table)")) { $0[key] }
      }
    }
  }

  /// One transaction an entry, after what is to be done before it.
  func insertEntries(_ before: (Int) throws -> Void = { _ in }) throws {
    for entry in order {
      try before(entry)
      try transaction { database in
        try self.insertJournal(entry, database)
        for table in Self.tables {
          for row in self.rows[table]?[entry] ?? [] {
            try self.insert(table, Array(row.databaseValues), database)
            if table == "entries", let series: String = row["series"], let ordinal: Int = row["ordinal"] {
              try database.cachedStatement(
                sql: "INSERT INTO series VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET last = excluded.last"
              ).execute(arguments: [series, ordinal, ordinal])
            }
          }
        }
      }
    }
  }

  /// One transaction a decision: records, the entry's row as it is now, and what it waits for.
  func insertDecisions() throws {
    for entry in order {
      try transaction { database in
        try self.insertJournal(entry, database)
        for row in self.rows["entries"]?[entry] ?? [] {
          let columns = Array(row.columnNames).dropFirst().map { "\"\($0)\" = ?" }.joined(separator: ", ")
          try database.cachedStatement(sql: "UPDATE entries SET \(columns) WHERE id = ?").execute(
            arguments: StatementArguments(Array(row.databaseValues.dropFirst()) + [entry.databaseValue]))
        }
        try database.cachedStatement(sql: "DELETE FROM waiting WHERE entry = ?").execute(arguments: [entry])
        for row in self.rows["waiting"]?[entry] ?? [] {
          try self.insert("waiting", Array(row.databaseValues), database)
        }
      }
    }
  }

  private func transaction(_ work: (Database) throws -> Void) throws {
    try queue.writeWithoutTransaction { database in
      try database.inTransaction(.immediate) {
        try work(database)
        return .commit
      }
    }
  }

  private func insertJournal(_ entry: Int, _ database: Database) throws {
    guard let records = journal[entry], let last = records.last else { return }
    for row in records {
      try database.cachedStatement(sql: "INSERT INTO journal (seq, text, digest) VALUES (?, ?, ?)").execute(
        arguments: StatementArguments(Array(row.databaseValues.prefix(3))))
    }
    try database.cachedStatement(
      sql:
        "INSERT INTO head VALUES (1, ?, ?) ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, digest = excluded.digest"
    ).execute(arguments: [last["seq"] as Int, last["digest"] as String])
  }

  private func insert(_ table: String, _ values: [DatabaseValue], _ database: Database) throws {
    try database.cachedStatement(
      sql: "INSERT INTO \(table) VALUES (\(values.map { _ in "?" }.joined(separator: ", ")))"
    ).execute(arguments: StatementArguments(values))
  }
}
