/// One list in the three forms that commands show: a table for people, CSV for spreadsheets, records for machines.
struct ListedRows {
  /// How a list is shown where no JSON is asked for.
  enum Form: Sendable {
    case table
    case csv
  }

  var headings: [String]
  var rows: [[String]]
  /// Headings and rows of the CSV file, where a program needs more columns than a person.
  var sheet: [[String]]?
  /// What stands under the table.
  var closing: [String] = []
  var numbersFrom = Int.max

  func bytes(_ form: Form, empty: String) -> [UInt8] {
    if form == .csv { return CSVText(sheet ?? [headings] + rows).bytes }
    if rows.isEmpty { return Array((empty + "\n").utf8) }
    let lines = AlignedTable([headings] + rows, numbersFrom: numbersFrom).lines + closing
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}
