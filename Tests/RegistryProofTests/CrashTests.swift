import Diagnostics
import DocumentRegistry
import Foundation
import TestKit
import Testing
import Values

/// A program that is killed at any moment leaves a registry that is whole, and nothing it has acknowledged is gone.
@Suite struct CrashTests {
  @Test func killedProgramsLeaveAWholeRegistry() throws {
    var dice = Dice(seed: 20)
    var office = try WorkerOffice()
    var acknowledged: Set<String> = []
    var total = 0
    var unacknowledged = 0
    for run in 0..<ProofEffort.count(usually: 40, full: 200) {
      // A registry of a moderate size is verified quickly; each new one is killed while it is made, too.
      if run % 25 == 0 {
        office = try WorkerOffice()
        acknowledged = []
      }
      let worker = try WorkerProcess(["live", office.path, String(run)])
      // Every fourth is killed while it opens the registry, the others in their work.
      if run % 4 != 0 { worker.wait(lines: 1) }
      usleep(UInt32(dice.roll(run % 4 == 0 ? 40_000 : 120_000)))
      worker.kill()
      acknowledged.formUnion(worker.lines.filter { $0 != "open" })
      total += worker.lines.count

      let registry = try office.registry()
      let report = try registry.verify(office: office.path, workers: 2, rebuilds: false)
      // A copy to work with may still be the one before, which is no more than a warning, and a file may be left over.
      let errors = report.findings.filter {
        $0.severity == .error || $0.severity == .warning && !$0.message.contains("older")
      }
      #expect(errors.map(\.message) == [], "run \(run)")
      let happened = try registry.read { try Self.happenings(in: $0) }
      #expect(acknowledged.subtracting(happened) == [], "run \(run) lost what it had acknowledged")
      unacknowledged += happened.count - acknowledged.count
      if !errors.isEmpty { return }
    }
    // The kills have to hit something: work done, and work that was written and could not be told any more.
    #expect(total > 20)
    print("\(total) acknowledged operations; \(unacknowledged) times one was written that was not acknowledged")
  }

  /// Every record that an operation of the worker ends with, as the worker tells it.
  private static func happenings(in reading: RegistryReading) throws -> Set<String> {
    var happened: Set<String> = []
    for row in try reading.rows(EntryQuery()) {
      for record in try reading.records(of: row.id) {
        let details = record.fact.details
        switch record.fact.event {
        case "created": happened.insert("\(row.id) created \(row.number)")
        case "revised": if details["ordinal"] == .integer(2) { happened.insert("\(row.id) revised 2") }
        case "submitted": happened.insert("\(row.id) submitted 1")
        case "visa": happened.insert("\(row.id) visa \(details["role"]?.text ?? "")")
        default: break
        }
      }
    }
    return happened
  }
}
