import DocumentModel

/// The widths of a table's columns in twips: by their shares, or by what stands in them.
enum WordTableWidths {
  /// What a column needs at least, so that no word is broken, and what it needs to stand on one line.
  private struct Need {
    var least = 0
    var most = 0
  }

  /// No column is narrower, so that a word still fits beside the cell's margins.
  static let least = 300

  /// - Parameter wideness: how wide the table's font is, in hundredths of Times New Roman.
  static func widths(of grid: TableGrid, _ rows: WordTableRows, available: Int, wideness: Int) -> [Int] {
    let shares = (0..<grid.columnCount).map { index in
      index < grid.shares.count ? grid.shares[index].map { max(0, min($0, 10_000)) } : nil
    }
    let total = shares.reduce(0) { $0 + ($1 ?? 0) }
    let isShared = total > 0 && shares.allSatisfy { $0 != nil }
    let needs = needs(of: grid, rows, available: available, wideness)
    let raw =
      isShared
      ? widened(shares.map { max(least, available * ($0 ?? 0) / total) }, needs, available: available)
      : byContent(grid, needs, available: available)
    return fitted(raw, to: available)
  }

  /// The author's shares, but no column so narrow that it breaks a word while others have room.
  private static func widened(_ shares: [Int], _ needs: [Need], available: Int) -> [Int] {
    let least = needs.map(\.least)
    let widths = zip(shares, least).map { max($0, $1) }
    let excess = widths.reduce(0, +) - available
    if excess <= 0 { return widths }
    let room = zip(widths, least).map { $0 - $1 }
    let total = room.reduce(0, +)
    if total >= excess { return zip(widths, room).map { $0 - excess * $1 / total } }
    let needed = least.reduce(0, +)
    return least.map { max(Self.least, $0 * available / max(1, needed)) }
  }

  private static func byContent(_ grid: TableGrid, _ needs: [Need], available: Int) -> [Int] {
    let most = needs.map(\.most)
    let wanted = most.reduce(0, +)
    if wanted <= available { return spread(available - wanted, over: most, grid) }
    let least = needs.map(\.least)
    let needed = least.reduce(0, +)
    let room = zip(most, least).map { $0 - $1 }
    let total = room.reduce(0, +)
    guard needed <= available, total > 0 else {
      return least.map { max(Self.least, $0 * available / max(1, needed)) }
    }
    return zip(least, room).map { $0 + (available - needed) * $1 / total }
  }

  /// What is left over goes to the columns of text, not to those of numbers.
  private static func spread(_ rest: Int, over widths: [Int], _ grid: TableGrid) -> [Int] {
    var isText = Array(repeating: true, count: widths.count)
    for placed in grid.cells where placed.columnSpan == 1 && placed.row >= grid.headerCount {
      if placed.alignment != .leading { isText[placed.column] = false }
    }
    let texts = widths.indices.filter { isText[$0] }
    let takers = texts.isEmpty ? Array(widths.indices) : texts
    let total = takers.reduce(0) { $0 + widths[$1] }
    var result = widths
    for index in takers { result[index] += rest * widths[index] / max(1, total) }
    return result
  }

  private static func needs(of grid: TableGrid, _ rows: WordTableRows, available: Int, _ wideness: Int) -> [Need] {
    var needs = Array(repeating: Need(), count: grid.columnCount)
    for (index, row) in rows.rows.enumerated() {
      for slot in row where slot.columns.count == 1 {
        guard let placed = slot.placed else { continue }
        let need = need(of: placed.cell.blocks, isStrong: index < grid.headerCount, wideness)
        let column = slot.columns.lowerBound
        needs[column].least = max(needs[column].least, need.least)
        needs[column].most = max(needs[column].most, need.most)
      }
    }
    // The cell's margins, and a hair for what the estimate of a font's widths misses.
    let margins = 230
    let cap = max(available / 2, available / max(1, grid.columnCount))
    return needs.map { Need(least: min($0.least, cap) + margins, most: max($0.least, $0.most) + margins) }
  }

  private static func need(of blocks: [Block], isStrong: Bool, _ wideness: Int) -> Need {
    var need = Need()
    var texts: [String] = []
    blocks.forEachParagraph { inlines in
      if case .image(let image) = inlines.first { need.least = max(need.least, image.width.twips) }
      texts.append(inlines.plainText)
    }
    for text in texts {
      var line = 0
      var word = 0
      for scalar in text.unicodeScalars {
        if scalar == "\n" {
          need.most = max(need.most, line)
          line = 0
        }
        if scalar == " " || scalar == "\n" {
          need.least = max(need.least, word)
          word = 0
        } else {
          word += GlyphWidths.width(of: scalar)
        }
        line += GlyphWidths.width(of: scalar)
      }
      need.least = max(need.least, word)
      need.most = max(need.most, line)
    }
    // 10.5 points are 210 twips; a glyph's width is in hundredths of the size.
    let size = (isStrong ? 226 : 216) * wideness / 100
    return Need(least: min(need.least, 100_000) * size / 100, most: min(need.most, 100_000) * size / 100)
  }

  /// The widths, brought to exactly the sum that is there.
  private static func fitted(_ widths: [Int], to available: Int) -> [Int] {
    var result = widths
    let sum = result.reduce(0, +)
    guard let widest = result.indices.max(by: { result[$0] < result[$1] }) else { return result }
    result[widest] = max(least, result[widest] + available - sum)
    return result
  }
}

extension [Block] {
  /// Visits the lines of text of blocks, in order.
  fileprivate func forEachParagraph(_ visit: ([Inline]) -> Void) {
    for block in self {
      switch block {
      case .heading(let heading): visit(heading.inlines)
      case .paragraph(let paragraph): visit(paragraph.inlines)
      case .clauses(let clauses): for clause in clauses { clause.blocks.forEachParagraph(visit) }
      case .list(let list): for item in list.items { item.forEachParagraph(visit) }
      case .group(let group): group.blocks.forEachParagraph(visit)
      case .columns(let columns): for column in columns.columns { column.forEachParagraph(visit) }
      case .table, .pageBreak, .rule: break
      }
    }
  }
}
