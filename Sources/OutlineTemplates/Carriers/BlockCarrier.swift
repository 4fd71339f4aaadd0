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

  /// What a block without its text counts against the limit of a merge's output.
  private static let blockBytes = 100

  init(isUnderNumberedHeading: Bool = false) { self.isUnderNumberedHeading = isUnderNumberedHeading }

  mutating func append(_ content: BlockContent, _ merge: inout Merge) throws(MergeStopped) {
    try merge.spend(bytes: Self.blockBytes)
    switch content {
    case .fixed(let fixed): append(blocks: fixed)
    case .paragraph(let program): append(paragraph: try inlines(program, &merge))
    case .heading(let heading): try append(heading, &merge)
    case .clauses(let program): append(clauses: try items(program, .clauses, &merge))
    case .list(let marker, let program): append(list: marker, try items(program, .list(marker), &merge))
    case .numbered(_, let program) where isUnderNumberedHeading:
      append(clauses: try items(program, .clauses, &merge))
    case .numbered(let start, let program):
      append(list: .decimal(start: start), try items(program, .list(.decimal(start: start)), &merge))
    case .table(let table): try append(table, &merge)
    case .group(let kind, let caption, let program): try append(kind, caption, program, &merge)
    case .columns(let kind, let program):
      let columns = try items(program, .columns, &merge).map(\.blocks)
      if !columns.isEmpty { blocks.append(.columns(Columns(kind, columns))) }
    }
  }

  // MARK: Parts

  private func inlines(_ program: Program<InlineContent>, _ merge: inout Merge) throws(MergeStopped) -> [Inline] {
    var carrier = InlineCarrier()
    try merge.run(program, into: &carrier)
    return carrier.finished().trimmedLine
  }

  private func items(
    _ program: Program<ItemContent>, _ kind: ItemKind, _ merge: inout Merge
  ) throws(MergeStopped) -> [Item] {
    var carrier = ItemCarrier(kind)
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
    if carrier.blocks.isEmpty, !(isAnnex && program.isEmpty) { return }
    blocks.append(.group(Group(kind, carrier.blocks)))
    if !isAnnex { isUnderNumberedHeading = carrier.isUnderNumberedHeading }
  }

  // MARK: Appending

  mutating func append(blocks more: [Block]) {
    BlockDraft.join(more, to: &blocks)
    let heading = more.last { if case .heading(let heading) = $0 { heading.level > 0 } else { false } }
    if case .heading(let heading) = heading { isUnderNumberedHeading = heading.isNumbered }
  }

  private mutating func append(paragraph inlines: [Inline]) {
    if !inlines.isEmpty { blocks.append(.paragraph(Paragraph(inlines))) }
  }

  /// Clauses go on with the clauses right before them, wherever they come from.
  private mutating func append(clauses items: [Item]) {
    if items.isEmpty { return }
    BlockDraft.join([.clauses(items.map { Clause(label: $0.label, blocks: $0.blocks) })], to: &blocks)
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
      case let markdown as MarkdownSource:
        append(blocks: merge.blocks(of: markdown, at: span).blocks)
        return
      case let items as FormattedItems:
        append(items)
        return
      case is FormattedRows:
        merge.report(OutlineFaults.valueOnWrongLevel("paragraphs", merge.place(of: span)))
        return
      default: break
      }
    }
    var carrier = InlineCarrier()
    try carrier.append(value, at: span, &merge)
    let inlines = carrier.finished()
    if !inlines.trimmedLine.isEmpty { append(paragraph: inlines) }
  }

  /// Items by themselves are a list of the kind they were taken from.
  private mutating func append(_ formatted: FormattedItems) {
    switch formatted.kind {
    case .clauses: append(clauses: formatted.items)
    case .list(let marker): append(list: marker, formatted.items)
    case .columns: for item in formatted.items { append(blocks: item.blocks) }
    }
  }

  mutating func appendMissing(path: String) { append(paragraph: [.missing(path)]) }

  func fresh() -> BlockCarrier { BlockCarrier(isUnderNumberedHeading: isUnderNumberedHeading) }

  consuming func captured() -> Value { .formatted(FormattedBlocks(blocks: blocks)) }
}
