import DocumentModel

extension HTMLConversion {
  /// A table in a frame that scrolls where the screen is narrow; one without header is a means of layout only.
  func tableToHTML(_ table: Table) -> HTMLNode {
    let grid = TableGrid(table)
    var rows = [[HTMLNode]](repeating: [], count: grid.rowCount)
    for placed in grid.cells { rows[placed.row].append(cellToHTML(placed, isHeader: placed.row < grid.headerCount)) }
    let head = rows[..<grid.headerCount].map { HTMLNode.element(.tr, [], $0) }
    let body = rows[grid.headerCount...].map { HTMLNode.element(.tr, [], $0) }
    var children = columnShares(grid)
    if !head.isEmpty { children.append(.element(.thead, [], head)) }
    children.append(.element(.tbody, [], body))
    if head.isEmpty { return .element(.table, [.classes("plain"), .role("presentation")], children) }
    return .element(.div, [.classes("table"), .tabIndex(0)], [.element(.table, [], children)])
  }

  private func cellToHTML(_ placed: TableGrid.Placed, isHeader: Bool) -> HTMLNode {
    var attributes: [HTMLAttribute] = []
    if isHeader { attributes.append(.scope(placed.columnSpan > 1 ? "colgroup" : "col")) }
    if placed.columnSpan > 1 { attributes.append(.columnSpan(placed.columnSpan)) }
    if placed.rowSpan > 1 { attributes.append(.rowSpan(placed.rowSpan)) }
    var classes: [String] = []
    switch placed.alignment {
    case .leading: break
    case .center: classes.append("middle")
    case .trailing: classes.append("end")
    }
    if placed.cell.blocks.holdLongWord { classes.append("long") }
    if !classes.isEmpty { attributes.append(.classes(classes.joined(separator: " "))) }
    let content = contentToHTML(placed.cell.blocks)
    return isHeader ? .element(.th, attributes, content.flatMap { unbroken($0) }) : .element(.td, attributes, content)
  }

  /// `Кол-во` in a narrow header stays whole; browsers would break it at its hyphen.
  private func unbroken(_ node: HTMLNode) -> [HTMLNode] {
    guard case .text(let text) = node, text.utf8.contains(UInt8(ascii: "-")) else { return [node] }
    var nodes: [HTMLNode] = []
    for (index, word) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      let space = index == 0 ? "" : " "
      // A longer one may need the break that its hyphen offers.
      if word.utf8.contains(UInt8(ascii: "-")), word.count <= 12 {
        if index > 0 { nodes.append(.text(space)) }
        nodes.append(.element(.span, [.classes("whole")], [.text(String(word))]))
      } else {
        nodes.append(.text(space + word))
      }
    }
    return nodes
  }

  /// The common cell, one paragraph, needs no element for it.
  private func contentToHTML(_ blocks: [Block]) -> [HTMLNode] {
    guard blocks.count == 1, case .paragraph(let paragraph) = blocks[0] else { return blocksToHTML(blocks) }
    return inlinesToHTML(paragraph.inlines)
  }

  private func columnShares(_ grid: TableGrid) -> [HTMLNode] {
    let shares = grid.shares.map { min(max($0 ?? 0, 0), 10_000) }
    let total = shares.reduce(0, +)
    guard total > 0 else { return [] }
    let columns = shares.map { share in
      HTMLNode.element(.col, share > 0 ? [.widthShare(share * 100 / total)] : [])
    }
    return [.element(.colgroup, [], columns)]
  }
}

extension [Block] {
  /// Whether a word would tear the table apart if it were not broken.
  fileprivate var holdLongWord: Bool {
    var isLong = false
    forEachInline { inline in
      if case .text(let text) = inline, !isLong { isLong = text.holdsLongWord }
    }
    return isLong
  }
}

extension String {
  fileprivate var holdsLongWord: Bool {
    // The longest words of Russian have about 25 letters, two bytes each.
    let limit = 60
    if utf8.count <= limit { return false }
    var length = 0
    for byte in utf8 {
      length = byte == UInt8(ascii: " ") ? 0 : length + 1
      if length > limit { return true }
    }
    return false
  }
}
