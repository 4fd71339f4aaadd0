package import Diagnostics
import OpenXML
package import Values

/// The rows of a sheet, one record each; a faulty row does not stop the ones after it.
package final class SheetRecords: ListStream {
  package private(set) var headings: [ListHeading] = []
  private let reading: CellReading
  private let file: DataFile
  private let merged: MergedCells
  private let taker = SheetRowTaker()
  private let events: XMLEvents
  private var header: SheetHeadings?
  private var mergedRows = MergedRows([])
  private var rows: [SheetRow] = []
  private var hasFailed = false
  private var hiddenRows = 0
  private var firstHidden: DataPlace?

  init(_ workbook: Workbook, sheet name: String?) throws(Faults) {
    let sheet = try workbook.sheet(named: name)
    reading = CellReading(workbook: workbook)
    file = DataFile(name: workbook.file, sheet: sheet.name)
    merged = try MergedCells(workbook.package.stream(of: sheet.part))
    events = try XMLEvents(
      workbook.package.stream(of: sheet.part), named: "\(workbook.file): \(sheet.part.entryName)", to: taker)
  }

  /// How wide the columns of the sheet are, where it says so; known with the headings.
  package var widths: [ColumnWidths] { taker.widths }

  /// The name of the sheet that is read.
  package var sheet: String { file.sheet ?? "" }

  /// A warning of the hidden rows among those that were read.
  package var findings: [Diagnostic] {
    firstHidden.map { [.rowsHidden(hiddenRows, at: $0)] } ?? []
  }

  package func next() throws(Faults) -> Record? {
    guard let row = try nextRow() else { return nil }
    if !row.faults.isEmpty { throw Faults(row.faults) }
    return header?.header.record(
      of: zip(row.cells, row.places).map { value, place in
        if let value, let place { ListHeader.Cell(value: value, place: place) } else { nil }
      })
  }

  package func nextRow() throws(Faults) -> ListRow? {
    if hasFailed { return nil }
    do throws(Faults) {
      while let row = try nextSheetRow() {
        guard let header else {
          try begin(row)
          continue
        }
        if let row = read(row, header) { return row }
      }
      if header == nil { throw Faults(.noHeadings(file)) }
      return nil
    } catch {
      hasFailed = true
      throw error.ofSpreadsheet
    }
  }

  private func nextSheetRow() throws(Faults) -> SheetRow? {
    while rows.isEmpty {
      // What stands before it was handed out.
      if let outside = taker.outside { throw Faults(.outsideOfSheet(outside, in: file)) }
      if events.hasEnded { return nil }
      try events.readOn()
      rows = taker.rows.reversed()
      taker.rows = []
    }
    return rows.popLast()
  }

  private func begin(_ row: SheetRow) throws(Faults) {
    var log = FaultLog()
    var names: [Int: String] = [:]
    for cell in row.cells {
      let place = place(row, cell.column)
      let value = log.attempt { () throws(Faults) in try reading.value(of: cell, at: place) }
      if let text = value??.writtenText { names[cell.column] = text }
    }
    try log.check()
    if names.isEmpty { return }
    let cells = names.sorted { $0.key < $1.key }.map { (column: $0.key, name: $0.value) }
    let header = try SheetHeadings(cells, row: row.number, in: file, merged: merged)
    self.header = header
    headings = header.headings
    mergedRows = MergedRows(
      merged.tall.filter { header.position(of: $0.columns.lowerBound) != nil && $0.rows.lowerBound > row.number })
  }

  /// Nil for a row of nothing but empty cells, which spreadsheets leave below a table.
  private func read(_ row: SheetRow, _ header: SheetHeadings) -> ListRow? {
    var result = ListRow(line: row.number)
    result.cells = Array(repeating: nil, count: header.headings.count)
    result.places = Array(repeating: nil, count: header.headings.count)
    var extra: (first: Int, last: Int)?
    var isEmpty = true
    let continued = mergedRows.pass(row)
    for cell in row.cells {
      let place = place(row, cell.column)
      do throws(Faults) {
        guard let value = try reading.value(of: cell, at: place) else { continue }
        isEmpty = false
        if let position = header.position(of: cell.column) {
          result.cells[position] = value
          result.places[position] = place
        } else if cell.column > header.last {
          extra = (extra?.first ?? cell.column, cell.column)
        } else {
          result.faults.append(
            .columnWithoutHeading(
              cell.column, merged: merged.area(row: header.row, column: cell.column)?.written, at: place))
        }
      } catch {
        // What is wrong in a column that nobody named is nobody's.
        if header.position(of: cell.column) != nil {
          isEmpty = false
          result.faults += error.diagnostics
        }
      }
    }
    if isEmpty { return nil }
    for area in continued {
      let column = area.columns.lowerBound
      guard let position = header.position(of: column), result.cells[position] == nil else { continue }
      result.faults.append(.cellMerged(header.headings[position].name, area.written, at: place(row, column)))
    }
    if let extra {
      result.faults.append(
        .cellsBeyondHeadings(from: extra.first, to: extra.last, row: header.row, at: place(row, extra.first)))
    }
    if row.isHidden {
      hiddenRows += 1
      if firstHidden == nil { firstHidden = DataPlace(file: file, line: row.number, column: 0) }
    }
    return result
  }

  private func place(_ row: SheetRow, _ column: Int) -> DataPlace {
    DataPlace(file: file, line: row.number, column: column)
  }
}
