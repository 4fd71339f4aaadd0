import Diagnostics
import DocumentRegistry
import Values

/// Entries as a list shows them.
struct EntryTable {
  let rows: [EntryRow]
  let today: CalendarDate

  private static let head = ["number", "kind", "date", "client", "sum", "state", "due", "manager"]
  /// What may be cut on a narrow terminal: names that other columns or `show` tell whole.
  private static let cut = [3, 7, 1]

  func bytes(_ layout: ListOrder.Layout) -> [UInt8] {
    switch layout {
    case .csv: return CSVText(sheet).bytes
    case .table(let width):
      if rows.isEmpty { return [] }
      let lines = rows.map { row in
        [
          row.number, row.kind, row.date, row.clientName, row.sum, row.stateInWords, row.dueInWords(today),
          row.manager ?? "",
        ].map(\.printable)
      }
      let table = AlignedTable([Self.head] + lines, rightward: [4]).fitting(width, cutting: Self.cut)
      return Array((table.lines.joined(separator: "\n") + "\n").utf8)
    }
  }

  /// Everything a spreadsheet can use, a value a cell.
  private var sheet: [[String]] {
    let head = [
      "number", "kind", "date", "client", "client_name", "amount", "currency", "state", "stage", "stages", "due",
      "start",
      "end", "manager", "author", "parent", "title",
    ]
    return [head]
      + rows.map { row in
        [
          row.number, row.kind, row.date, row.client ?? "", row.clientName, row.amount?.amount.description ?? "",
          row.amount?.currency ?? "", row.state, row.stage.map { String($0) } ?? "",
          row.stages.map { String($0) } ?? "",
          row.due ?? "", row.start ?? "", row.end ?? "", row.manager ?? "", row.author ?? "", row.parentNumber ?? "",
          row.title,
        ]
      }
  }
}

extension EntryRow {
  var sum: String { amount.map { "\($0.amount) \($0.currency)" } ?? "" }

  /// `in-approval, 2 of 4`.
  var stateInWords: String {
    guard let stage, let stages else { return state }
    return "\(state), \(stage) of \(stages)"
  }

  fileprivate func dueInWords(_ today: CalendarDate) -> String {
    guard let due else { return "" }
    return due < today.description ? due + " overdue" : due
  }

  /// The entry for machines.
  var answer: Record {
    var record = Record()
    func add(_ key: String, _ text: String?) { record.set(key, text.map { .text($0) } ?? .none) }
    func add(_ key: String, _ number: Int?) { record.set(key, number.map { .integer($0) } ?? .none) }
    add("number", number)
    add("kind", kind)
    add("date", date)
    add("client", client)
    add("client_name", clientName)
    add("title", title)
    record.set("amount", amount.map { .money($0) } ?? .none)
    add("state", state)
    add("stage", stage)
    add("stages", stages)
    add("due", due)
    add("start", start)
    add("end", end)
    add("deadline", deadline)
    add("manager", manager)
    add("author", author)
    add("parent", parentNumber)
    add("revision", revision)
    add("digest", digest)
    add("created", created)
    add("approved", approved)
    add("signed", signed)
    return record
  }
}
