import GRDB

/// A table, index, trigger or view, with the words that made it.
struct SchemaObject: Hashable {
  var type: String
  var name: String
  /// The table it belongs to; its own name for a table.
  var table: String
  var sql: String

  /// What a new registry holds.
  static func expected() throws -> [SchemaObject] {
    let database = try DatabaseQueue()
    try Schema.migrator.migrate(database)
    return try database.read(found)
  }

  /// What a database holds, without what SQLite and the migrations keep for themselves.
  static func found(in database: Database) throws -> [SchemaObject] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT type, name, tbl_name, sql FROM sqlite_master
        WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> 'grdb_migrations' ORDER BY rowid
        """)
    return rows.map { SchemaObject(type: $0["type"], name: $0["name"], table: $0["tbl_name"], sql: $0["sql"] ?? "") }
  }

  func isNamed(as other: SchemaObject) -> Bool { type == other.type && name == other.name }

  func drop(from database: Database) throws {
    try database.execute(sql: "DROP \(type.uppercased()) IF EXISTS \(name.quotedDatabaseIdentifier)")
  }
}
