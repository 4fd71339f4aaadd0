package import Diagnostics
package import Values

/// Reads a list in a spreadsheet (.xlsx): its first row holds the headings, every row below is a record.
///
/// The records are those that the same list gives as CSV. Rows are read one after the other: besides the file itself only
/// its table of shared texts is held, up to ``SheetLimits/sharedBytes``.
package enum SpreadsheetReader {
  /// The ending of such a file's name.
  package static let ending = "xlsx"

  /// Whether a file is one by its name.
  package static func reads(_ path: String) -> Bool { path.lowercased().hasSuffix("." + ending) }

  /// The records of a file's sheet.
  ///
  /// - Parameter sheet: its name; nil for the first one that is not hidden.
  package static func records(contentsOf path: String, sheet: String? = nil) throws(Faults) -> SheetRecords {
    try records(of: FileBytes.read(path), named: path, sheet: sheet)
  }

  /// The same for bytes that are already there, under the name that places show.
  package static func records(
    of bytes: [UInt8], named name: String, sheet: String? = nil
  ) throws(Faults) -> SheetRecords {
    do throws(Faults) {
      return try SheetRecords(Workbook(bytes, named: name), sheet: sheet)
    } catch {
      throw error.ofSpreadsheet
    }
  }

  /// The whole list as a value, for data that is not read record by record; all faults, if there are any.
  package static func value(contentsOf path: String) throws(Faults) -> Value {
    let records = try records(contentsOf: path)
    return try .list(DataReader.list(of: records))
  }
}
