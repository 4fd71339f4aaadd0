package import Diagnostics

/// The name of a column as the list has it.
package struct ListHeading: Sendable {
  /// As written, line breaks included.
  package var name: String
  /// Where the column's values stand in a record: `signatory.name` in a record `signatory`.
  package var path: [String]
  /// The column in the file, counted from 1.
  package var column: Int
  package var place: DataPlace

  package init(name: String, path: [String], column: Int, place: DataPlace) {
    self.name = name
    self.path = path
    self.column = column
    self.place = place
  }
}

/// One row of a list, cell by cell: what a record is made of.
package struct ListRow: Sendable {
  /// The line of a CSV file, or the row of a sheet; counted from 1.
  package var line: Int
  /// The value under each heading; nil for an empty cell.
  ///
  /// Empty where the row could not be taken apart.
  package var cells: [Value?]
  package var places: [DataPlace?]
  /// What is wrong with the row itself, as cells beyond the last heading.
  package var faults: [Diagnostic]

  package init(line: Int, cells: [Value?] = [], places: [DataPlace?] = [], faults: [Diagnostic] = []) {
    self.line = line
    self.cells = cells
    self.places = places
    self.faults = faults
  }
}

/// A list with headings, read row by row.
package protocol ListStream: RecordStream {
  /// The columns; empty before the first row, or the end, was asked for.
  var headings: [ListHeading] { get }

  /// The next row, whether it is sound or not; nil after the last one.
  ///
  /// - Throws: what leaves nothing more to read.
  mutating func nextRow() throws(Faults) -> ListRow?
}
