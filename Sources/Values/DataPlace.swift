package import Diagnostics

/// A file that data came from, by the name the user gave it.
package final class DataFile: Sendable {
  package let name: String
  /// The sheet of a spreadsheet; its lines are rows then, and columns are those of cells.
  package let sheet: String?

  package init(name: String, sheet: String? = nil) {
    self.name = name
    self.sheet = sheet
  }
}

/// Where a value was written: file, line and column, both counted from 1.
package struct DataPlace: Sendable {
  package var file: DataFile
  package var line: UInt32
  /// In characters where the reader knows them, otherwise 0.
  package var column: UInt32

  package init(file: DataFile, line: Int, column: Int) {
    self.file = file
    self.line = UInt32(clamping: line)
    self.column = UInt32(clamping: column)
  }

  /// The same as a diagnostic shows it.
  package var place: Place {
    var place = Place(file: file.name, line: Int(line), column: column == 0 ? nil : Int(column), part: file.sheet)
    if file.sheet != nil { place.cell = Place.cellName(row: Int(line), column: Int(column)) }
    return place
  }
}
