/// A control tag with its closing one and what is nested between them.
struct TagStructure {
  enum Role {
    case opens
    /// Begins the next part, as `else` does.
    case divides
    case closes
    /// `set`, `include`: has no closing tag.
    case alone
  }

  /// Its keyword: `for`.
  var name: String
  /// The opening tag, the dividing ones, the closing one; a single one for a tag without closing one.
  var members: [Int]
  var inner: [TagStructure] = []

  var isPair: Bool { members.count > 1 }
  var opening: Int { members[0] }
  var closing: Int { members[members.count - 1] }

  /// Whether it can govern the items of a list: the others hold whole blocks for somewhere else.
  var canGovernItems: Bool { ["if", "for", "with"].contains(name) }

  /// Nests tags whose nesting is known to be right.
  static func nest(_ tags: [(tag: Int, name: String, role: Role)]) -> [TagStructure] {
    var open: [TagStructure] = [TagStructure(name: "", members: [])]
    for (tag, name, role) in tags {
      switch role {
      case .opens: open.append(TagStructure(name: name, members: [tag]))
      case .divides: open[open.count - 1].members.append(tag)
      case .alone: open[open.count - 1].inner.append(TagStructure(name: name, members: [tag]))
      case .closes:
        guard open.count > 1, var closed = open.popLast() else { continue }
        closed.members.append(tag)
        open[open.count - 1].inner.append(closed)
      }
    }
    return open[0].inner
  }
}
