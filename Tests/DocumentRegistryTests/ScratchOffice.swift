import Diagnostics
import DocumentRegistry
import Foundation
import GRDB
import RegistryWorkload
import Values

/// A made-up office in a folder of its own, which goes with the test.
final class ScratchOffice {
  let office: MadeUpOffice
  let clerk: Clerk

  var path: String { office.path }
  var registry: Registry { clerk.registry }
  var database: String { path + "/registry/registry.sqlite" }

  init(at moment: Moment = .november(0)) throws {
    let path = PassingFolder.path + "engross-registry-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    office = try MadeUpOffice(path)
    clerk = try Clerk(office, at: moment)
  }

  deinit { try? FileManager.default.removeItem(atPath: office.path) }

  /// Another program's view of the same registry, or the same at another time.
  func another(at moment: Moment = .november(0)) throws(Faults) -> Clerk { try Clerk(office, at: moment) }

  /// Three documents on their way: one approved, one revised and before its second visa, one new.
  func fill() throws {
    let first = try clerk.enter(.init(seed: 1), number: "7/2026").entry
    let second = try clerk.enter(.init(seed: 2)).entry
    try clerk.submit(first)
    try clerk.approve(first, by: "osen")
    try clerk.approve(first, by: "zima")
    try clerk.revise(second, .init(seed: 3))
    try clerk.submit(second)
    try clerk.approve(second, by: "osen")
    _ = try clerk.enter(
      .init(seed: 4), kind: "supplement", parent: (first, "7/2026"))
  }

  /// Does to the database what only its owner could, past all triggers, and puts those back.
  func tamper(_ sql: String) throws {
    let queue = try DatabaseQueue(path: database)
    try queue.writeWithoutTransaction { database in
      let triggers = try Row.fetchAll(database, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
      try database.execute(sql: "PRAGMA foreign_keys = OFF")
      for trigger in triggers { try database.execute(sql: "DROP TRIGGER \(trigger["name"] as String)") }
      try database.execute(sql: sql)
      for trigger in triggers { try database.execute(sql: trigger["sql"]) }
    }
  }

  /// Changes what the database is made of.
  func alter(_ sql: String) throws {
    let queue = try DatabaseQueue(path: database)
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA foreign_keys = OFF; " + sql) }
  }

  /// What a verification finds, a line each, without this test's own folder.
  func findings(rebuilds: Bool = false, head: SHA256? = nil) throws(Faults) -> [String] {
    try registry.verify(office: path, workers: 2, rebuilds: rebuilds, head: head).findings.map { finding in
      "\(finding.severity == .error ? "" : finding.severity.rawValue + ": ")\(finding.code.rawValue): \(finding.message)"
    }
  }

  /// All rows of all tables, as text.
  func tables() throws -> [String] {
    try DatabaseQueue(path: database).read { database in
      var lines: [String] = []
      for table in ["head", "series", "entries", "revisions", "files", "copies", "waiting", "payments"] {
        for row in try Row.fetchAll(database, sql: "SELECT * FROM \(table)") {
          lines.append("\(table): " + row.databaseValues.map(\.description).joined(separator: " | "))
        }
      }
      return lines
    }
  }
}

/// The codes of what a piece of work is refused with; empty where it is done.
func refusal(_ work: () throws -> Void) throws -> [String] {
  do {
    try work()
    return []
  } catch let faults as Faults {
    return faults.diagnostics.map(\.code.rawValue)
  }
}
