import DocumentModel

/// The cells of a table in their places: which row and column each begins in.
///
/// Spans that reach out of the table are cut, and rows longer than the others make the table wider, so that
/// no text is lost whatever the rows say.
struct TableGrid {
  struct Placed {
    var cell: Table.Cell
    var row: Int
    var column: Int
    var columnSpan: Int
    var rowSpan: Int
    var alignment: TextAlignment
  }

  /// In reading order.
  private(set) var cells: [Placed] = []
  private(set) var columnCount: Int
  let headerCount: Int
  let rowCount: Int
  let shares: [Int?]

  init(_ table: Table) {
    // A header without a word is how Markdown writes a table that has none.
    let header = table.header.allSatisfy(\.isWordless) ? [] : table.header
    headerCount = header.count
    rowCount = header.count + table.rows.count
    columnCount = max(table.columns.count, 1)
    shares = table.columns.map(\.share)
    place(header, of: table, from: 0)
    place(table.rows, of: table, from: header.count)
  }

  private mutating func place(_ rows: [Table.Row], of table: Table, from top: Int) {
    // How many more rows each column is taken by a cell from above.
    var taken = [Int](repeating: 0, count: columnCount)
    for (offset, row) in rows.enumerated() {
      var column = 0
      for cell in row.cells {
        while column < taken.count, taken[column] > 0 { column += 1 }
        // A cell from above in its way ends a span.
        let inside = taken.prefix(table.columns.count).dropFirst(column)
        let columnSpan = max(1, min(cell.columnSpan, inside.prefix { $0 == 0 }.count))
        let rowSpan = max(1, min(cell.rowSpan, rows.count - offset))
        let alignment = cell.alignment ?? (column < table.columns.count ? table.columns[column].alignment : .leading)
        cells.append(
          Placed(
            cell: cell, row: top + offset, column: column, columnSpan: columnSpan, rowSpan: rowSpan,
            alignment: TextAlignment(alignment)))
        while taken.count < column + columnSpan { taken.append(0) }
        for index in column..<(column + columnSpan) { taken[index] = rowSpan }
        column += columnSpan
      }
      for index in taken.indices where taken[index] > 0 { taken[index] -= 1 }
    }
    columnCount = max(columnCount, taken.count)
  }
}

extension Table.Row {
  fileprivate var isWordless: Bool {
    cells.allSatisfy { cell in
      cell.blocks.allSatisfy { block in
        guard case .paragraph(let paragraph) = block else { return false }
        return paragraph.inlines.isEmpty
      }
    }
  }
}

extension TextAlignment {
  fileprivate init(_ alignment: Table.Alignment) {
    switch alignment {
    case .leading: self = .leading
    case .center: self = .center
    case .trailing: self = .trailing
    }
  }
}
