package import Diagnostics

/// Records that are read one after the other, with memory that does not grow with their number.
package protocol RecordStream {
  /// The next record, nil after the last one.
  ///
  /// A throw concerns the records up to this one: call again for those that follow. After a fault that leaves
  /// nothing to read the next call gives nil.
  mutating func next() throws(Faults) -> Record?

  /// What is worth knowing of what was read so far and no fault.
  var findings: [Diagnostic] { get }
}

extension RecordStream {
  package var findings: [Diagnostic] { [] }
}

/// Records that are already in memory.
struct RecordsInMemory: RecordStream {
  private var outcomes: ArraySlice<Result<Record, Faults>>

  init(_ outcomes: [Result<Record, Faults>]) { self.outcomes = outcomes[...] }

  mutating func next() throws(Faults) -> Record? {
    guard let outcome = outcomes.popFirst() else { return nil }
    return try outcome.get()
  }
}

/// What a reader found in a piece of its file and has not handed out yet.
struct RecordQueue {
  private var outcomes: [Result<Record, Faults>] = []
  private var first = 0
  private var hasFaults = false

  mutating func add(_ record: Record) { outcomes.append(.success(record)) }

  mutating func add(_ faults: [Diagnostic]) {
    outcomes.append(.failure(Faults(faults)))
    hasFaults = true
  }

  /// Gives the faults found since the last time the text of their lines.
  mutating func addExcerpts(_ excerpts: LineExcerpts) {
    guard hasFaults else { return }
    hasFaults = false
    var last = 0
    for case .failure(let faults) in outcomes {
      for diagnostic in faults.diagnostics { last = max(last, diagnostic.place?.line ?? 0) }
    }
    let starts = excerpts.starts(through: last)
    for position in outcomes.indices {
      guard case .failure(var faults) = outcomes[position] else { continue }
      excerpts.add(to: &faults.diagnostics, starts: starts)
      outcomes[position] = .failure(faults)
    }
  }

  var isEmpty: Bool { first == outcomes.count }

  mutating func next() -> Result<Record, Faults>? {
    guard first < outcomes.count else {
      outcomes.removeAll(keepingCapacity: true)
      first = 0
      return nil
    }
    defer { first += 1 }
    return outcomes[first]
  }
}
