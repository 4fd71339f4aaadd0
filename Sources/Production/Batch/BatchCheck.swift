import Diagnostics
import Dispatch
import DocumentRegistry
import Synchronization

/// Makes every document of a batch once without keeping it, so that all that is wrong is told before anything is
/// written.
struct BatchCheck: Sendable {
  /// What became of a row.
  enum Verdict: UInt8, Sendable {
    case chosen
    case leftOut
    case faulty
  }

  /// What came of all rows.
  struct Outcome: Sendable {
    /// In the order of the list.
    var verdicts: [Verdict] = []
    /// What the clients of the rows are known by when the list is read once more; 0 where none could be read.
    var keys: [UInt64] = []
    var faulty: [FaultyRow] = []
    /// What is worth knowing of documents that can be made, each with how many it is about.
    var warnings: [(text: String, count: Int)] = []
    /// The row whose document has the most of it, of equals the first; nil where none has any.
    var mostWarned: (position: Int, count: Int)?
    /// How many rows name packages of their own.
    var ownPackages = 0
    var count: Int { verdicts.count { $0 == .chosen } }

    /// Over the clients that were chosen, in their order.
    var choice: SHA256 {
      var bytes: [UInt8] = []
      for (key, verdict) in zip(keys, verdicts) where verdict == .chosen {
        withUnsafeBytes(of: key.bigEndian) { bytes += $0 }
      }
      return SHA256(of: bytes)
    }
  }

  /// A row that cannot be used, with what is wrong.
  struct FaultyRow: Sendable {
    var number: Int
    var row: ReadRow?
    var faults: Faults
  }

  let desk: BatchDesk
  /// The number that the documents have meanwhile.
  let number: EntryNumber
  let workers: Int

  /// Rows that a worker takes at a time.
  private static let portion = 32

  fileprivate struct State {
    var intake: BatchIntake
    var findings: EachOutcome
    var outcome = Outcome()
    var done = 0

    mutating func take() -> (start: Int, items: [BatchIntake.Item]) {
      let start = outcome.verdicts.count
      var items: [BatchIntake.Item] = []
      while items.count < BatchCheck.portion, let item = intake.next() { items.append(item) }
      outcome.verdicts += items.map { _ in .faulty }
      outcome.keys += items.map { $0.client.map { ClientRowIDs.digest($0.id) } ?? 0 }
      outcome.ownPackages += items.count { !($0.client?.packages.isEmpty ?? true) }
      return (start, items)
    }
  }

  /// - Parameters:
  ///   - source: what the rows are called in findings.
  /// - Returns: the verdicts, and what is worth telling; errors are those of rows.
  func run(
    _ intake: sending BatchIntake, source: String, _ control: RunControl<BatchProgress>
  ) throws(Faults) -> (Outcome, findings: [Diagnostic]) {
    let state = Mutex(State(intake: intake, findings: EachOutcome(source: source, noun: "row")))
    DispatchQueue.concurrentPerform(iterations: max(1, workers)) { _ in
      while !control.isStopped() {
        let (start, items) = state.withLock { $0.take() }
        if items.isEmpty { return }
        for (offset, item) in items.enumerated() {
          let result = verdict(on: item, at: start + offset)
          state.withLock { state in
            state.note(result, of: item, at: start + offset)
            control.report(
              BatchProgress(
                stage: .checking, done: state.done, total: nil, faults: state.outcome.faulty.count))
          }
        }
      }
    }
    return try state.withLock { state throws(Faults) in
      if let failure = state.intake.failure { throw failure }
      state.outcome.faulty.sort { $0.number < $1.number }
      state.outcome.warnings = state.findings.warningCounts
      // A list of which the condition leaves nothing has records all the same.
      let found = state.findings.report.findings.filter { $0.code != .noRecords || state.outcome.verdicts.isEmpty }
      return (state.outcome, state.intake.findings + found)
    }
  }

  private func verdict(on item: BatchIntake.Item, at position: Int) -> Result<BatchDesk.Checked, Faults> {
    do throws(Faults) {
      return .success(try desk.check(item, at: position, number: number))
    } catch { return .failure(error) }
  }
}

extension BatchCheck.State {
  fileprivate mutating func note(
    _ result: Result<BatchDesk.Checked, Faults>, of item: BatchIntake.Item, at position: Int
  ) {
    done += 1
    switch result {
    case .success(.chosen(let warnings)):
      outcome.verdicts[position] = .chosen
      _ = findings.add(.success(.init(files: [], warnings: warnings)), number: item.number)
      let most = outcome.mostWarned ?? (position, 0)
      let count = Set(warnings.filter { $0.severity == .warning }.map(\.message)).count
      if count > most.count || count == most.count && position < most.position {
        outcome.mostWarned = (position, count)
      }
    case .success(.leftOut): outcome.verdicts[position] = .leftOut
    case .failure(let faults):
      outcome.faulty.append(
        BatchCheck.FaultyRow(number: item.number, row: item.row, faults: faults))
      _ = findings.add(.failure(faults), number: item.number)
    }
  }
}
