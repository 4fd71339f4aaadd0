import Diagnostics
import DocumentRegistry
import Foundation
import Testing

/// Many programs write at the same time: each waits its turn, and the numbers have no gaps.
@Suite struct CrowdTests {
  @Test func eightProgramsShareOneRegistry() throws {
    let office = try WorkerOffice(isOnDisk: true)
    let programs = 8
    let each = ProofEffort.count(usually: 25, full: 500)
    let start = ContinuousClock.now
    let workers = try (0..<programs).map { try WorkerProcess(["enter", office.path, String(each), String($0 + 1)]) }
    for worker in workers { #expect(worker.finish() == 0, "\(worker.lines.suffix(1))") }
    let given = workers.flatMap(\.lines)
    print("\(given.count) entries by \(programs) programs in \(ContinuousClock.now - start)")
    #expect(Set(given) == Set((1...programs * each).map { "\($0)/2026" }) && given.count == programs * each)
    let report = try office.registry().verify(office: office.path, workers: 2, rebuilds: false)
    #expect(report.findings.map(\.message) == [])
    #expect(report.entries == programs * each)
  }
}
