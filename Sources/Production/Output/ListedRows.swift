/// One list in the three forms that commands show: a table for people, CSV for spreadsheets, records for machines.
package struct ListedRows {
  /// How a list is shown where no JSON is asked for.
  package enum Form: Sendable {
    case table
    case csv
  }

  package var headings: [String]
  package var rows: [[String]]
  /// Headings and rows of the CSV file, where a program needs more columns than a person.
  package var sheet: [[String]]?
  /// What stands under the table.
  package var closing: [String]
  package var numbersFrom: Int

  package init(
    headings: [String], rows: [[String]] = [], sheet: [[String]]? = nil, closing: [String] = [],
    numbersFrom: Int = .max
  ) {
    self.headings = headings
    self.rows = rows
    self.sheet = sheet
    self.closing = closing
    self.numbersFrom = numbersFrom
  }

  package func bytes(_ form: Form, empty: String) -> [UInt8] {
    if form == .csv { return CSVText(sheet ?? [headings] + rows).bytes }
    if rows.isEmpty { return Array((empty + "\n").utf8) }
    let lines = AlignedTable([headings] + rows, numbersFrom: numbersFrom).lines + closing
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}
