import Diagnostics
import Dispatch
import Synchronization
import Values

/// One document for every record of a list, by several workers at a time.
///
/// A record with faults keeps none of the others from being made.
struct Batch: Sendable {
  let press: Press
  /// The data that every document shares.
  let common: Record
  /// The name a record goes under; nil for its fields among the common ones.
  let recordName: String?
  let names: FileNamePattern
  let replaces: Bool
  let workers: Int

  /// Records a worker takes at a time: enough that taking them costs nothing beside making them.
  private static let portion = 16

  /// - Parameter records: a file with a list of records.
  func run(_ records: String, progress: @Sendable (Int) -> Void) throws(Faults) -> ProductionReport {
    let queue = Mutex(try RecordIntake(records))
    let outcome = Mutex(BatchOutcome(source: records))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while true {
        let portion = queue.withLock { $0.take(Self.portion) }
        if portion.isEmpty { return }
        for item in portion {
          let result = make(item, outcome)
          let done = outcome.withLock { $0.add(result, number: item.number) }
          progress(done)
        }
      }
    }
    return outcome.withLock { $0.report }
  }

  private func make(_ item: RecordIntake.Item, _ outcome: borrowing Mutex<BatchOutcome>) -> Result<
    BatchOutcome.Made, Faults
  > {
    do throws(Faults) {
      let record = try item.record.get()
      let data = together(record)
      let path = try names.name(for: data)
      if let first = outcome.withLock({ $0.claim(path, for: item.number) }) {
        throw Faults(.sameOutput(path, first: first, second: item.number))
      }
      let made = try press.make(data)
      for copy in made.copies { try WholeFile.write(copy.bytes, to: path, replacing: replaces) }
      let files = made.copies.map {
        ProductionReport.File(path: path, format: $0.format.name, byteCount: $0.bytes.count)
      }
      return .success(BatchOutcome.Made(files: files, warnings: made.warnings))
    } catch {
      return .failure(error)
    }
  }

  private func together(_ record: Record) -> Record {
    var data = common
    if let recordName {
      data.set(recordName, .record(record))
    } else {
      for entry in record.entries { data.set(entry) }
    }
    return data
  }
}
