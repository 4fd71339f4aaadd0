import GRDB

/// Makes everything but the journal's records anew: the tables from the states that the journal gives, and its guards.
struct TableRebuilding {
  private let database: Database
  private let expected: [SchemaObject]

  init(_ database: Database, expected: [SchemaObject]) {
    self.database = database
    self.expected = expected
  }

  func run(_ subjects: [JournalSubject], head: (position: Int, digest: SHA256)) throws {
    for object in try SchemaObject.found(in: database) where object.type != "table" && !expected.contains(object) {
      try object.drop(from: database)
    }
    for table in Schema.Table.allCases.reversed() {
      try database.execute(sql: "DROP TABLE IF EXISTS \(table.rawValue)")
    }
    for table in Schema.Table.allCases { try database.execute(sql: table.definition) }
    try restoreJournal()
    let writing = TableWriting(database)
    for subject in subjects { try writing.write(subject, before: nil) }
    if head.position > 0 {
      try database.execute(
        sql: "INSERT INTO head (id, seq, digest) VALUES (1, ?, ?)",
        arguments: [head.position, head.digest.description])
    }
  }

  /// The journal's own table with its records, its index and its triggers.
  private func restoreJournal() throws {
    var found = try SchemaObject.found(in: database)
    let own = expected.filter { $0.table == Schema.journalName }
    if let table = own.first(where: { $0.type == "table" }), !found.contains(table) {
      for object in found where object.table == Schema.journalName && object.type != "table" {
        try object.drop(from: database)
      }
      try database.execute(sql: "ALTER TABLE journal RENAME TO journal_before")
      try database.execute(sql: table.sql)
      try database.execute(
        sql: """
          INSERT INTO journal (seq, text, digest) SELECT seq, text, digest FROM journal_before ORDER BY seq;
          DROP TABLE journal_before;
          """)
      found = try SchemaObject.found(in: database)
    }
    for object in own where !found.contains(object) { try database.execute(sql: object.sql) }
  }
}
