import Diagnostics
import DocumentRegistry
import Foundation
import RegistryWorkload
import Testing

/// A verification beside people who work.
@Suite struct BusyVerificationTests {
  @Test func keepsNobodyFromWriting() throws {
    let scratch = try ScratchOffice()
    try scratch.fill()
    let other = try Registry(scratch.office.folder, patience: .init(limit: 0.05))
    let (findings, codes) = try scratch.registry.write { _ in
      // Whoever took the lock would wait for this writing, and be refused.
      let report = try other.verify(office: scratch.path, workers: 1, rebuilds: false)
      let codes = try refusal { _ = try other.verify(office: scratch.path, workers: 1, rebuilds: true) }
      return (report.findings, codes)
    }
    #expect(findings == [])
    #expect(codes == ["registry-busy"])
  }

  /// A copy that was given out anew after the journal was read is not called changed.
  @Test func doesNotCallACopyChangedThatWasGivenOutMeanwhile() async throws {
    let scratch = try ScratchOffice()
    for seed in 1...20 { _ = try scratch.clerk.enter(.init(seed: seed, formats: ["txt"])) }
    let other = try scratch.another()
    let path = scratch.path
    let registry = scratch.registry
    let found = try await withThrowingTaskGroup(of: [String].self) { group in
      group.addTask {
        for seed in 100..<180 { try other.revise(1 + 3 * (seed % 20), .init(seed: seed, formats: ["txt"])) }
        return []
      }
      group.addTask {
        try (0..<40).flatMap { _ in
          try registry.verify(office: path, workers: 1, rebuilds: false).findings.map(\.message)
        }
      }
      return try await group.reduce([], +)
    }
    #expect(found.filter { $0.contains("was changed") } == [])
  }
}
