import Diagnostics
import TemplateLanguage

/// Puts the tags of the lines back into the tree: each pair around the smallest whole things between its lines.
struct TagPlacement {
  let source: SourceText
  let tags: [Tag]
  /// Where a tag stands between the lines, by tag.
  private var lineTags: [Int: LineTag] = [:]
  private let spots: [Int: TagSpots.Spot]
  /// Whether a tag puts out blocks of its own, as `include` does.
  private let putsOut: (Int) -> Bool
  /// Tags at the edge of a paragraph or row that belong around it.
  private var lifted: Set<Int> = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ source: SourceText, tags: [Tag], lineTags: [LineTag], spots: TagSpots, putsOut: @escaping (Int) -> Bool) {
    self.putsOut = putsOut
    self.source = source
    self.tags = tags
    self.spots = spots.spots
    for lineTag in lineTags { self.lineTags[lineTag.tag] = lineTag }
  }

  mutating func place(_ structures: [TagStructure], in root: OutlineNode) {
    for structure in structures { lift(structure) }
    if !lifted.isEmpty { removeLifted(from: root) }
    place(structures, within: root)
  }

  // MARK: Lifting

  /// Decides for every pair whether it stays within a line or governs whole blocks.
  private mutating func lift(_ structure: TagStructure) {
    defer { for inner in structure.inner { lift(inner) } }
    guard structure.isPair else { return }
    let sequences = Set(structure.members.map { lineTags[$0] == nil ? spots[$0]?.sequence : nil })
    if sequences.count == 1, sequences.first != .some(nil), !isWholeBlock(structure) { return }
    for member in structure.members where lineTags[member] == nil {
      guard let spot = spots[member] else { continue }
      let goesBefore = member == structure.opening || member != structure.closing && spot.isAtStart
      guard goesBefore ? spot.isAtStart : spot.isAtEnd else {
        diagnostics.append(cutsAcross(structure))
        return
      }
      lifted.insert(member)
      lineTags[member] = LineTag(
        tag: member, key: goesBefore ? spot.unit.first - 1 : spot.unit.last + 1, indentation: spot.unit.column - 1)
    }
  }

  /// `{% block name %}…{% endblock %}` that fills a paragraph is a block of paragraphs, as its parent's may be.
  private func isWholeBlock(_ structure: TagStructure) -> Bool {
    guard structure.name == "block", let opening = spots[structure.opening], let closing = spots[structure.closing],
      case .paragraph = opening.unit.kind
    else { return false }
    return opening.isAtStart && closing.isAtEnd
  }

  private func removeLifted(from node: OutlineNode) {
    node.inlines = withoutLifted(node.inlines)
    for child in node.children { removeLifted(from: child) }
  }

  private func withoutLifted(_ inlines: [RawInline]) -> [RawInline] {
    inlines.compactMap { inline in
      if case .tag(let tag) = inline, lifted.contains(tag) { return nil }
      return inline.children.map { inline.with(children: withoutLifted($0)) } ?? inline
    }
  }

  // MARK: Placing

  private mutating func place(_ structures: [TagStructure], within container: OutlineNode) {
    for structure in structures {
      guard let opening = lineTags[structure.opening], let closing = lineTags[structure.closing] else { continue }
      if structure.isPair {
        placePair(structure, opening, closing, within: container)
      } else {
        insert(opening, in: deepest(container, for: opening, dividesLists: putsOut(opening.tag)))
      }
    }
  }

  private mutating func placePair(
    _ structure: TagStructure, _ opening: LineTag, _ closing: LineTag, within container: OutlineNode
  ) {
    var body: [(node: OutlineNode, parent: OutlineNode)] = []
    guard gather(container, from: opening.key, to: closing.key, into: &body) else {
      diagnostics.append(cutsAcross(structure))
      return
    }
    var parent = body.first?.parent ?? deepest(container, for: opening, dividesLists: putsOut(structure))
    if body.count == 1, body[0].node.isList, structure.canGovernItems { parent = body[0].node }
    let isCut = structure.members.contains { member in
      guard let key = lineTags[member]?.key, let index = parent.indexOfNode(atOrBefore: key - 1) else { return false }
      let node = parent.children[index]
      return key < node.last && !(body.isEmpty && node.isContainer)
    }
    guard !isCut, body.allSatisfy({ $0.parent === body[0].parent }) else {
      diagnostics.append(cutsAcross(structure))
      return
    }
    for member in structure.members {
      if let lineTag = lineTags[member] { insert(lineTag, in: parent) }
    }
    place(structure.inner, within: parent)
  }

  /// The outermost nodes that stand wholly between two lines; false when a fence begins or ends between them.
  private func gather(
    _ container: OutlineNode, from start: Int, to end: Int, into body: inout [(node: OutlineNode, parent: OutlineNode)]
  ) -> Bool {
    var index = container.index(behind: start)
    if let before = container.indexOfNode(atOrBefore: start), container.children[before].last > start { index = before }
    while index < container.children.count, container.children[index].first < end {
      let child = container.children[index]
      index += 1
      if child.isTag { continue }
      if child.first > start, child.last < end {
        body.append((child, container))
      } else if child.isContainer {
        if case .fence = child.kind, child.first > start || child.last < end { return false }
        guard gather(child, from: start, to: end, into: &body) else { return false }
      }
    }
    return true
  }

  private func putsOut(_ structure: TagStructure) -> Bool {
    structure.inner.contains { putsOut($0.opening) || putsOut($0) }
  }

  /// The innermost container that a line belongs to, by the lines around it and, in a gap, by its indentation.
  ///
  /// Between the items of a list, what puts out whole blocks divides the list, as a line of text there would.
  private func deepest(_ container: OutlineNode, for lineTag: LineTag, dividesLists: Bool) -> OutlineNode {
    var current = container
    var parent: OutlineNode?
    while let index = current.indexOfNode(atOrBefore: lineTag.key) {
      let child = current.children[index]
      if lineTag.key <= child.last {
        guard child.isContainer else { break }
      } else {
        guard child.isList || child.isItem, let column = contentColumn(child), lineTag.indentation + 1 >= column else {
          break
        }
      }
      parent = current
      current = child
    }
    guard dividesLists, current.isList, let parent else { return current }
    current.divide(at: lineTag.key, in: parent)
    return parent
  }

  /// The column the text of an item, or of a list's last item, begins at.
  private func contentColumn(_ node: OutlineNode) -> Int? {
    let item = node.isItem ? node : node.children.last { $0.isItem }
    return item?.children.first { !$0.isTag }?.column
  }

  private func insert(_ lineTag: LineTag, in parent: OutlineNode) {
    var index = parent.index(behind: lineTag.key)
    while index > 0, case .tag(let other) = parent.children[index - 1].kind, other > lineTag.tag,
      parent.children[index - 1].first == lineTag.key
    {
      index -= 1
    }
    parent.children.insert(OutlineNode(.tag(lineTag.tag), first: lineTag.key, last: lineTag.key), at: index)
  }

  private func cutsAcross(_ structure: TagStructure) -> Diagnostic {
    OutlineFaults.tagCutsAcross(
      structure.name, tags[structure.opening].span, tags[structure.closing].span, in: source)
  }
}
