import DocumentModel

/// Blocks -> lines: the typist's rules.
struct TextLayout {
  /// What stands between two blocks.
  enum Spacing {
    /// An empty line.
    case apart
    /// An empty line, but a list follows the sentence that announces it.
    case announcing
    /// Nothing: the lines of a stamp or an address.
    case close
  }

  /// Below this a hanging indent is made smaller rather than the text narrower.
  static let narrowest = 24

  let language: Language

  func lines(of blocks: [Block], width: Int, spacing: Spacing = .apart) -> [TextLine] {
    var lines: [TextLine] = []
    var previous: Block?
    for block in blocks {
      let added = self.lines(of: block, width: width)
      if added.isEmpty { continue }
      if let previous, isGap(between: previous, and: block, spacing) { lines.append(.empty) }
      lines += added
      previous = block
    }
    return lines
  }

  private func isGap(between first: Block, and second: Block, _ spacing: Spacing) -> Bool {
    switch spacing {
    case .apart: return true
    case .close: return false
    case .announcing:
      guard case .paragraph = first, case .list = second else { return true }
      return false
    }
  }

  private func lines(of block: Block, width: Int) -> [TextLine] {
    switch block {
    case .heading(let heading): lines(of: heading, width: width)
    case .paragraph(let paragraph): TextFlow(paragraph.inlines).lines(width: width)
    case .clauses(let clauses): lines(of: clauses, width: width)
    case .list(let list): lines(of: list, width: width)
    case .table(let table): TextTable(table, in: self).lines(width: width)
    case .group(let group): lines(of: group, width: width)
    case .columns(let columns): lines(of: columns, width: width)
    // A text file has no pages: the empty line between blocks is all that is left of it.
    case .pageBreak: []
    case .rule: [.rule(of: "-", width: width)]
    }
  }

  private func lines(of heading: Heading, width: Int) -> [TextLine] {
    if heading.level < 1 {
      return TextFlow(heading.inlines).lines(width: max(width - 8, min(width, Self.narrowest))).centered(within: width)
    }
    if heading.number.isEmpty { return TextFlow(heading.inlines).lines(width: width) }
    let field = DisplayWidth.of(heading.number) + 1
    return hanging(heading.number, field: field, width: width) { TextFlow(heading.inlines).lines(width: $0) }
  }

  private func lines(of clauses: [Clause], width: Int) -> [TextLine] {
    let field = (clauses.map { DisplayWidth.of($0.number) }.max() ?? 0) + 1
    let items = clauses.map { clause in
      hanging(clause.number, field: field, width: width) {
        lines(of: clause.blocks, width: $0, spacing: .announcing)
      }
    }
    return items.joined(areApart: items.contains { $0.count > 1 })
  }

  private func lines(of list: List, width: Int) -> [TextLine] {
    let markers = list.items.indices.map { list.marker.text(at: $0) }
    let field = (markers.map { DisplayWidth.of($0) }.max() ?? 0) + 1
    let items = list.items.indices.map { index in
      hanging(markers[index], field: field, width: width) {
        lines(of: list.items[index], width: $0, spacing: .announcing)
      }
    }
    let isNumbered = list.marker != .bullet
    return items.joined(
      areApart: list.items.contains { $0.holdsSeveralParagraphs } || isNumbered && items.contains { $0.count > 1 })
  }

  /// Lines that stand behind a number or a bullet; the first beside it.
  func hanging(_ marker: String, field: Int, width: Int, _ body: (Int) -> [TextLine]) -> [TextLine] {
    if marker.isEmpty { return body(width) }
    let indent = width - field < Self.narrowest ? min(field, max(width - Self.narrowest, 2)) : field
    var lines = body(max(width - indent, 1))
    var first = TextLine(marker)
    // A marker wider than its indent has a line of its own.
    if first.width >= indent {
      for index in lines.indices { lines[index].indent += indent }
      return [first] + lines
    }
    if lines.isEmpty { return [first] }
    first.append(lines[0], at: indent)
    for index in lines.indices.dropFirst() { lines[index].indent += indent }
    lines[0] = first
    return lines
  }
}

extension TextLayout {
  private func lines(of group: Group, width: Int) -> [TextLine] {
    switch group.kind {
    case .approval, .right:
      let half = width / 2
      let indent = width - half < Self.narrowest ? max(width - Self.narrowest, 0) : half
      return lines(of: group.blocks, width: width - indent, spacing: .close).indented(by: indent)
    case .letterhead:
      let head = lines(of: group.blocks, width: width, spacing: .close).centered(within: width)
      return head + [.rule(of: "-", width: width)]
    case .center: return lines(of: group.blocks, width: width).centered(within: width)
    case .keep: return lines(of: group.blocks, width: width)
    case .quote:
      let indent = width < Self.narrowest * 2 ? 2 : 4
      return lines(of: group.blocks, width: max(width - 2 * indent, 1)).indented(by: indent)
    case .annex(let annex): return lines(of: annex, group.blocks, width: width)
    }
  }

  /// A line across the sheet, the mark at the right, then the annex.
  private func lines(of annex: Annex, _ blocks: [Block], width: Int) -> [TextLine] {
    var mark = TextFlow(language.annexMark(annex.number)).lines(width: width)
    mark += TextFlow(annex.caption).lines(width: max(width * 2 / 3, min(width, Self.narrowest)))
    for index in mark.indices { mark[index].align(.trailing, within: width) }
    let body = lines(of: blocks, width: width)
    return [.rule(of: "=", width: width)] + mark + (body.isEmpty ? [] : [.empty] + body)
  }

  /// The columns beside each other, or one below the other where the sheet is too narrow.
  private func lines(of columns: Columns, width: Int) -> [TextLine] {
    let gap = 4
    let count = max(columns.columns.count, 1)
    let each = (width - gap * (count - 1)) / count
    let isStacked = count == 1 || each < TextLayout.narrowest - 4
    let columnWidth = isStacked ? width : each
    var stacks = columns.columns.map { blocks in
      columns.kind == .signatures
        ? signatures(blocks, width: columnWidth, isAlone: count == 1)
        : lines(of: blocks, width: columnWidth)
    }
    if isStacked { return stacks.filter { !$0.isEmpty }.joined(areApart: true) }
    if columns.kind == .signatures { stacks.levelSignatures() }
    return stacks.sideBySide(every: columnWidth + gap)
  }
}

extension List.Marker {
  fileprivate func text(at index: Int) -> String {
    switch self {
    case .bullet: "–"
    case .decimal(let start): "\(start &+ index)."
    }
  }
}

extension [Block] {
  fileprivate var holdsSeveralParagraphs: Bool {
    var paragraphs = 0
    for block in self {
      switch block {
      case .list: break
      default: paragraphs += 1
      }
    }
    return paragraphs > 1
  }
}

extension [TextLine] {
  func indented(by indent: Int) -> [TextLine] {
    var lines = self
    for index in lines.indices { lines[index].indent += indent }
    return lines
  }

  fileprivate func centered(within width: Int) -> [TextLine] {
    var lines = self
    for index in lines.indices { lines[index].align(.center, within: width) }
    return lines
  }
}

extension [[TextLine]] {
  /// One stack below the other.
  fileprivate func joined(areApart: Bool) -> [TextLine] {
    var lines: [TextLine] = []
    for stack in self {
      if areApart, !lines.isEmpty { lines.append(.empty) }
      lines += stack
    }
    return lines
  }

  fileprivate func sideBySide(every step: Int) -> [TextLine] {
    (0..<(map(\.count).max() ?? 0)).map { row in
      var line = TextLine.empty
      for (index, stack) in enumerated() where row < stack.count { line.append(stack[row], at: index * step) }
      return line
    }
  }
}
