import DocumentModel
import TemplateLanguage

extension [Statement<BlockDraft>] {
  /// The same among the items of a list: its lists give their items, any other block is an item.
  ///
  /// nil where it defines or captures blocks, which then stay together as one item.
  var items: [Statement<ItemDraft>]? {
    var items: [Statement<ItemDraft>] = []
    for statement in self {
      guard let more = statement.items else { return nil }
      items += more
    }
    return items
  }
}

extension Statement<BlockDraft> {
  fileprivate var items: [Statement<ItemDraft>]? {
    switch self {
    case .content(let draft): return draft.items
    case .output: return [.content(.item(nil, [self]))]
    case .conditional(let branches, let otherwise, let span):
      var mapped: [Branch<ItemDraft>] = []
      for branch in branches {
        guard let body = branch.body.items else { return nil }
        mapped.append(Branch(condition: branch.condition, body: body))
      }
      return otherwise.items.map { [.conditional(branches: mapped, otherwise: $0, span)] }
    case .loop(let loop):
      guard let body = loop.body.items, let otherwise = loop.otherwise.items else { return nil }
      return [
        .loop(
          Loop(
            target: loop.target, sequence: loop.sequence, condition: loop.condition, isRecursive: loop.isRecursive,
            body: body, otherwise: otherwise, span: loop.span))
      ]
    case .with(let assignments, let body, let span): return body.items.map { [.with(assignments, body: $0, span)] }
    case .set(let target, let value, let span): return [.set(target, value, span)]
    case .include(let name, let ignoreMissing, let withContext, let span):
      return [.include(name, ignoreMissing: ignoreMissing, withContext: withContext, span)]
    case .breakLoop(let span): return [.breakLoop(span)]
    case .continueLoop(let span): return [.continueLoop(span)]
    case .setBlock, .filter, .importAll, .importNames, .macro, .callBlock, .block, .extends: return nil
    }
  }
}

extension BlockDraft {
  fileprivate var items: [Statement<ItemDraft>] {
    switch self {
    case .clauses(let items), .list(_, let items), .numbered(_, let items): items
    case .fixed(let blocks): [.content(.fixed(blocks.flatMap(\.items)))]
    default: [.content(.item(nil, [.content(self)]))]
    }
  }
}

extension Block {
  fileprivate var items: [Item] {
    switch self {
    case .clauses(let clauses): clauses.map { Item(label: $0.label, blocks: $0.blocks) }
    case .list(let list): list.items.map { Item(label: nil, blocks: $0) }
    default: [Item(label: nil, blocks: [self])]
    }
  }
}
