import DocumentModel

/// Blocks of a header or footer as the one line, or few, that a page's margin shows.
extension [Block] {
  var lines: [Inline] {
    var lines: [Inline] = []
    for block in self {
      let line = block.line
      if line.isEmpty { continue }
      if !lines.isEmpty { lines.append(.lineBreak) }
      lines += line
    }
    return lines
  }
}

extension Block {
  fileprivate var line: [Inline] {
    switch self {
    case .heading(let heading): heading.inlines
    case .paragraph(let paragraph): paragraph.inlines
    case .clauses(let clauses): clauses.flatMap { [.text($0.number + " ")] + $0.blocks.lines }
    case .list(let list): list.items.flatMap(\.lines)
    case .table(let table): table.lines
    case .group(let group): group.blocks.lines
    case .columns(let columns): columns.columns.flatMap(\.lines)
    case .pageBreak, .rule: []
    }
  }
}

extension Table {
  /// Its cells beside each other, as tabs would have them.
  fileprivate var lines: [Inline] {
    var lines: [Inline] = []
    for row in header + rows {
      var line: [Inline] = []
      for cell in row.cells {
        let inner = cell.blocks.lines
        if !line.isEmpty, !inner.isEmpty { line.append(.text("\t")) }
        line += inner
      }
      if !line.isEmpty, !lines.isEmpty { lines.append(.lineBreak) }
      lines += line
    }
    return lines
  }
}
