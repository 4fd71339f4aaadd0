import Diagnostics
import Values

/// Hands out the records of a file with their numbers.
struct RecordIntake {
  struct Item {
    /// Counted from 1, as a user counts the rows of a list.
    var number: Int
    var record: Result<Record, Faults>
  }

  private var stream: any RecordStream
  private var count = 0
  private var isAtEnd = false

  /// - Parameter sheet: of a spreadsheet; nil for the first one that is not hidden.
  init(_ path: String, sheet: String? = nil) throws(Faults) {
    stream = try ListReader.records(contentsOf: path, sheet: sheet)
  }

  /// What is worth knowing of the records that were handed out.
  var findings: [Diagnostic] { stream.findings }

  mutating func take(_ most: Int) -> [Item] {
    var items: [Item] = []
    while items.count < most, !isAtEnd {
      do throws(Faults) {
        guard let record = try stream.next() else {
          isAtEnd = true
          break
        }
        count += 1
        items.append(Item(number: count, record: .success(record)))
      } catch {
        count += 1
        items.append(Item(number: count, record: .failure(error)))
      }
    }
    return items
  }
}
