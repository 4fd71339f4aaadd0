package import Diagnostics
import Spreadsheets
package import Values

/// Reads lists of records whatever they are written in: CSV, JSON, YAML, or a spreadsheet.
package enum ListReader {
  /// The records of a file, read as they are asked for.
  ///
  /// - Parameter sheet: of a spreadsheet; nil for the first one that is not hidden.
  package static func records(contentsOf path: String, sheet: String? = nil) throws(Faults) -> any RecordStream {
    if SpreadsheetReader.reads(path) { return try SpreadsheetReader.records(contentsOf: path, sheet: sheet) }
    return try DataReader.records(contentsOf: path)
  }

  /// The value of a whole file; a spreadsheet gives a list of records.
  package static func value(contentsOf path: String) throws(Faults) -> Value {
    if SpreadsheetReader.reads(path) { return try SpreadsheetReader.value(contentsOf: path) }
    return try DataReader.value(contentsOf: path)
  }

  /// The rows of a list with headings: a CSV file or a spreadsheet.
  ///
  /// - Throws: `list-format` for every other ending.
  package static func rows(contentsOf path: String, sheet: String? = nil) throws(Faults) -> any ListStream {
    if SpreadsheetReader.reads(path) { return try SpreadsheetReader.records(contentsOf: path, sheet: sheet) }
    guard DataFormat(fileName: path) == .csv else { throw Faults(.listFormat(path)) }
    return CSVRecords(try FileBytes.open(path))
  }
}
