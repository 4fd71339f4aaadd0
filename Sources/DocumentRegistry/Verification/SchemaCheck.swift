import Diagnostics
import GRDB

/// Holds what the database is made of against what Engross makes: a trigger that is gone guards nothing.
struct SchemaCheck {
  let findings: [Diagnostic]
  /// The tables that are there as they should be.
  let soundTables: Set<String>

  init(_ database: Database, expected: [SchemaObject]) throws {
    let found = try SchemaObject.found(in: database)
    var findings: [Diagnostic] = []
    var missing: Set<String> = []
    var sound: Set<String> = []
    for object in expected {
      // What belongs to a table that is gone is gone with it.
      if object.type != "table", missing.contains(object.table) { continue }
      guard let there = found.first(where: object.isNamed) else {
        if object.type == "table" { missing.insert(object.name) }
        findings.append(.schemaMissing(object.type, object.name))
        continue
      }
      if there.sql != object.sql || there.table != object.table {
        findings.append(.schemaDiffers(object.type, object.name))
      } else if object.type == "table" {
        sound.insert(object.name)
      }
    }
    // A table more changes nothing of the others; a trigger more might.
    for object in found where object.type != "table" && !expected.contains(where: object.isNamed) {
      findings.append(.schemaExtra(object.type, object.name))
    }
    self.findings = findings
    soundTables = sound
  }
}
