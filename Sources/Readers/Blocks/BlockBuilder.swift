import DocumentModel

/// Puts paragraphs, which Word has in one row, into the clauses and lists they belong to.
///
/// An item goes on until something stands further left than its text.
struct BlockBuilder {
  /// What a deleted paragraph mark, or one that is not shown, leaves to the next paragraph.
  struct Carried {
    var line: ReadLine
    /// What the paragraph is that both become; nil where the next one says.
    var paragraph: FlowParagraph?
  }

  private let textWidth: Int
  private let isInCell: Bool
  private var blocks: [Block] = []
  private var open: [OpenList] = []
  /// Centred or right-aligned paragraphs that may go on.
  private var group: Group?
  private var pendingBreaks = 0
  private var carried: Carried?
  /// The alignment that all paragraphs with text have; nil where they differ.
  private(set) var alignment: ParagraphProperties.Alignment?
  private var hasAligned = false

  /// Items deeper in each other than this are a mistake or malice.
  private static let deepest = 10

  init(textWidth: Int, isInCell: Bool = false) {
    self.textWidth = textWidth
    self.isInCell = isInCell
  }

  mutating func carry(_ line: ReadLine, as paragraph: FlowParagraph?) {
    if line.pieces.isEmpty, line.boxes.isEmpty, paragraph == nil { return }
    carried = Carried(line: line, paragraph: paragraph)
  }

  mutating func takeCarried() -> Carried? {
    defer { carried = nil }
    return carried
  }

  /// The next thing begins a page; what comes first begins one anyway, and a cell begins none.
  mutating func breakPage() {
    if isInCell || blocks.isEmpty && open.isEmpty && group == nil { return }
    pendingBreaks += 1
  }

  mutating func finish() -> [Block] {
    close(to: 0)
    flushBreaks()
    flushGroup()
    return blocks
  }

  mutating func add(_ table: Table, indent: Int) {
    goLeft(to: indent)
    append(.table(table))
  }

  /// Blocks of a table that stands too deep to be one.
  mutating func add(loose blocks: [Block]) {
    for block in blocks { append(block) }
  }

  mutating func add(_ paragraph: FlowParagraph) {
    let label = paragraph.shownLabel
    if paragraph.isEmpty, label == nil {
      if paragraph.hasRule {
        goLeft(to: paragraph.indent)
        append(.rule)
      }
      // A paragraph of nothing but breaks.
      for _ in paragraph.pages.dropFirst() { breakPage() }
      return
    }
    align(paragraph)
    if let level = paragraph.headingLevel {
      close(to: 0)
      addPages(paragraph) { inlines, isFirst in
        guard isFirst else { return .paragraph(Paragraph(inlines)) }
        let isNumbered = label != nil && paragraph.label?.isBullet == false
        return .heading(
          Heading(
            level: level, isNumbered: isNumbered, inlines: inlines.withoutOuterStrong,
            number: isNumbered ? label ?? "" : ""))
      }
    } else if let label, let number = paragraph.label {
      beginItem(paragraph, label, number)
      let rest = paragraph.pages
      if let first = rest.first, !first.isEmpty { append(.paragraph(Paragraph(first))) }
      for page in rest.dropFirst() {
        breakPage()
        if !page.isEmpty { append(.paragraph(Paragraph(page))) }
      }
      for box in paragraph.boxes { append(box) }
    } else if let kind = groupKind(paragraph) {
      close(to: 0)
      addPages(paragraph) { inlines, _ in .group(Group(kind, [.paragraph(Paragraph(inlines))])) }
    } else if let sides = paragraph.sides, !isInCell, textWidth > 0, sides.reach * 10 >= textWidth * 9 {
      goLeft(to: paragraph.indent)
      append(.table(Table(sides)))
    } else {
      goLeft(to: paragraph.indent)
      addPages(paragraph) { inlines, _ in .paragraph(Paragraph(inlines)) }
    }
  }

  private mutating func addPages(_ paragraph: FlowParagraph, _ make: ([Inline], Bool) -> Block) {
    var isFirst = true
    for (index, page) in paragraph.pages.enumerated() {
      if index > 0 { breakPage() }
      // An empty heading that is numbered shows its number.
      if page.isEmpty, !(isFirst && paragraph.shownLabel != nil) { continue }
      append(make(page, isFirst))
      isFirst = false
    }
    for box in paragraph.boxes { append(box) }
  }

  private func groupKind(_ paragraph: FlowParagraph) -> Group.Kind? {
    if isInCell { return nil }
    if paragraph.isQuote { return .quote }
    switch paragraph.alignment {
    case .center: return .center
    case .trailing: return .right
    // Lines that begin right of the middle: an addressee, a stamp.
    case .leading: return paragraph.indent * 5 >= textWidth * 2 && textWidth > 0 ? .right : nil
    }
  }

  private mutating func align(_ paragraph: FlowParagraph) {
    if paragraph.pages.allSatisfy(\.isEmpty) { return }
    alignment = hasAligned && alignment != paragraph.alignment ? nil : paragraph.alignment
    hasAligned = true
  }
}

extension Table {
  /// Text at both margins is a table without header in every format, as outlines have it.
  fileprivate init(_ sides: ReadLine.Sides) {
    let cells = [sides.left, sides.right].map { Cell([.paragraph(Paragraph($0))]) }
    self.init(columns: [Column(), Column(alignment: .trailing)], header: [], rows: [Row(cells)])
  }
}

// MARK: Places

extension BlockBuilder {
  /// Begins an item in the list it belongs to.
  private mutating func beginItem(_ paragraph: FlowParagraph, _ text: String, _ label: NumberLabel) {
    let marker = OpenList.Marker(label, text, isOutline: paragraph.isOutline)
    if let index = open.lastIndex(where: { $0.list == label.list && $0.level <= label.level }) {
      close(to: index + 1)
    } else {
      while let last = open.last, !last.holds(paragraph, marker) { close(to: open.count - 1) }
    }
    if let last = open.last, last.list == label.list, last.level == label.level, !last.continues(with: marker) {
      close(to: open.count - 1)
    }
    if let last = open.last, last.list == label.list, last.level == label.level {
      flushBreaks()
    } else {
      if open.count >= Self.deepest { close(to: Self.deepest - 1) }
      flushBreaks()
      open.append(OpenList(marker: marker, list: label.list, level: label.level))
    }
    open[open.count - 1].begin(text, indent: paragraph.indent)
  }

  /// Ends the items whose text begins further right.
  private mutating func goLeft(to indent: Int) {
    while let last = open.last, last.indent <= 0 || indent < last.indent { close(to: open.count - 1) }
  }

  private mutating func close(to count: Int) {
    while open.count > count {
      let block = open.removeLast().block
      put(block)
    }
  }

  private mutating func append(_ block: Block) {
    flushBreaks()
    put(block)
  }

  private mutating func flushBreaks() {
    let count = pendingBreaks
    pendingBreaks = 0
    for _ in 0..<count { put(.pageBreak) }
  }

  private mutating func put(_ block: Block) {
    if !open.isEmpty { return open[open.count - 1].append(block) }
    if case .group(let added) = block {
      if group?.kind == added.kind {
        group?.blocks += added.blocks
      } else {
        flushGroup()
        group = added
      }
      return
    }
    flushGroup()
    blocks.append(block)
  }

  private mutating func flushGroup() {
    guard let group else { return }
    blocks.append(.group(group))
    self.group = nil
  }
}
