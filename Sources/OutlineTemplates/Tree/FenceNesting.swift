import Diagnostics

/// Makes nodes of what stands between a `:::` line and its closing line.
struct FenceNesting {
  let source: SourceText
  let fences: [FenceLine]
  private(set) var diagnostics: [Diagnostic] = []
  /// The closing line of every opening one, by position.
  private var partners: [Int: Int] = [:]

  init(_ source: SourceText, _ fences: [FenceLine]) {
    self.source = source
    self.fences = fences
    pair()
  }

  static func nest(_ root: OutlineNode, _ fences: [FenceLine], in source: SourceText) -> [Diagnostic] {
    var nesting = FenceNesting(source, fences)
    var found: Set<Int> = []
    nesting.nest(root, found: &found)
    for (index, fence) in fences.enumerated() where !found.contains(index) {
      nesting.diagnostics.append(OutlineFaults.fenceNotAlone(fence, in: source))
    }
    return nesting.diagnostics
  }

  /// How deep fences may stand in each other.
  static let deepest = 20

  /// The opening lines that are too deep.
  private var tooDeep: Set<Int> = []

  private mutating func pair() {
    var open: [Int] = []
    for (index, fence) in fences.enumerated() {
      if fence.isAlone { continue }
      if !fence.isClosing {
        if open.count >= Self.deepest {
          if tooDeep.isEmpty { diagnostics.append(OutlineFaults.tooDeep(fence.span.place(in: source))) }
          tooDeep.insert(index)
        }
        open.append(index)
      } else if let opening = open.popLast() {
        partners[opening] = index
      } else {
        diagnostics.append(OutlineFaults.fenceUnopened(fence, in: source))
      }
    }
    for index in open where !tooDeep.contains(index) {
      diagnostics.append(OutlineFaults.fenceUnclosed(fences[index], in: source))
    }
  }

  private mutating func nest(_ parent: OutlineNode, found: inout Set<Int>) {
    /// The nodes of every fence that is still open here, outermost first; the first level is the parent's own.
    var levels: [(fence: Int, node: OutlineNode?, children: [OutlineNode])] = [(-1, nil, [])]
    func close(_ last: Int) {
      guard let level = levels.popLast(), let node = level.node else { return }
      node.children = level.children
      node.last = last
      levels[levels.count - 1].children.append(node)
    }
    for child in parent.children {
      guard case .fenceLine(let index) = child.kind else {
        nest(child, found: &found)
        levels[levels.count - 1].children.append(child)
        continue
      }
      found.insert(index)
      let fence = fences[index]
      if fence.isClosing {
        if levels.count > 1, partners[levels[levels.count - 1].fence] == index { close(child.last) }
      } else if !tooDeep.contains(index) {
        let node = OutlineNode(.fence(fence), first: child.first, last: child.last, column: child.column)
        levels.append((index, node, []))
        if fence.isAlone { close(child.last) }
      }
    }
    while levels.count > 1 {
      let level = levels[levels.count - 1]
      if let partner = partners[level.fence] {
        diagnostics.append(OutlineFaults.fenceCutsAcross(fences[level.fence], fences[partner], in: source))
      }
      close(level.children.last?.last ?? level.node?.last ?? 0)
    }
    parent.children = levels[0].children
  }
}
