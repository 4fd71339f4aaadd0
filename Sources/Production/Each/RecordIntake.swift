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

  init(_ path: String) throws(Faults) { stream = try DataReader.records(contentsOf: path) }

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
