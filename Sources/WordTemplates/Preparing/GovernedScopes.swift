import TemplateLanguage

/// What stands between two control tags of one structure: the body of a loop, a branch of a condition.
struct GovernedScope: Equatable {
  /// The number of the tag that opens the structure.
  let opening: Int
  /// The number of the tag this branch begins with: the opening one, `else`.
  let branch: Int
}

extension TaggedText {
  /// Goes through a tree in the order of the text, with the branches around each node, outermost first.
  func walkScopes(_ root: TemplateNode, _ visit: (TemplateNode, [GovernedScope]) -> Void) {
    walkScopes(root, [], visit)
  }

  private func walkScopes(
    _ node: TemplateNode, _ outer: [GovernedScope], _ visit: (TemplateNode, [GovernedScope]) -> Void
  ) {
    visit(node, outer)
    var scopes = outer
    for child in node.children {
      guard case .control(let number) = child.kind, let control = tags[number].control else {
        walkScopes(child, scopes, visit)
        continue
      }
      switch control.role {
      case .opens: scopes.append(GovernedScope(opening: number, branch: number))
      case .continues:
        if let open = scopes.popLast() { scopes.append(GovernedScope(opening: open.opening, branch: number)) }
      case .closes: _ = scopes.popLast()
      case .single: break
      }
      visit(child, scopes)
    }
  }
}
