import DocumentModel
import OpenXML

extension StoryReader {
  func readTable(_ element: XMLElement, into builder: inout BlockBuilder, _ nesting: Int) {
    finish(&builder)
    var grid = WordGrid()
    collectRows(of: element, into: &grid, nesting + 1)
    if grid.rows.isEmpty { return }
    if nesting >= Self.deepestNesting {
      for row in grid.rows { for cell in row.cells { builder.add(loose: cell.blocks) } }
      return
    }
    let properties = element.child("tblPr")
    // LibreOffice draws the lines of every cell by itself.
    grid.isFramed =
      properties?.child("tblBorders")?.framesCells ?? file.styles.isFramed(table: properties?.val(of: "tblStyle"))
      || grid.rows[0].cells.allSatisfy(\.isFramed)
    grid.hasHeaderStyle =
      properties?.child("tblLook")?.distinguishesFirstRow ?? false
      && file.styles.hasBoldFirstRow(table: properties?.val(of: "tblStyle"))
    guard let table = grid.table else { return }
    let indent = properties?.child("tblInd").flatMap { $0.value("type") ?? "dxa" == "dxa" ? $0.twips("w") : nil }
    builder.add(table, indent: indent ?? 0)
  }

  /// Rows, looked for through whatever is wrapped around them.
  private func collectRows(of element: XMLElement, into grid: inout WordGrid, _ nesting: Int) {
    for case .element(let child) in element.children {
      switch (child.vocabulary, child.name.local) {
      case (.word, "tr"): readRow(child, into: &grid, nesting)
      case (.word, let local) where Self.silent.contains(local): break
      case (.compatibility, "AlternateContent"):
        if let branch = child.chosenAlternative { collectRows(of: branch, into: &grid, nesting) }
      default: collectRows(of: child, into: &grid, nesting)
      }
    }
  }

  private func readRow(_ element: XMLElement, into grid: inout WordGrid, _ nesting: Int) {
    let properties = element.child("trPr")
    if properties?.child("del") != nil { return }
    var row = WordGrid.Row()
    row.isHeader = properties?.child("tblHeader")?.isOn ?? false
    row.before = max(0, properties?.integer(of: "gridBefore") ?? 0)
    row.after = max(0, properties?.integer(of: "gridAfter") ?? 0)
    collectCells(of: element, into: &row, nesting)
    if row.cells.isEmpty { return }
    grid.rows.append(row)
  }

  private func collectCells(of element: XMLElement, into row: inout WordGrid.Row, _ nesting: Int) {
    for case .element(let child) in element.children {
      switch (child.vocabulary, child.name.local) {
      case (.word, "tc"): readCell(child, into: &row, nesting)
      case (.word, let local) where Self.silent.contains(local): break
      case (.compatibility, "AlternateContent"):
        if let branch = child.chosenAlternative { collectCells(of: branch, into: &row, nesting) }
      default: collectCells(of: child, into: &row, nesting)
      }
    }
  }

  private func readCell(_ element: XMLElement, into row: inout WordGrid.Row, _ nesting: Int) {
    let properties = element.child("tcPr")
    if properties?.child("cellDel") != nil { return }
    var cell = WordGrid.Cell()
    cell.span = max(1, properties?.integer(of: "gridSpan") ?? 1)
    if let merge = properties?.child("vMerge") { cell.downward = merge.val == "restart" ? .begins : .goesOn }
    if let merge = properties?.child("hMerge") { cell.goesOnFromLeft = merge.val != "restart" }
    cell.isFramed = properties?.child("tcBorders")?.framesCell ?? false
    var inner = BlockBuilder(textWidth: 0, isInCell: true)
    readBlocks(in: element, into: &inner, nesting)
    finish(&inner)
    cell.alignment = inner.alignment
    cell.blocks = inner.finish()
    row.cells.append(cell)
  }
}

extension XMLElement {
  /// Whether a table shows its style's looks of a first row (CT_TblLook), in either of the two ways to say so.
  fileprivate var distinguishesFirstRow: Bool {
    if let first = value("firstRow") { return first != "0" && first != "false" && first != "off" }
    return val.flatMap { Int($0, radix: 16) }.map { $0 & 0x20 != 0 } ?? false
  }

  /// Whether borders are drawn between cells, or around all of them.
  var framesCells: Bool {
    ["insideH", "insideV", "top", "bottom"].contains { draws($0) }
  }

  /// Whether borders make a box of a cell; its neighbour may draw the one at its right.
  fileprivate var framesCell: Bool {
    draws("top") && draws("bottom") && (draws("left") || draws("start"))
  }

  private func draws(_ side: String) -> Bool {
    guard let style = val(of: side) else { return false }
    return style != "nil" && style != "none"
  }
}
