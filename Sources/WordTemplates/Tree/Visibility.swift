/// Whether something of a node shows on paper, apart from what tags decide.
extension TemplateNode {
  /// Elements that show by themselves.
  private static let showing: Set<String> = [
    "w:drawing", "w:pict", "w:object", "w:sym", "w:footnoteReference", "w:endnoteReference",
    "w:pgNum", "w:ptab", "m:oMath", "m:oMathPara", "mc:AlternateContent", "w:fldChar", "w:fldSimple", "w:tab",
  ]

  /// Whether this node itself is something to be seen.
  private var showsItself: Bool {
    switch kind {
    case .text(let text): isOfText && text.contains { !$0.isWhitespace }
    case .output: true
    case .hole, .control, .event: false
    case .element:
      if name == "w:br" {
        value("w:type") == "page" || value("w:type") == "column"
      } else {
        Self.showing.contains(name)
      }
    }
  }

  /// Whether it is an element that shows whatever stands in it.
  var showsByItself: Bool { element != nil && showsItself }

  /// Whether a text node is characters of the document and not of a field's instruction.
  private var isOfText: Bool { parent?.name == "w:t" || parent?.name == "a:t" }

  /// Whether anything in it shows, under a condition or not.
  var holdsVisible: Bool {
    if showsItself { return true }
    // The first thing that shows is enough: thousands of tags may stand in one paragraph.
    return name != "w:pPr" && children.contains(where: \.holdsVisible)
  }

  /// Whether something comes out of it whatever the conditions in it say.
  func showsAlways(_ roles: (Int) -> Int) -> Bool {
    if showsItself { return true }
    if name == "w:pPr" { return false }
    var depth = 0
    for child in children {
      if case .control(let number) = child.kind {
        depth += roles(number)
      } else if depth == 0, child.showsAlways(roles) {
        return true
      }
    }
    return false
  }

  /// Whether nothing in `unit` shows before this node, in the order of the text.
  func isAtStart(of unit: TemplateNode) -> Bool { !hasVisibleSibling(upTo: unit) { $0.prefix(upTo: $1) } }

  /// Whether nothing in `unit` shows behind this node.
  func isAtEnd(of unit: TemplateNode) -> Bool { !hasVisibleSibling(upTo: unit) { $0.suffix(from: $1 + 1) } }

  private func hasVisibleSibling(
    upTo unit: TemplateNode, _ side: ([TemplateNode], Int) -> ArraySlice<TemplateNode>
  ) -> Bool {
    var node = self
    while node !== unit, let parent = node.parent, let position = node.position {
      if side(parent.children, position).contains(where: \.holdsVisible) { return true }
      node = parent
    }
    return false
  }
}
