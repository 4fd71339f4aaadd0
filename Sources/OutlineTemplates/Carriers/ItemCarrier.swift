import Diagnostics
import DocumentModel
import Merging
import Values

/// Receives the items of a list, the clauses of a section, the columns of parties and signatures.
struct ItemCarrier: Carrier {
  private(set) var items: [Item] = []
  private let kind: ItemKind
  /// What an item without its text counts against the limit of a merge's output.
  private static let itemBytes = 100

  init(_ kind: ItemKind) { self.kind = kind }

  mutating func append(_ content: ItemContent, _ merge: inout Merge) throws(MergeStopped) {
    try merge.spend(bytes: Self.itemBytes)
    switch content {
    case .fixed(let fixed): items += fixed
    case .item(let label, let program):
      var carrier = BlockCarrier(isUnderNumberedHeading: kind.isClauses)
      try merge.run(program, into: &carrier)
      if !carrier.blocks.isEmpty { items.append(Item(label: label, blocks: carrier.blocks)) }
    }
  }

  mutating func append(_ value: Value, at span: Span, _ merge: inout Merge) throws(MergeStopped) {
    if case .formatted(let formatted) = value, let more = formatted as? FormattedItems {
      items += more.items
      return
    }
    var carrier = BlockCarrier(isUnderNumberedHeading: kind.isClauses)
    try carrier.append(value, at: span, &merge)
    for block in carrier.blocks { append(block) }
  }

  /// Whole blocks among items: a list gives its items, anything else is an item.
  private mutating func append(_ block: Block) {
    switch block {
    case .clauses(let clauses): items += clauses.map { Item(label: $0.label, blocks: $0.blocks) }
    case .list(let list): items += list.items.map { Item(label: nil, blocks: $0) }
    default: items.append(Item(label: nil, blocks: [block]))
    }
  }

  mutating func appendMissing(path: String) {
    items.append(Item(label: nil, blocks: [.paragraph(Paragraph([.missing(path)]))]))
  }

  func fresh() -> ItemCarrier { ItemCarrier(kind) }

  consuming func captured() -> Value { .formatted(FormattedItems(kind: kind, items: items)) }
}
