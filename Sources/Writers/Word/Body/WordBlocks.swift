import DocumentModel
import OpenXML

extension WordPart {
  /// Writes blocks; true if the last thing written is a table, which Word wants a paragraph after.
  @discardableResult
  func blocksToWord(_ blocks: [Block], _ place: WordPlace) -> Bool {
    var endsInTable = false
    for (index, block) in blocks.enumerated() {
      let next = index + 1 < blocks.count ? blocks[index + 1] : nil
      var inner = place
      if next != nil {
        inner.keeping.last = place.keeping.inside || next?.isSignatures == true || block.introduces(next)
      }
      inner.spaceBefore = index == 0 ? place.spaceBefore : nil
      if breaksPage, block.beginsWithTable {
        separatorToWord(height: 20, keepsWithNext: true)
      } else if endsInTable {
        if block.beginsWithTable {
          separatorToWord(keepsWithNext: block.isSignatures)
        } else {
          inner.spaceBefore = WordSpacing.afterTable
        }
      }
      endsInTable = blockToWord(block, inner)
    }
    return endsInTable
  }

  private func blockToWord(_ block: Block, _ place: WordPlace) -> Bool {
    switch block {
    case .heading(let heading): headingToWord(heading, place)
    case .paragraph(let paragraph): paragraphToWord(paragraph, place)
    case .clauses(let clauses): return clausesToWord(clauses, place)
    case .list(let list): return listToWord(list, place)
    case .table(let table):
      tableToWord(table, place)
      return true
    case .group(let group): return groupToWord(group, place)
    case .columns(let columns):
      columnsToWord(columns, place)
      return true
    case .pageBreak:
      // Two in a row leave an empty page between them.
      if breaksPage { paragraph(WordParagraph()) {} }
      breaksPage = true
    case .rule: ruleToWord(place)
    }
    return false
  }

  func ruleToWord(_ place: WordPlace) {
    var p = plain(place)
    p.border = WordParagraph.Border(side: .bottom, size: 6, color: "808080")
    p.spacing = WordParagraph.Spacing(before: place.spaceBefore ?? 0, after: 160, exactLine: 120)
    paragraph(p) {}
  }

  /// An empty paragraph of a fixed height: two tables in a row would be one for Word.
  func separatorToWord(height: Int = 160, keepsWithNext: Bool = false) {
    var p = WordParagraph()
    p.keepsWithNext = keepsWithNext
    p.spacing = WordParagraph.Spacing(before: 0, after: 0, exactLine: height)
    paragraph(p) {}
  }

  func paragraphToWord(_ paragraph: Paragraph, _ place: WordPlace) {
    let write = { [self] in inlinesToWord(paragraph.inlines) }
    guard let frame, !breaksPage, place.isPlain else { return self.paragraph(plain(place), write) }
    framed(by: frame, write)
  }

  private func headingToWord(_ heading: Heading, _ place: WordPlace) {
    var p = WordParagraph(style: .heading(heading.level))
    p.alignment = heading.level > 0 ? place.alignment : nil
    let item = heading.number.isEmpty ? nil : document.numbering.section(showing: heading.number)
    number(&p, item, text: heading.number)
    if place.indent > 0, item == nil { p.indent = WordParagraph.Indent(left: place.indent) }
    paragraph(p) {
      bookmark(heading.label) {
        if item == nil { numberAsText(heading.number) }
        inlinesToWord(heading.inlines)
      }
    }
  }

  /// Puts a paragraph into the numbering, saying no more than its style does not say already.
  private func number(_ p: inout WordParagraph, _ item: WordNumbering.Item?, text: String) {
    if let item {
      let isLinked = item.list == document.pattern.sections && document.styles.isLinked(p.style, toLevel: item.level)
      p.number = isLinked ? nil : item
    } else if document.styles.isNumbered(p.style) {
      p.number = WordNumbering.Item(list: 0, level: 0)
      p.indent = WordParagraph.Indent()
    }
    // A label of another kind, such as `а)`, was typed or read that way, and text is what it is.
    if !text.isEmpty, item == nil, text.utf8.allSatisfy({ $0 == 0x2E || $0 >= 0x30 && $0 <= 0x39 }) {
      document.warn(.wordNestingTooDeep(text, limit: WordNumbering.levels))
    }
  }

  private func numberAsText(_ number: String) {
    if !number.isEmpty { textToWord(number + "\t", WordRun()) }
  }

  // MARK: Clauses

  private func clausesToWord(_ clauses: [Clause], _ place: WordPlace) -> Bool {
    var endsInTable = false
    for (index, clause) in clauses.enumerated() {
      var inner = place
      if index < clauses.count - 1 { inner.keeping.last = place.keeping.inside }
      inner.spaceBefore = index == 0 ? place.spaceBefore : endsInTable ? WordSpacing.afterTable : nil
      endsInTable = clauseToWord(clause, inner)
    }
    return endsInTable
  }

  private func clauseToWord(_ clause: Clause, _ place: WordPlace) -> Bool {
    let item = document.numbering.item(showing: clause.number)
    var p = WordParagraph(style: place.isInCell ? place.style : .clause(clause.level))
    number(&p, item, text: clause.number)
    p.keepsWithNext = place.keeping.last && clause.blocks.count < 2 || place.keeping.inside
    p.spacing = place.spaceBefore.map { WordParagraph.Spacing(before: $0) }
    var rest = clause.blocks[...]
    var inlines: [Inline] = []
    if case .paragraph(let first) = rest.first {
      inlines = first.inlines
      rest = rest.dropFirst()
    }
    paragraph(p) {
      bookmark(clause.label) {
        if item == nil { numberAsText(clause.number) }
        inlinesToWord(inlines)
      }
    }
    var inner = place
    inner.spaceBefore = nil
    inner.indent = document.pattern.sectionIndent(level: max(0, clause.level - 1)).left
    return blocksToWord(Array(rest), inner)
  }

  // MARK: Lists

  private func listToWord(_ list: List, _ place: WordPlace) -> Bool {
    let isBulleted = list.marker == .bullet
    let item: WordNumbering.Item
    switch list.marker {
    case .bullet: item = document.numbering.bulletList(depth: place.listDepth)
    case .decimal(let start):
      item = document.numbering.decimalList(start: min(max(start, 0), WordNumbering.most), depth: place.listDepth)
    }
    let indent = document.pattern.listIndent(isBulleted: isBulleted, level: item.level)
    // In a clause the list begins where the clause's text does.
    let outer = document.pattern.listIndent(isBulleted: isBulleted, level: 0)
    let left = place.indent == 0 || place.listDepth > 0 ? indent.left : place.indent + outer.hanging
    let isMoved = place.indent != 0 && place.listDepth == 0 || place.listIsMoved
    var endsInTable = false
    for (index, blocks) in list.items.enumerated() {
      var inner = place
      if index < list.items.count - 1 { inner.keeping.last = place.keeping.inside }
      inner.spaceBefore = index == 0 ? place.spaceBefore : endsInTable ? WordSpacing.afterTable : nil
      inner.endsList = index == list.items.count - 1 && (place.listDepth == 0 || place.endsList)
      inner.indent = place.listDepth > 0 && isMoved ? place.indent + indent.hanging : left
      inner.listIsMoved = isMoved
      let typed = typedNumber(list.marker, index)
      endsInTable = listItemToWord(
        blocks, inner, item, typed: typed,
        hanging: isMoved || place.isInCell || typed != nil ? indent.hanging : nil, isBulleted: isBulleted)
    }
    return endsInTable
  }

  /// The number of an item that Word does not count to, which stands there as text.
  private func typedNumber(_ marker: List.Marker, _ index: Int) -> String? {
    guard case .decimal(let start) = marker, start > WordNumbering.most - index else { return nil }
    return "\(start &+ index)."
  }

  private func listItemToWord(
    _ blocks: [Block], _ place: WordPlace, _ item: WordNumbering.Item, typed: String?, hanging: Int?, isBulleted: Bool
  ) -> Bool {
    var p = WordParagraph(
      style: place.isInCell ? place.style : .list(isBulleted: isBulleted, depth: place.listDepth))
    p.number = typed == nil ? item : WordNumbering.Item(list: 0, level: 0)
    p.keepsWithNext = place.keeping.inside || place.keeping.last && blocks.count < 2
    let isEnd = place.endsList && blocks.count < 2 && !place.isInCell
    if place.spaceBefore != nil || isEnd {
      p.spacing = WordParagraph.Spacing(before: place.spaceBefore, after: isEnd ? WordSpacing.afterList : nil)
    }
    if let hanging { p.indent = WordParagraph.Indent(left: place.indent, hanging: hanging) }
    var rest = blocks[...]
    var inlines: [Inline] = []
    if case .paragraph(let first) = rest.first {
      inlines = first.inlines
      rest = rest.dropFirst()
    }
    paragraph(p) {
      formatted(by: place.isInCell ? nil : frame?.run) {
        if let typed { numberAsText(typed) }
        inlinesToWord(inlines)
      }
    }
    var inner = place
    inner.spaceBefore = nil
    inner.listDepth += 1
    return blocksToWord(Array(rest), inner)
  }

  /// A paragraph as its place has it.
  func plain(_ place: WordPlace) -> WordParagraph {
    var p = WordParagraph(style: place.style)
    p.alignment = place.alignment
    p.keepsWithNext = place.keeping.last
    p.keepsLines = place.keeping.inside
    if place.indent > 0 { p.indent = WordParagraph.Indent(left: place.indent) }
    if let before = place.spaceBefore { p.spacing = WordParagraph.Spacing(before: before) }
    return p
  }
}

/// Distances in twips that no style can say, because they depend on what stands above.
enum WordSpacing {
  static let afterTable = 160
  static let afterList = 120
}

extension Block {
  var isSignatures: Bool {
    switch self {
    case .columns(let columns): columns.kind == .signatures
    case .group(let group): group.kind == .keep && group.blocks.first?.isSignatures == true
    default: false
    }
  }

  /// Whether it is the sentence before a table, which belongs on the table's page.
  func introduces(_ next: Block?) -> Bool {
    if case .paragraph = self, case .table = next { true } else { false }
  }

  /// Whether a table is the first thing Word would see of it.
  var beginsWithTable: Bool {
    switch self {
    case .table, .columns: true
    case .group(let group):
      switch group.kind {
      case .letterhead: group.logo.map { $0.format != .svg } ?? false
      case .annex: false
      default: group.blocks.first?.beginsWithTable ?? false
      }
    default: false
    }
  }
}
