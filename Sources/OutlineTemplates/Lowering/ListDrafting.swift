import Diagnostics
import DocumentModel
import TemplateLanguage

/// Lists and clauses.
extension Drafting {
  mutating func list(_ node: OutlineNode, start: Int?) -> BlockDraft {
    guard let start else { return plainList(node, .bullet) }
    switch numbering {
    case .clauses: return clauses(node)
    case .byIncluder where !hasLabels(node): return .numbered(start: start, items(node, canLabel: false))
    case .none, .byIncluder: return hasLabels(node) ? clauses(node) : plainList(node, .decimal(start: start))
    }
  }

  /// A label is for citing a number, so that the item is a clause wherever it stands.
  private func hasLabels(_ list: OutlineNode) -> Bool {
    list.children.contains { item in
      guard let first = item.children.first(where: { !$0.isTag }), case .paragraph = first.kind else { return false }
      return takeAttributes(first.inlines).attributes?.label != nil
    }
  }

  private mutating func clauses(_ node: OutlineNode) -> BlockDraft {
    let outer = numbering
    numbering = .clauses
    defer { numbering = outer }
    let statements = items(node, canLabel: true)
    guard let fixed = statements.fixed else { return .clauses(statements) }
    return .fixed(fixed.isEmpty ? [] : [.clauses(fixed.map { Clause(label: $0.label, blocks: $0.blocks) })])
  }

  private mutating func plainList(_ node: OutlineNode, _ marker: List.Marker) -> BlockDraft {
    let outer = numbering
    numbering = .none
    defer { numbering = outer }
    let statements = items(node, canLabel: false)
    guard let fixed = statements.fixed else { return .list(marker, statements) }
    return .fixed(fixed.isEmpty ? [] : [.list(List(marker: marker, items: fixed.map(\.blocks)))])
  }

  /// The items of a list, with the tags among them.
  mutating func items(_ node: OutlineNode, canLabel: Bool) -> [Statement<ItemDraft>] {
    var pieces = PieceList<ItemDraft>()
    for child in node.children { item(child, canLabel: canLabel, into: &pieces) }
    return parse(pieces)
  }

  mutating func item(_ node: OutlineNode, canLabel: Bool, into pieces: inout PieceList<ItemDraft>) {
    if case .tag(let tag) = node.kind {
      pieces.append(tags[tag])
      return
    }
    var label: Label?
    if canLabel, let first = node.children.first(where: { !$0.isTag }), case .paragraph = first.kind {
      let (inlines, attributes) = takeAttributes(first.inlines)
      if attributes?.label != nil {
        first.inlines = inlines
        label = define(attributes)
      }
    }
    let outer = numbering
    let statements = blocks(of: node)
    numbering = outer
    if let fixed = statements.fixed {
      if !fixed.isEmpty { pieces.append(.fixed([Item(label: label, blocks: fixed)])) }
    } else {
      pieces.append(.item(label, statements))
    }
  }
}
