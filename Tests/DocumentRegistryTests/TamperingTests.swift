import Diagnostics
import DocumentRegistry
import Foundation
import RegistryWorkload
import Testing
import Values

/// Whatever is changed behind the registry's back, a verification names it, and nothing else.
@Suite struct TamperingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var sql: String
    /// What is found; what healing cannot mend is found after it again.
    var found: [String]

    var testDescription: String { name }
  }

  private static func edited(_ position: Int, _ event: String) -> String {
    "journal-broken: record \(position) of the journal (`\(event)`, 2026-11-02T00:00:00Z) was changed after it was written"
  }

  /// The journal of ``ScratchOffice/fill()``: 1–3 make 7/2026, 4–6 make 8/2026, 7 on are approvals.
  static let journal: [Case] = [
    Case(
      name: "a word in a record", sql: "UPDATE journal SET text = replace(text, 'sever', 'yug') WHERE seq = 1",
      found: [edited(1, "created")]),
    Case(
      name: "who gave a visa",
      sql: "UPDATE journal SET text = replace(text, '\"osen\"', '\"zima\"') WHERE seq = 9", found: [edited(9, "visa")]),
    Case(
      name: "a space that changes no value", sql: "UPDATE journal SET text = text || ' ' WHERE seq = 2",
      found: [edited(2, "revised")]),
    Case(
      name: "the time of the last record",
      sql:
        "UPDATE journal SET text = replace(text, '00:00:00Z', '00:00:01Z') WHERE seq = (SELECT max(seq) FROM journal)",
      found: [
        "journal-broken: record 23 of the journal (`issued`, 2026-11-02T00:00:01Z) was changed after it was written"
      ]),
    Case(
      name: "a record that is none", sql: "UPDATE journal SET text = '{\"entry\": 4}' WHERE seq = 5",
      found: ["journal-broken: record 5 of the journal was changed after it was written"]),
    Case(
      name: "a digest",
      sql: "UPDATE journal SET digest = '0' || substr(digest, 2, 62) || 'f' WHERE seq = 3", found: [edited(3, "issued")]
    ),
    Case(
      name: "a record in the middle", sql: "DELETE FROM journal WHERE seq = 8",
      found: ["journal-broken: record 8 of the journal is missing: 9 comes next"]),
    Case(
      name: "the first record", sql: "DELETE FROM journal WHERE seq = 1",
      found: ["journal-broken: record 1 of the journal is missing: 2 comes next"]),
    Case(
      name: "two records that change places",
      sql: """
        CREATE TEMP TABLE kept AS SELECT seq, text, digest FROM journal WHERE seq IN (8, 9);
        DELETE FROM journal WHERE seq IN (8, 9);
        INSERT INTO journal (seq, text, digest) SELECT 17 - seq, text, digest FROM kept;
        """,
      found: ["journal-broken: record 8 of the journal is another record than stood there"]),
    Case(
      name: "the last record", sql: "DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)",
      found: ["journal-cut: the journal ends with record 22, and once had 23"]),
    Case(
      name: "the whole journal", sql: "DELETE FROM journal",
      found: ["journal-cut: the journal ends with record 0, and once had 23"]),
    Case(
      name: "the last records, and the note of its end",
      sql: """
        DELETE FROM journal WHERE seq > 18;
        UPDATE head SET seq = 18, digest = (SELECT digest FROM journal WHERE seq = 18);
        """,
      found: ["journal-cut: the journal ends with record 18, and once had 23"]),
  ]

  @Test(arguments: journal) func aChangedJournalIsNamed(_ one: Case) throws {
    let scratch = try ScratchOffice()
    try scratch.fill()
    #expect(try scratch.findings() == [])
    try scratch.tamper(one.sql)
    let found = try scratch.findings()
    #expect(found == one.found)
    // The tables are never made from a journal that cannot be believed.
    let tables = try scratch.tables()
    #expect(try scratch.findings(rebuilds: true) == one.found)
    #expect(try scratch.tables() == tables)
    // And nobody builds on it.
    if one.name != "the last records, and the note of its end", found.first?.hasPrefix("journal-cut") == true {
      #expect(try refusal { _ = try scratch.clerk.enter(.init(seed: 9)) } == ["registry-damaged"])
    }
  }

  /// Who cuts the journal's end and adapts everything to it is caught by a digest that was written down elsewhere.
  @Test func anEndThatWasCutCleanlyIsKnownByTheDigestNotedBefore() throws {
    let scratch = try ScratchOffice()
    try scratch.fill()
    let head = try scratch.registry.read { try $0.head().digest }
    try scratch.tamper(
      """
      DELETE FROM journal WHERE seq > 18;
      UPDATE head SET seq = 18, digest = (SELECT digest FROM journal WHERE seq = 18);
      DELETE FROM entries WHERE id > 18;
      UPDATE entries SET touched = 18 WHERE touched > 18;
      """)
    _ = try scratch.findings(rebuilds: true)
    #expect(try scratch.findings().filter { !$0.contains("copy-changed") && !$0.hasPrefix("note:") } == [])
    #expect(
      try scratch.findings(head: head).first == "journal-cut: no record of the journal has the digest `\(head.short)…`")
  }

  static let tables: [Case] = [
    Case(
      name: "entries: a state", sql: "UPDATE entries SET state = 'signed' WHERE number = '8/2026'",
      found: ["table-differs: the table `entries` says something else of `8/2026` (contract) than the journal"]),
    Case(
      name: "entries: an amount", sql: "UPDATE entries SET minor_amount = 5 WHERE number = '7/2026'",
      found: ["table-differs: the table `entries` says something else of `7/2026` (contract) than the journal"]),
    Case(
      name: "entries: one more",
      sql: """
        INSERT INTO entries (id, kind, number, number_key, date, client_name, title, state, revision, created, closed, touched)
        VALUES (99, 'act', '1', '1', '2026-11-02', '', '', 'draft', 0, '2026-11-02', 0, 9)
        """,
      found: ["table-differs: the table `entries` says something else of row 99 than the journal"]),
    Case(
      name: "revisions: a digest",
      sql:
        "UPDATE revisions SET digest = (SELECT digest FROM revisions WHERE entry = 1) WHERE entry = 4 AND ordinal = 2",
      found: ["table-differs: the table `revisions` says something else of `8/2026` (contract) than the journal"]),
    Case(
      name: "files: one less", sql: "DELETE FROM files WHERE entry = 1 AND position = 1",
      found: ["table-differs: the table `files` says something else of `7/2026` (contract) than the journal"]),
    Case(
      name: "files: a name",
      sql: "UPDATE files SET name = 'другое.docx' WHERE entry = 4 AND revision = 2 AND position = 0",
      found: ["table-differs: the table `files` says something else of `8/2026` (contract) than the journal"]),
    Case(
      name: "copies: a digest",
      sql: "UPDATE copies SET digest = replace(digest, substr(digest, 1, 1), 'e') WHERE path = 'documents/1.docx'",
      found: ["table-differs: the table `copies` says something else of `7/2026` (contract) than the journal"]),
    Case(
      name: "waiting: another role", sql: "UPDATE waiting SET role = 'director' WHERE entry = 4",
      found: ["table-differs: the table `waiting` says something else of `8/2026` (contract) than the journal"]),
    Case(
      name: "payments: one from nowhere",
      sql: "INSERT INTO payments VALUES (7, 1, '2026-11-02', '100.00', 10000, 'RUB', 'п/п 1')",
      found: ["table-differs: the table `payments` says something else of row 7 than the journal"]),
    Case(
      name: "series: a number freed", sql: "UPDATE series SET last = last - 1 WHERE name LIKE 'contract%'",
      found: ["table-differs: the table `series` says something else of `contract {n}/2026` than the journal"]),
    Case(
      name: "series: one more", sql: "INSERT INTO series VALUES ('act {n}', 1, 4)",
      found: ["table-differs: the table `series` says something else of a series without documents than the journal"]),
    Case(
      name: "head: back", sql: "UPDATE head SET seq = 3, digest = (SELECT digest FROM journal WHERE seq = 3)",
      found: ["table-differs: the table `head` says something else of the journal's end than the journal"]),
    Case(
      name: "a table that is empty", sql: "DELETE FROM waiting",
      found: ["table-differs: the table `waiting` says something else of `7/2026` (contract) than the journal"]),
  ]

  @Test(arguments: tables) func aChangedTableIsNamedAndMadeAnew(_ one: Case) throws {
    let scratch = try ScratchOffice()
    try scratch.fill()
    let sound = try scratch.tables()
    try scratch.tamper(one.sql)
    #expect(try scratch.tables() != sound, "nothing was changed")
    #expect(try scratch.findings() == one.found)
    #expect(try scratch.findings(rebuilds: true) == one.found.map { "warning: " + $0 })
    #expect(try scratch.findings() == [])
    #expect(try scratch.tables() == sound)
  }

  @Test func aChangedFileIsNamed() throws {
    let scratch = try ScratchOffice()
    try scratch.fill()
    let file = try scratch.registry.read { reading in
      scratch.office.folder.path(of: try #require(try reading.state(of: 1).revision?.files.first))
    }
    try flip(file, at: 100)
    let found = ["revision-file: the file `Документ 1.docx` of `7/2026` is not what was registered"]
    #expect(try scratch.findings() == found)
    // That is nothing that tables could be made from.
    #expect(try scratch.findings(rebuilds: true) == found)
    try FileManager.default.removeItem(atPath: file)
    #expect(
      try scratch.findings() == ["revision-file: the file `Документ 1.docx` of `7/2026` is gone from the registry"])
  }

  @Test func aChangedCopyIsNamedAndAMissingOneIsNot() throws {
    let scratch = try ScratchOffice()
    try scratch.fill()
    try flip(scratch.path + "/documents/4.docx", at: 20)
    // A draft is there to be worked on.
    #expect(
      try scratch.findings() == ["warning: copy-changed: the copy of `8/2026` was changed since it was given out"])
    try FileManager.default.removeItem(atPath: scratch.path + "/documents/4.docx")
    #expect(try scratch.findings() == [])
  }

  /// A program that is stopped between its record and its copies leaves the old ones, which nobody has changed.
  @Test func anOlderCopyIsNotTakenForAChange() throws {
    let scratch = try ScratchOffice()
    let entry = try scratch.clerk.enter(.init(seed: 1, formats: ["txt"])).entry
    let path = "\(scratch.path)/documents/\(entry).txt"
    let old = try #require(FileManager.default.contents(atPath: path))
    try scratch.clerk.revise(entry, .init(seed: 2, formats: ["txt"]))
    try old.write(to: URL(fileURLWithPath: path))
    #expect(
      try scratch.findings() == ["warning: copy-changed: the copy of `1/2026` is an older one than was given out last"])
  }

  private func flip(_ path: String, at position: Int) throws {
    var bytes = try #require(FileManager.default.contents(atPath: path))
    bytes[position] ^= 1
    try bytes.write(to: URL(fileURLWithPath: path))
  }
}
