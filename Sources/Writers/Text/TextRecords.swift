import DocumentModel

/// A table too wide for the sheet, told row by row: `header: content`.
struct TextRecords {
  let grid: TableGrid
  let contents: [TextCell]
  let layout: TextLayout

  func lines(width: Int) -> [TextLine] {
    let names = names(width: width)
    var isSaid = names.map(\.isEmpty)
    var rows = [[TextLine]](repeating: [], count: grid.rowCount - grid.headerCount)
    for (index, placed) in grid.cells.enumerated() where placed.row >= grid.headerCount {
      let name = placed.columnSpan == 1 ? names[placed.column] : ""
      let record = record(name, contents[index], width: width)
      if !record.isEmpty, !name.isEmpty { isSaid[placed.column] = true }
      rows[placed.row - grid.headerCount] += record
    }
    // What no row has said must not be lost.
    let unsaid = names.indices.filter { !isSaid[$0] }.map { names[$0] }
    rows.insert(TextFlow(unsaid.joined(separator: ", ")).lines(width: width), at: 0)
    var lines: [TextLine] = []
    for row in rows where !row.isEmpty { lines += (lines.isEmpty ? [] : [.empty]) + row }
    if lines.isEmpty || grid.headerCount == 0 { return lines }
    let rule = TextLine.rule(of: "-", width: width)
    return [rule] + lines + [rule]
  }

  private func record(_ name: String, _ content: TextCell, width: Int) -> [TextLine] {
    if name.isEmpty { return content.lines(width: width) }
    let indent = 2
    let lines = content.lines(width: max(width - indent, 1))
    if lines.isEmpty { return [] }
    var head = TextFlow(name + ":").lines(width: width)
    if lines.count == 1, let last = head.last, last.width + 1 + lines[0].width <= width {
      var content = lines[0]
      content.indent = 0
      head[head.count - 1].append(content, at: last.width + 1)
      return head
    }
    return head + lines.indented(by: indent)
  }

  /// What the header says about each column; a heading over several counts for each.
  private func names(width: Int) -> [String] {
    var names = [String](repeating: "", count: grid.columnCount)
    for (index, placed) in grid.cells.enumerated() where placed.row < grid.headerCount {
      let said = contents[index].lines(width: width).map { String(decoding: $0.bytes, as: UTF8.self) }
        .joined(separator: " ")
      for column in placed.column..<(placed.column + placed.columnSpan) where !said.isEmpty {
        names[column] += names[column].isEmpty ? said : ", " + said
      }
    }
    return names
  }
}
