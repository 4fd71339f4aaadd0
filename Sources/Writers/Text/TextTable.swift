import DocumentModel

/// A table in plain text: rules of `-` above, below the header and below the last row, two spaces between columns.
///
/// A table without header is a means of layout, such as place and date at the two margins: it has no rules
/// and takes the whole width. One that does not fit is told row by row, as `header: content`.
struct TextTable {
  private let table: Table
  private let layout: TextLayout
  private let grid: TableGrid
  private let contents: [TextCell]

  init(_ table: Table, in layout: TextLayout) {
    self.table = table
    self.layout = layout
    grid = TableGrid(table)
    contents = grid.cells.map { TextCell($0.cell.blocks, in: layout) }
  }

  private var isFramed: Bool { grid.headerCount > 0 }

  func lines(width: Int) -> [TextLine] {
    if grid.cells.isEmpty { return [] }
    for gap in [2, 1] {
      let columns = TextColumnWidths(grid: grid, contents: contents, gap: gap)
      if let widths = columns.fitted(into: width, isFull: !isFramed) { return lines(widths: widths, gap: gap) }
    }
    return TextRecords(grid: grid, contents: contents, layout: layout).lines(width: width)
  }

  private func lines(widths: [Int], gap: Int) -> [TextLine] {
    var starts: [Int] = []
    var total = 0
    for width in widths {
      starts.append(total)
      total += width + gap
    }
    let cells = grid.cells.indices.map { index in
      let placed = grid.cells[index]
      let width =
        widths[placed.column..<(placed.column + placed.columnSpan)].reduce(0, +) + gap * (placed.columnSpan - 1)
      return contents[index].lines(width: width, alignment: placed.alignment)
    }
    let rows = TextRows(grid: grid, cells: cells, starts: starts)
    if !isFramed { return rows.body(areApart: false) }
    let rule = TextLine.rule(of: "-", width: total - gap)
    let body = rows.body(areApart: rows.holdLongRow)
    return [rule] + rows.header + [rule] + body + (body.isEmpty ? [] : [rule])
  }
}

/// What stands in a cell; the words of the common cell, one paragraph, are found once for measuring and for setting.
enum TextCell {
  case flow(TextFlow)
  case blocks([Block], TextLayout)

  init(_ blocks: [Block], in layout: TextLayout) {
    if blocks.count == 1, case .paragraph(let paragraph) = blocks[0] {
      self = .flow(TextFlow(paragraph.inlines))
    } else {
      self = .blocks(blocks, layout)
    }
  }

  /// The least width without broken words, and the width without broken lines.
  var widths: (word: Int, line: Int) {
    switch self {
    case .flow(let flow): flow.widths
    case .blocks(let blocks, _): TextMeasure.widths(of: blocks)
    }
  }

  func lines(width: Int, alignment: TextAlignment = .leading) -> [TextLine] {
    var lines: [TextLine]
    switch self {
    case .flow(let flow): lines = flow.lines(width: width)
    case .blocks(let blocks, let layout): lines = layout.lines(of: blocks, width: width, spacing: .close)
    }
    for index in lines.indices { lines[index].align(alignment, within: width) }
    return lines
  }
}

/// The rows of a table, line by line; a cell over several rows goes on through the lines between them.
private struct TextRows {
  let grid: TableGrid
  let cells: [[TextLine]]
  let starts: [Int]
  private let heights: [Int]

  init(grid: TableGrid, cells: [[TextLine]], starts: [Int]) {
    self.grid = grid
    self.cells = cells
    self.starts = starts
    var heights = [Int](repeating: 0, count: grid.rowCount)
    for (index, placed) in grid.cells.enumerated() where placed.rowSpan == 1 {
      heights[placed.row] = max(heights[placed.row], cells[index].count)
    }
    for (index, placed) in grid.cells.enumerated() where placed.rowSpan > 1 {
      let rows = placed.row..<(placed.row + placed.rowSpan)
      let missing = cells[index].count - heights[rows].reduce(0, +)
      if missing > 0 { heights[rows.upperBound - 1] += missing }
    }
    self.heights = heights
  }

  var header: [TextLine] { lines(of: 0..<grid.headerCount, areApart: false) }

  var holdLongRow: Bool { heights[grid.headerCount...].contains { $0 > 1 } }

  func body(areApart: Bool) -> [TextLine] { lines(of: grid.headerCount..<grid.rowCount, areApart: areApart) }

  private func lines(of rows: Range<Int>, areApart: Bool) -> [TextLine] {
    var tops: [Int] = []
    var height = 0
    for row in rows {
      tops.append(height)
      height += heights[row] + (areApart && row + 1 < rows.upperBound ? 1 : 0)
    }
    var lines = [TextLine](repeating: .empty, count: height)
    // From left to right, whatever row a cell began in: a line only grows at its end.
    let order = grid.cells.indices.sorted { (grid.cells[$0].column, $0) < (grid.cells[$1].column, $1) }
    for index in order where rows.contains(grid.cells[index].row) {
      let placed = grid.cells[index]
      let top = tops[placed.row - rows.lowerBound]
      for (offset, line) in cells[index].enumerated() where top + offset < height {
        lines[top + offset].append(line, at: starts[placed.column])
      }
    }
    return lines
  }
}
