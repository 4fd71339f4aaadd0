import Diagnostics
import DocumentModel
import TemplateLanguage

/// What stands between `:::` lines.
extension Drafting {
  mutating func draft(_ fence: FenceLine, _ node: OutlineNode, into pieces: inout PieceList<BlockDraft>) {
    let outer = (numbering, keepsLines)
    switch fence.name {
    case .pagebreak, nil:
      pieces.append(.fixed([.pageBreak]))
    case .center: group(.center, node, into: &pieces)
    case .keep: group(.keep, node, into: &pieces)
    case .approval: block(.approval, node, into: &pieces)
    case .letterhead: block(.letterhead, node, into: &pieces)
    case .right: block(.right, node, into: &pieces)
    case .annex:
      annex(fence, node, into: &pieces)
      numbering = outer.0
    case .parties: columns(.parties, fence, node, into: &pieces)
    case .signatures: columns(.signatures, fence, node, into: &pieces)
    }
    keepsLines = outer.1
  }

  /// A block set apart from the text, whose lines are lines.
  private mutating func block(_ kind: Group.Kind, _ node: OutlineNode, into pieces: inout PieceList<BlockDraft>) {
    let outer = numbering
    numbering = .none
    keepsLines = true
    group(kind, node, into: &pieces)
    numbering = outer
  }

  private mutating func annex(_ fence: FenceLine, _ node: OutlineNode, into pieces: inout PieceList<BlockDraft>) {
    numbering = .none
    keepsLines = false
    var (inlines, label) = (caption(of: fence), Label?.none)
    if case .attributes(let attributes) = inlines.first {
      label = define(attributes)
      inlines.removeFirst()
    } else {
      let (rest, attributes) = takeAttributes(inlines)
      label = define(attributes)
      inlines = rest
    }
    let caption = self.inlines(inlines.trimmed)
    let statements = blocks(of: node)
    if let fixed = caption.fixed {
      append(.annex(Annex(label: label, caption: fixed.trimmedLine)), caption: nil, statements, into: &pieces)
    } else {
      append(.annex(Annex(label: label)), caption: caption, statements, into: &pieces)
    }
  }

  private mutating func caption(of fence: FenceLine) -> [RawInline] {
    if fence.rest.isEmpty { return [] }
    let (inlines, found) = InlineFragment.read(source, fence.rest, tags: tags)
    diagnostics += found
    return inlines
  }

  /// Columns: the items of a list, or all that stands there as a single one.
  private mutating func columns(
    _ kind: Columns.Kind, _ fence: FenceLine, _ node: OutlineNode, into pieces: inout PieceList<BlockDraft>
  ) {
    let outer = numbering
    numbering = .none
    keepsLines = true
    var items = PieceList<ItemDraft>()
    if node.children.contains(where: \.isList) {
      for child in node.children {
        if child.isList {
          for inner in child.children { item(inner, canLabel: false, into: &items) }
        } else if case .tag(let tag) = child.kind {
          items.append(tags[tag])
        } else {
          diagnostics.append(OutlineFaults.columnsMixed(fence, line: child.firstLine, in: source))
        }
      }
    } else {
      item(node, canLabel: false, into: &items)
    }
    numbering = outer
    let statements = parse(items)
    if let fixed = statements.fixed {
      if !fixed.isEmpty { pieces.append(.fixed([.columns(Columns(kind, fixed.map(\.blocks)))])) }
    } else {
      pieces.append(.columns(kind, statements))
    }
  }
}
