import Diagnostics
import TemplateLanguage

/// Moves control tags up to the smallest whole things they govern: paragraphs, rows, cells; what held nothing but tags goes.
///
/// - All tags of a pair in one paragraph that holds more: they stay in the line.
/// - Alone in paragraphs: the paragraphs between them are governed, and those of the tags go.
/// - In different cells of one row: the row; alone in cells of their own, the cells between them.
/// - In different rows: the rows between them, with their own where these hold more than the tags.
/// - A marker (`{%tr %}`) names the element, which goes with whatever else stands in it.
struct TagLifting {
  private let source: SourceText
  private let tags: [WordTag]
  private let nodes: [Int: TemplateNode]
  /// Paragraphs that hold nothing but control tags.
  private var alone: Set<ObjectIdentifier> = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ source: SourceText, tags: [WordTag], nodes: [Int: TemplateNode]) {
    self.source = source
    self.tags = tags
    self.nodes = nodes
    var looked: Set<ObjectIdentifier> = []
    for (number, node) in nodes where !tags[number].isOutput {
      guard let paragraph = Self.paragraph(of: node), looked.insert(ObjectIdentifier(paragraph)).inserted,
        !paragraph.holdsVisible
      else { continue }
      alone.insert(ObjectIdentifier(paragraph))
    }
  }

  mutating func place(_ structures: [ControlGroup]) {
    for structure in structures {
      if structure.isPair { place(pair: structure) } else { place(single: structure.opening) }
      place(structure.inner)
    }
  }

  /// Takes comments away, with the paragraphs, rows and cells they govern.
  mutating func removeComments() {
    for (number, node) in nodes.sorted(by: { $0.key < $1.key }) where tags[number].tag.kind == .comment {
      if let scope = tags[number].scope, let unit = node.enclosing({ $0.name == scope.elementName }) {
        unit.remove()
      } else {
        place(single: number)
        node.remove()
      }
    }
  }

  // MARK: Single tags

  private mutating func place(single number: Int) {
    guard let node = nodes[number] else { return }
    if let scope = tags[number].scope {
      lift(node, inPlaceOf: node.enclosing { $0.name == scope.elementName })
    } else if let paragraph = Self.paragraph(of: node), isAlone(paragraph) {
      let row = paragraph.parent?.name == "w:tc" ? paragraph.parent?.parent : nil
      if let row, row.name == "w:tr", !row.holdsVisible {
        lift(node, inPlaceOf: row)
      } else {
        lift(node, inPlaceOf: paragraph)
      }
    }
  }

  // MARK: Pairs

  private mutating func place(pair structure: ControlGroup) {
    let members = structure.members.compactMap { nodes[$0] }
    guard members.count == structure.members.count else { return }
    let faults = diagnostics.count
    if let scope = structure.members.compactMap({ tags[$0].scope }).first {
      if scope != .run { place(structure, members, by: scope) }
    } else if let paragraph = Self.paragraph(of: members[0]),
      members.allSatisfy({ Self.paragraph(of: $0) === paragraph })
    {
      if isAlone(paragraph) {
        for member in members { lift(member, inPlaceOf: paragraph) }
      } else {
        placeInLine(structure, members)
      }
    } else {
      placeAround(structure, members)
    }
    let parent = members[0].parent
    if diagnostics.count == faults, parent == nil || !members.allSatisfy({ $0.parent === parent }) {
      diagnostics.append(cutsAcross(structure))
    }
  }

  /// A loop cannot be left from within a paragraph, row or cell that it goes around: their ends would be missing.
  mutating func checkBreaks(_ structures: [ControlGroup], loop: TemplateNode? = nil) {
    for structure in structures {
      if ["break", "continue"].contains(structure.keyword), let loop, let node = nodes[structure.opening],
        node.parent !== loop
      {
        let place = tags[structure.opening].tag.span.place(in: source)
        diagnostics.append(WordTemplateFaults.leavesParagraphOpen(structure.keyword, at: place))
      }
      let isLoop = structure.keyword == "for"
      checkBreaks(structure.inner, loop: isLoop ? nodes[structure.opening]?.parent : loop)
    }
  }

  private mutating func place(_ structure: ControlGroup, _ members: [TemplateNode], by scope: WordTag.Scope) {
    for (number, member) in zip(structure.members, members) {
      let name = (tags[number].scope ?? scope).elementName
      guard let unit = member.enclosing({ $0.name == name }) else {
        diagnostics.append(
          WordTemplateFaults.markerOutside(scope.rawValue, at: tags[number].tag.span.place(in: source)))
        return
      }
      lift(member, inPlaceOf: unit)
    }
  }

  /// Within one line, tags in different links or content controls go to their edges.
  private mutating func placeInLine(_ structure: ControlGroup, _ members: [TemplateNode]) {
    guard let container = Self.common(members) else { return }
    for (position, member) in members.enumerated() where member.parent !== container {
      guard let unit = Self.child(of: container, holding: member),
        moveToEdge(member, of: unit, isClosing: position == members.count - 1)
      else { return diagnostics.append(cutsAcross(structure)) }
    }
  }

  private mutating func placeAround(_ structure: ControlGroup, _ members: [TemplateNode]) {
    guard var container = Self.common(members) else { return diagnostics.append(cutsAcross(structure)) }
    var governsRow = false
    if container.name == "w:tr" {
      let cells = members.map { Self.child(of: container, holding: $0) }
      if cells.allSatisfy({ $0.map { !$0.holdsVisible } ?? false }) {
        for (member, cell) in zip(members, cells) { lift(member, inPlaceOf: cell) }
        return
      }
      guard let table = container.parent else { return }
      container = table
      governsRow = true
    }
    let isTable = container.name == "w:tbl" || governsRow
    for (position, member) in members.enumerated() {
      guard let unit = Self.child(of: container, holding: member) else { continue }
      let isOpening = position == 0
      let isClosing = position == members.count - 1
      if !governsRow, !unit.holdsVisible, unit.name != "w:p" || isAlone(unit) {
        lift(member, inPlaceOf: unit)
      } else if isTable {
        takeOut(member)
        insert(member, isOpening || !isClosing ? .before : .behind, unit)
      } else if !moveToEdge(member, of: unit, isClosing: isClosing) {
        return diagnostics.append(cutsAcross(structure))
      }
    }
  }

  // MARK: Moving

  private enum Side {
    case before
    case behind
  }

  /// Puts a tag before or behind the unit at whose edge it stands; false where it stands in the midst of it.
  private mutating func moveToEdge(_ member: TemplateNode, of unit: TemplateNode, isClosing: Bool) -> Bool {
    let side: Side
    let isAtStart = member.isAtStart(of: unit)
    let isAtEnd = member.isAtEnd(of: unit)
    if isAtStart, !(isClosing && isAtEnd) {
      side = .before
    } else if isAtEnd {
      side = .behind
    } else {
      return false
    }
    takeOut(member)
    insert(member, side, unit)
    return true
  }

  /// Puts a tag where `unit` stands, which goes with everything in it but other tags and the marks that stand in pairs.
  private mutating func lift(_ member: TemplateNode, inPlaceOf unit: TemplateNode?) {
    guard let unit, unit !== member else { return }
    if unit.enclosing({ $0.parent == nil }) !== member.enclosing({ $0.parent == nil }) { return }
    // A section ends with this paragraph; it must not go, and what it ends is before it.
    if unit.name == "w:p", unit.first("w:pPr")?.first("w:sectPr") != nil {
      takeOut(member)
      return insert(member, .behind, unit)
    }
    var rest: [TemplateNode] = []
    unit.walk { node in
      switch node.kind {
      case .control: if node !== member { rest.append(node) }
      case .element: if Self.marks.contains(node.name) { rest.append(node) }
      default: break
      }
      return true
    }
    if rest.contains(where: \.isTag) {
      // Other tags of the same paragraph find their own place; the last of them takes the paragraph away.
      let isFirst = rest.first(where: \.isTag).map { member.precedes($0) } ?? true
      takeOut(member)
      insert(member, isFirst ? .before : .behind, unit)
      return
    }
    takeOut(member)
    let needsParagraph = unit.name == "w:p" && Self.isLastParagraph(unit)
    if needsParagraph, let holder = unit.parent, holder.name != "w:body", !keepsOther(unit), !isInclude(member) {
      // A cell or text box is never left without a paragraph; the tag governs what stands before it.
      insert(member, .before, unit)
      unit.treatment = .none
      return
    }
    unit.replace(with: rest + [member])
  }

  /// Whether blocks come out at a tag.
  private func isInclude(_ member: TemplateNode) -> Bool {
    if case .control(let number) = member.kind { tags[number].control?.keyword == "include" } else { false }
  }

  /// Whether the container of a paragraph that goes will hold blocks all the same.
  private func keepsOther(_ unit: TemplateNode) -> Bool {
    unit.parent?.children.contains { $0 !== unit && ($0.name == "w:p" || $0.name == "w:tbl") } ?? false
  }

  private static func isLastParagraph(_ paragraph: TemplateNode) -> Bool {
    paragraph.parent?.children.last { $0.name == "w:p" } === paragraph
  }

  /// Marks of ranges, which must stay in pairs when their paragraph goes.
  private static let marks: Set<String> = [
    "w:bookmarkStart", "w:bookmarkEnd", "w:permStart", "w:permEnd", "w:commentRangeStart", "w:commentRangeEnd",
  ]

  /// Takes a tag out of its line; the paragraph goes where it held nothing else and something remains around it.
  private mutating func takeOut(_ member: TemplateNode) {
    member.remove()
  }

  private func insert(_ member: TemplateNode, _ side: Side, _ unit: TemplateNode) {
    guard let parent = unit.parent, let position = unit.position else { return }
    var target = side == .before ? position : position + 1
    if side == .before {
      // Tags that were put before the same unit stay in the order of the text.
      while target > 0, case .control(let other) = parent.children[target - 1].kind,
        case .control(let own) = member.kind, other > own
      {
        target -= 1
      }
    } else {
      while target < parent.children.count, case .control(let other) = parent.children[target].kind,
        case .control(let own) = member.kind, other < own
      {
        target += 1
      }
    }
    parent.insert(member, at: target)
  }

  // MARK: Looking

  private func isAlone(_ paragraph: TemplateNode) -> Bool { alone.contains(ObjectIdentifier(paragraph)) }

  private static func paragraph(of node: TemplateNode) -> TemplateNode? {
    node.enclosing { $0.name == "w:p" || $0.name == "a:p" }
  }

  private static func common(_ nodes: [TemplateNode]) -> TemplateNode? {
    var chain = nodes[0].chain.dropFirst()
    for node in nodes.dropFirst() {
      let others = Set(node.chain.map { ObjectIdentifier($0) })
      chain = chain.drop { !others.contains(ObjectIdentifier($0)) }
    }
    return chain.first
  }

  private static func child(of container: TemplateNode, holding node: TemplateNode) -> TemplateNode? {
    node.enclosing { $0.parent === container }
  }

  private func cutsAcross(_ structure: ControlGroup) -> Diagnostic {
    WordTemplateFaults.tagCutsAcross(
      structure.keyword, tags[structure.opening].tag.span, tags[structure.closing].tag.span, in: source)
  }
}

extension WordTag {
  var isOutput: Bool { tag.kind == .output }
}

extension TemplateNode {
  /// Whether a control tag stands before another one in the text.
  fileprivate func precedes(_ other: TemplateNode) -> Bool {
    guard case .control(let a) = kind, case .control(let b) = other.kind else { return false }
    return a < b
  }
}
