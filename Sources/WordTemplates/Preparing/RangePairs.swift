import TemplateLanguage

/// Keeps the marks that begin and end a range together: a bookmark whose end a condition takes away, or a loop repeats,
/// would be one that Word does not find.
///
/// The end follows its beginning: where that stands in the branch of a condition or in a loop, the end moves to the end of
/// it; where only the end stands in one, it moves to before it.
enum RangePairs {
  private static let ends = [
    "w:bookmarkStart": "w:bookmarkEnd", "w:permStart": "w:permEnd", "w:commentRangeStart": "w:commentRangeEnd",
  ]

  static func settle(_ root: TemplateNode, _ text: TaggedText) {
    var starts: [String: [GovernedScope]] = [:]
    var apart: [(end: TemplateNode, start: [GovernedScope], own: [GovernedScope])] = []
    /// The tags that begin and end each branch, by the number of the tag that begins it.
    var opening: [Int: TemplateNode] = [:]
    var closing: [Int: TemplateNode] = [:]
    var innermost: [ObjectIdentifier: [Int]] = [:]
    text.walkScopes(root) { node, scopes in
      if case .control(let number) = node.kind, let parent = node.parent {
        opening[number] = node
        // The branches that are open among these siblings.
        var open = innermost[ObjectIdentifier(parent)] ?? []
        switch text.tags[number].control?.role {
        case .opens: open.append(number)
        case .continues:
          if let branch = open.popLast() { closing[branch] = node }
          open.append(number)
        case .closes: if let branch = open.popLast() { closing[branch] = node }
        case .single, nil: break
        }
        innermost[ObjectIdentifier(parent)] = open
      } else if let end = ends[node.name], let id = node.value("w:id") {
        starts[end + id] = scopes
      } else if let id = node.value("w:id"), let start = starts.removeValue(forKey: node.name + id), start != scopes {
        apart.append((node, start, scopes))
      }
    }
    for (end, start, own) in apart {
      let target =
        own.starts(with: start) ? opening[own[start.count].opening] : start.last.flatMap { closing[$0.branch] }
      guard let target, let parent = target.parent else { continue }
      end.remove()
      if let position = target.position { parent.insert(end, at: position) }
    }
  }
}
