package import Diagnostics
import Files
import Spreadsheets
import Values

/// A copy of a list that holds only the rows at fault, each behind a cell that says what is wrong with it.
///
/// It has the list's own format; corrected and given back it is a list itself: the column of faults is known as such.
package final class FaultyRows {
  private enum Form {
    case csv(ListCSV, wantsMark: Bool)
    case spreadsheet(SpreadsheetWriter)
  }

  private let form: Form
  private var lines: [String] = []
  private let heading: String
  /// The positions of the columns that are copied: all but that of earlier faults.
  private let positions: [Int]
  private let headings: [String]
  /// How many rows there are.
  package private(set) var count = 0

  /// How wide the column of faults is, in characters.
  private static let faultWidth = 60

  /// - Parameters:
  ///   - rows: the list, whose headings have been read.
  ///   - language: the office's, `ru` or `en`.
  package init(of rows: ClientRows, language: String) throws(Faults) {
    heading = FaultHeading.name(in: language)
    positions = rows.mapping.columns.indices.filter { rows.mapping.columns[$0].field != .fault }
    headings = positions.map { rows.mapping.columns[$0].heading.name }
    switch rows.source {
    case let sheet as SheetRecords:
      let columns = positions.map { rows.mapping.columns[$0].heading.column }
      form = .spreadsheet(
        try SpreadsheetWriter(
          sheet: sheet.sheet, headings: [heading] + headings, widths: Self.widths(sheet.widths, of: columns),
          wrapped: [1]))
    case let csv as CSVRecords: form = .csv(ListCSV(delimiter: csv.delimiter), wantsMark: csv.wantsMark)
    default: form = .csv(ListCSV(delimiter: UInt8(ascii: ";")), wantsMark: true)
    }
  }

  /// Adds a row with what is wrong with it; warnings are left out where there is something worse.
  package func add(_ row: ReadRow, _ faults: Faults) throws(Faults) {
    count += 1
    let errors = faults.diagnostics.filter { $0.severity == .error }
    let told = errors.isEmpty ? faults.diagnostics : errors
    var cells: [Value?] = positions.map { row.values.indices.contains($0) ? row.values[$0] : nil }
    // A line that could not be taken apart stands in one cell, as it was written.
    if row.values.isEmpty, let line = told.lazy.compactMap({ $0.place?.excerpt }).first, !cells.isEmpty {
      cells[0] = .text(line)
    }
    let sentences = told.map { fault in [fault.message, fault.hint].compactMap { $0 }.joined(separator: "; ") }
    switch form {
    case .csv(let csv, _):
      lines.append(csv.line([.text(sentences.joined(separator: " | "))] + cells))
    case .spreadsheet(let writer): try writer.add([.text(sentences.joined(separator: "\n"))] + cells)
    }
  }

  /// Writes the copy, whole or not at all; nothing where no row is at fault.
  package func write(to path: String, replacing: Bool) throws(Faults) -> ProductionReport.File? {
    if count == 0 { return nil }
    let bytes: [UInt8]
    let format: String
    switch form {
    case .csv(let csv, let wantsMark):
      let head = csv.line(([heading] + headings).map { .text($0) })
      bytes = (wantsMark ? [0xEF, 0xBB, 0xBF] : []) + head.utf8 + lines.joined().utf8
      format = "csv"
    case .spreadsheet(let writer):
      bytes = try writer.finish()
      format = SpreadsheetReader.ending
    }
    try WholeFile.write(bytes, to: path, replacing: replacing)
    return ProductionReport.File(path: path, format: format, byteCount: bytes.count)
  }

  /// The widths of the list's columns, moved to where they stand in the copy.
  private static func widths(_ widths: [ColumnWidths], of columns: [Int]) -> [ColumnWidths] {
    let own = columns.enumerated().compactMap { index, column -> ColumnWidths? in
      guard let one = widths.first(where: { $0.columns.contains(column) }) else { return nil }
      return ColumnWidths(columns: (index + 2)...(index + 2), width: one.width)
    }
    return [ColumnWidths(columns: 1...1, width: Decimal(faultWidth))] + own
  }
}
