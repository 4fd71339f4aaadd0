import Diagnostics
import DocumentRegistry
import Foundation
import GRDB
import RegistryWorkload
import Testing

/// What opens as a registry, and what the database itself refuses.
@Suite struct RegistryDoorTests {
  @Test func aNewerRegistryIsLeftAlone() throws {
    let scratch = try ScratchOffice()
    try scratch.tamper("INSERT INTO grdb_migrations VALUES ('something of tomorrow')")
    let fault = try #require(throws: Faults.self) { _ = try scratch.another() }
    #expect(fault.diagnostics.map(\.message) == ["the registry was made by a newer Engross"])
  }

  @Test(arguments: ["no database at all", String(repeating: "x", count: 8_192)])
  func aFileThatIsNoRegistryIsToldAndKept(_ text: String) throws {
    let path = PassingFolder.path + "engross-registry-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try FileManager.default.createDirectory(atPath: path + "/registry", withIntermediateDirectories: true)
    let file = URL(fileURLWithPath: path + "/registry/registry.sqlite")
    try Data(text.utf8).write(to: file)
    #expect(try refusal { _ = try Clerk(MadeUpOffice(path)) } == ["registry-damaged"])
    #expect(try Data(contentsOf: file) == Data(text.utf8))
  }

  @Test func aFileInPlaceOfTheFolderIsTold() throws {
    let path = PassingFolder.path + "engross-registry-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Data().write(to: URL(fileURLWithPath: path + "/registry"))
    #expect(try refusal { _ = try Clerk(MadeUpOffice(path)) } == ["file-unwritable"])
  }

  @Test(arguments: [
    ("UPDATE journal SET text = text WHERE seq = 1", "the journal is only ever added to"),
    ("DELETE FROM journal WHERE seq = 1", "the journal is only ever added to"),
    ("DELETE FROM journal", "the journal is only ever added to"),
    (
      "INSERT INTO journal (seq, text, digest) SELECT 99, text, replace(digest, '0', '1') FROM journal WHERE seq = 1",
      "the journal has no gaps"
    ),
    (
      "INSERT INTO journal (seq, text, digest) SELECT 2, text, replace(digest, '0', '1') FROM journal WHERE seq = 1",
      "the journal has no gaps"
    ),
    (
      "INSERT OR REPLACE INTO journal (seq, text, digest) SELECT 1, text, replace(digest, '0', '1') FROM journal WHERE seq = 1",
      "the journal has no gaps"
    ),
    ("INSERT INTO entries SELECT * FROM entries", "UNIQUE constraint failed: entries.id"),
    ("DELETE FROM entries WHERE id = 1", "FOREIGN KEY constraint failed"),
  ]) func theDatabaseItselfRefuses(_ sql: String, _ message: String) throws {
    let scratch = try ScratchOffice()
    try scratch.fill()
    let fault = try #require(throws: DatabaseError.self) {
      try DatabaseQueue(path: scratch.database).write { try $0.execute(sql: sql) }
    }
    #expect(fault.message == message)
    #expect(try scratch.findings() == [])
  }
}
