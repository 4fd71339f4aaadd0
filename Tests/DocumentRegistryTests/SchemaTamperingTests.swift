import Diagnostics
import DocumentRegistry
import RegistryWorkload
import Testing

/// What the database is made of is proven too: without its triggers the journal could be changed by anybody.
@Suite struct SchemaTamperingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var sql: String
    var found: [String]

    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "a trigger less", sql: "DROP TRIGGER journal_keeps_records",
      found: ["table-differs: the trigger `journal_keeps_records` of the registry is missing"]),
    Case(
      name: "a trigger that does nothing",
      sql: """
        DROP TRIGGER journal_loses_nothing;
        CREATE TRIGGER journal_loses_nothing BEFORE DELETE ON journal BEGIN SELECT 1; END;
        """,
      found: ["table-differs: the trigger `journal_loses_nothing` of the registry is not the one that Engross makes"]),
    Case(
      name: "a trigger more",
      sql: "CREATE TRIGGER sly AFTER INSERT ON entries BEGIN DELETE FROM waiting; END",
      found: ["table-differs: the registry has a trigger `sly` that Engross does not make"]),
    Case(
      name: "a view more", sql: "CREATE VIEW seen AS SELECT * FROM entries",
      found: ["table-differs: the registry has a view `seen` that Engross does not make"]),
    Case(
      name: "an index less", sql: "DROP INDEX entries_by_due",
      found: ["table-differs: the index `entries_by_due` of the registry is missing"]),
    Case(
      name: "a table less", sql: "DROP TABLE waiting",
      found: ["table-differs: the table `waiting` of the registry is missing"]),
    Case(
      name: "the end's note and the series less", sql: "DROP TABLE head; DROP TABLE series;",
      found: [
        "table-differs: the table `head` of the registry is missing",
        "table-differs: the table `series` of the registry is missing",
      ]),
    Case(
      name: "a column more", sql: "ALTER TABLE copies ADD COLUMN note TEXT",
      found: ["table-differs: the table `copies` of the registry is not the one that Engross makes"]),
    Case(
      name: "a journal's column more", sql: "ALTER TABLE journal ADD COLUMN note TEXT",
      found: ["table-differs: the table `journal` of the registry is not the one that Engross makes"]),
  ]

  @Test(arguments: cases) func whatIsMissingOrDifferentIsNamedAndMadeAnew(_ one: Case) throws {
    let scratch = try ScratchOffice()
    try scratch.fill()
    let sound = try scratch.tables()
    try scratch.alter(one.sql)
    #expect(try scratch.findings() == one.found)
    #expect(try scratch.findings(rebuilds: true) == one.found.map { "warning: " + $0 })
    #expect(try scratch.findings() == [])
    #expect(try scratch.tables() == sound)
    #expect(try scratch.clerk.enter(.init(seed: 9)).number == "9/2026")
    #expect(try scratch.findings() == [])
  }

  /// A table of somebody else's changes nothing.
  @Test func anotherTableIsLeftAlone() throws {
    let scratch = try ScratchOffice()
    try scratch.fill()
    try scratch.alter("CREATE TABLE notes (text TEXT)")
    #expect(try scratch.findings() == [])
    #expect(try scratch.findings(rebuilds: true) == [])
  }

  @Test func whatTheDatabaseRefusesIsNoReasonToBringACopyBack() throws {
    let scratch = try ScratchOffice()
    let first = try scratch.clerk.enter(.init(seed: 1)).entry
    let second = try scratch.clerk.enter(.init(seed: 2)).entry
    let fault = try #require(throws: (any Error).self) {
      try scratch.registry.write { writing in
        let copies = try writing.state(of: first).copies
        try writing.issue(copies, of: second, at: .november(0), by: nil, account: "made-up")
      }
    }
    let told = (fault as? Faults)?.diagnostics.first
    #expect(told?.message == "two documents would have the same number or the same path")
    #expect(told?.hint?.contains("copy") == false && told?.hint?.contains("nothing was changed") == true)
  }
}
