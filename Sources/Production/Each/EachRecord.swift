import Diagnostics
import Dispatch
import Files
import Synchronization
import Values

/// One document for every record of a list, by several workers at a time.
///
/// A record with faults keeps none of the others from being made.
struct EachRecord: Sendable {
  let press: Press
  /// The data that every document shares.
  let common: Record
  /// The name a record goes under; nil for its fields among the common ones.
  let recordName: String?
  let names: FileNamePattern
  let replaces: Bool
  let workers: Int

  /// How many files all workers together may keep open: processes are usually allowed 1,024.
  private static let openFiles = 512

  /// Records a worker takes at a time: their files go to the disk together.
  private var portion: Int { max(1, min(256, Self.openFiles / max(workers, 1))) }

  /// A document that was made and waits for the disk.
  private struct Waiting {
    var number: Int
    var staged: [StagedFile]
    var made: EachOutcome.Made
  }

  /// - Parameters:
  ///   - records: a file with a list of records.
  ///   - sheet: of a spreadsheet; nil for the first one that is not hidden.
  func run(_ records: String, sheet: String? = nil, progress: @Sendable (Int) -> Void) throws(Faults)
    -> ProductionReport
  {
    let queue = Mutex(try RecordIntake(records, sheet: sheet))
    let outcome = Mutex(EachOutcome(source: records))
    let most = portion
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while true {
        let portion = queue.withLock { $0.take(most) }
        if portion.isEmpty { return }
        var waiting: [Waiting] = []
        for item in portion {
          do throws(Faults) {
            waiting.append(try make(item, outcome))
          } catch {
            progress(outcome.withLock { $0.add(.failure(error), number: item.number) })
          }
        }
        for (number, result) in publish(waiting) { progress(outcome.withLock { $0.add(result, number: number) }) }
      }
    }
    var report = outcome.withLock { $0.report }
    report.findings += queue.withLock { $0.findings }
    return report
  }

  private func make(_ item: RecordIntake.Item, _ outcome: borrowing Mutex<EachOutcome>) throws(Faults) -> Waiting {
    let record = try item.record.get()
    let data = together(record)
    let path = try names.name(for: data)
    if let first = outcome.withLock({ $0.claim(path, for: item.number) }) {
      throw Faults(.sameOutput(path, first: first, second: item.number))
    }
    let made = try press.make(data)
    var waiting = Waiting(number: item.number, staged: [], made: EachOutcome.Made(files: [], warnings: made.warnings))
    do throws(Faults) {
      for copy in made.copies {
        let staged = try WholeFile.stage(copy.bytes, for: path, replacing: replaces, isSynced: false)
        if let staged { waiting.staged.append(staged) }
        waiting.made.files.append(
          ProductionReport.File(path: path, format: copy.format.name, byteCount: copy.bytes.count))
      }
    } catch {
      for file in waiting.staged { file.discard() }
      throw error
    }
    return waiting
  }

  /// Gives documents their names, once all of them are on the disk.
  private func publish(_ waiting: [Waiting]) -> [(number: Int, Result<EachOutcome.Made, Faults>)] {
    defer { for document in waiting { for file in document.staged { file.discard() } } }
    do throws(Faults) {
      try StagedFile.sync(waiting.flatMap(\.staged))
    } catch {
      return waiting.map { ($0.number, .failure(error)) }
    }
    return waiting.map { document in
      do throws(Faults) {
        for file in document.staged { try file.publish(replacing: replaces) }
        return (document.number, .success(document.made))
      } catch {
        return (document.number, .failure(error))
      }
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
