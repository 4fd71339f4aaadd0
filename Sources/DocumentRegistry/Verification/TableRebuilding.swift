import GRDB

/// Makes all tables anew from the states that the journal gives.
struct TableRebuilding {
  private let database: Database

  init(_ database: Database) { self.database = database }

  func run(_ states: [EntryState], head: (position: Int, digest: SHA256)) throws {
    for table in Schema.Table.allCases.reversed() { try database.execute(sql: "DROP TABLE \(table.rawValue)") }
    for table in Schema.Table.allCases { try database.execute(sql: table.definition) }
    let writing = TableWriting(database)
    for state in states { try writing.write(FoldedRows(state: state), before: nil) }
    if head.position > 0 {
      try database.execute(
        sql: "INSERT INTO head (id, seq, digest) VALUES (1, ?, ?)",
        arguments: [head.position, head.digest.description])
    }
  }
}
