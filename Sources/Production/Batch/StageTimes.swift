import Synchronization

/// Where the time of a batch goes, over all of its workers.
package final class StageTimes: Sendable {
  package enum Stage: Int, Sendable, CaseIterable {
    /// Reading rows, checking them, and making every document once before anything is written.
    case checking
    /// Template and data to a document.
    case merging
    /// A document to the bytes of its files, deflated, marked and tagged.
    case packing
    /// Bytes to files.
    case writing
    /// Waiting for the disk.
    case syncing
    /// Journal and tables.
    case registering

    package var name: String {
      switch self {
      case .checking: "checking"
      case .merging: "merging"
      case .packing: "packing"
      case .writing: "writing"
      case .syncing: "syncing"
      case .registering: "registering"
      }
    }
  }

  private let clock: @Sendable () -> Double
  private let spent: Mutex<[Double]>

  /// - Parameter clock: seconds from any point on.
  package init(clock: @escaping @Sendable () -> Double) {
    self.clock = clock
    spent = Mutex([Double](repeating: 0, count: Stage.allCases.count))
  }

  /// Seconds that workers spent in a stage, added up.
  package subscript(stage: Stage) -> Double { spent.withLock { $0[stage.rawValue] } }

  func measure<Answer, Failure: Error>(
    _ stage: Stage, _ work: () throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    let start = clock()
    defer {
      let end = clock()
      spent.withLock { $0[stage.rawValue] += end - start }
    }
    return try work()
  }
}

extension StageTimes? {
  /// The work alone, where nobody wants to know how long it takes.
  func measure<Answer, Failure: Error>(
    _ stage: StageTimes.Stage, _ work: () throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    guard let self else { return try work() }
    return try self.measure(stage, work)
  }
}
