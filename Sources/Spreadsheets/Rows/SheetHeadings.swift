import Diagnostics
import Values

/// The heading row of a sheet: the first one that holds something.
struct SheetHeadings {
  let headings: [ListHeading]
  let header: ListHeader
  /// Which heading a column of the sheet has.
  private let positions: [Int: Int]
  /// The column of the last heading.
  let last: Int
  let row: Int

  /// - Parameter cells: the texts of the row's cells, by their columns.
  init(_ cells: [(column: Int, name: String)], row: Int, in file: DataFile, merged: MergedCells) throws(Faults) {
    func place(_ column: Int) -> DataPlace { DataPlace(file: file, line: row, column: column) }
    var faults: [Diagnostic] = []
    for cell in cells {
      guard let area = merged.area(row: row, column: cell.column) else { continue }
      if cells.count == 1, area.columns.count > 1 {
        faults.append(.titleAboveHeadings(cell.name, at: place(cell.column)))
      } else if area.rows.upperBound > row {
        faults.append(.headingMergedDown(cell.name, area.written, at: place(cell.column)))
      }
    }
    try Faults.check(faults)
    header = try ListHeader(cells.map { ($0.name, place($0.column)) })
    headings = cells.map { column, name in
      ListHeading(name: name, path: ListHeader.path(name), column: column, place: place(column))
    }
    positions = Dictionary(
      cells.enumerated().map { ($1.column, $0) }, uniquingKeysWith: { first, _ in first })
    last = cells.last?.column ?? 0
    self.row = row
  }

  /// Nil for a column without a heading.
  func position(of column: Int) -> Int? { positions[column] }
}
