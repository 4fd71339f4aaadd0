import Diagnostics
import DocumentModel
import Merging
import Values

/// Receives whole blocks: a document's, a list item's, a table cell's.
struct BlockCarrier: Carrier {
  typealias Content = BlockContent

  private(set) var blocks: [Block] = []
  /// Whether the heading in force is numbered, so that ordered lists are its clauses.
  private(set) var isUnderNumberedHeading: Bool

  init(isUnderNumberedHeading: Bool = false) { self.isUnderNumberedHeading = isUnderNumberedHeading }

  mutating func append(_ content: BlockContent, _ merge: inout Merge) throws(MergeStopped) {
    switch content {
    case .fixed(let fixed): append(blocks: fixed)
    case .paragraph(let program): append(paragraph: try inlines(program, &merge))
    case .heading(let heading): try append(heading, &merge)
    case .clauses(let program): append(clauses: try items(program, isClause: true, &merge))
    case .list(let marker, let program): append(list: marker, try items(program, isClause: false, &merge))
    case .numbered(let start, let program):
      let items = try items(program, isClause: isUnderNumberedHeading, &merge)
      if isUnderNumberedHeading { append(clauses: items) } else { append(list: .decimal(start: start), items) }
    case .table(let table): try append(table, &merge)
    case .group(let kind, let caption, let program): try append(kind, caption, program, &merge)
    case .columns(let kind, let program):
      let columns = try items(program, isClause: false, &merge).map(\.blocks)
      if !columns.isEmpty { blocks.append(.columns(Columns(kind, columns))) }
    }
  }

  // MARK: Parts

  private func inlines(_ program: Program<InlineContent>, _ merge: inout Merge) throws(MergeStopped) -> [Inline] {
    var carrier = InlineCarrier()
    try merge.run(program, into: &carrier)
    return carrier.inlines.trimmedLine
  }

  private func items(
    _ program: Program<ItemContent>, isClause: Bool, _ merge: inout Merge
  ) throws(MergeStopped) -> [Item] {
    var carrier = ItemCarrier(isUnderNumberedHeading: isClause)
    try merge.run(program, into: &carrier)
    return carrier.items
  }

  private mutating func append(_ heading: HeadingContent, _ merge: inout Merge) throws(MergeStopped) {
    let inlines = try inlines(heading.inlines, &merge)
    if inlines.isEmpty { return }
    blocks.append(
      .heading(
        Heading(level: heading.level, isNumbered: heading.isNumbered, label: heading.label, inlines: inlines)))
    if heading.level > 0 { isUnderNumberedHeading = heading.isNumbered }
  }

  private mutating func append(_ table: TableContent, _ merge: inout Merge) throws(MergeStopped) {
    var header = RowCarrier()
    for row in table.header { try header.append(row, &merge) }
    var body = RowCarrier()
    try merge.run(table.rows, into: &body)
    // A head over nothing says nothing.
    if body.rows.isEmpty { return }
    blocks.append(.table(Table(columns: table.columns, header: header.rows, rows: body.rows)))
  }

  private mutating func append(
    _ kind: Group.Kind, _ caption: Program<InlineContent>?, _ program: Program<BlockContent>, _ merge: inout Merge
  ) throws(MergeStopped) {
    var kind = kind
    var isAnnex = false
    if case .annex(var annex) = kind {
      isAnnex = true
      if let caption { annex.caption = try inlines(caption, &merge) }
      kind = .annex(annex)
    }
    var carrier = BlockCarrier(isUnderNumberedHeading: isUnderNumberedHeading && !isAnnex)
    try merge.run(program, into: &carrier)
    if carrier.blocks.isEmpty { return }
    blocks.append(.group(Group(kind, carrier.blocks)))
    if !isAnnex { isUnderNumberedHeading = carrier.isUnderNumberedHeading }
  }

  // MARK: Appending

  mutating func append(blocks more: [Block]) {
    guard let first = more.first else { return }
    if case .clauses(let clauses) = first, joinsClauses {
      append(clauses: clauses)
      blocks += more.dropFirst()
    } else {
      blocks += more
    }
    let heading = more.last { if case .heading(let heading) = $0 { heading.level > 0 } else { false } }
    if case .heading(let heading) = heading { isUnderNumberedHeading = heading.isNumbered }
  }

  private var joinsClauses: Bool { if case .clauses = blocks.last { true } else { false } }

  private mutating func append(paragraph inlines: [Inline]) {
    if !inlines.isEmpty { blocks.append(.paragraph(Paragraph(inlines))) }
  }

  /// Clauses go on with the clauses right before them, wherever they come from.
  private mutating func append(clauses items: [Item]) {
    append(clauses: items.map { Clause(label: $0.label, blocks: $0.blocks) })
  }

  private mutating func append(clauses more: [Clause]) {
    if more.isEmpty { return }
    if case .clauses(let before) = blocks.last {
      blocks[blocks.count - 1] = .clauses(before + more)
    } else {
      blocks.append(.clauses(more))
    }
  }

  private mutating func append(list marker: List.Marker, _ items: [Item]) {
    if !items.isEmpty { blocks.append(.list(List(marker: marker, items: items.map(\.blocks)))) }
  }

  // MARK: Values

  mutating func append(_ value: Value, at span: Span, _ merge: inout Merge) throws(MergeStopped) {
    if case .formatted(let formatted) = value {
      switch formatted {
      case let whole as FormattedBlocks:
        append(blocks: whole.blocks)
        return
      case is FormattedItems, is FormattedRows:
        merge.report(OutlineFaults.valueOnWrongLevel("paragraphs", merge.place(of: span)))
        return
      default: break
      }
    }
    var carrier = InlineCarrier()
    try carrier.append(value, at: span, &merge)
    append(paragraph: carrier.inlines)
  }

  mutating func appendMissing(path: String) { append(paragraph: [.missing(path)]) }

  func fresh() -> BlockCarrier { BlockCarrier(isUnderNumberedHeading: isUnderNumberedHeading) }

  consuming func captured() -> Value { .formatted(FormattedBlocks(blocks: blocks)) }
}
