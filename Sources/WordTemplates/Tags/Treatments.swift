/// Says of every element whose inside is governed what the merge has to look after.
struct Treatments {
  private let depthChange: (Int) -> Int

  /// Elements that Word opens only with a paragraph at their end.
  private static let blockContainers: Set<String> = [
    "w:body", "w:tc", "w:txbxContent", "w:hdr", "w:ftr", "w:footnote", "w:endnote", "w:comment",
  ]

  static func mark(_ root: TemplateNode, _ tags: TaggedText) {
    _ = Treatments(depthChange: tags.depthChange).mark(root)
  }

  /// Returns whether control tags stand in the node, however deep.
  private func mark(_ node: TemplateNode) -> Bool {
    var holdsControl = false
    for child in node.children {
      if case .control = child.kind { holdsControl = true }
      if child.mayBeBlocks { holdsControl = true }
      if mark(child) { holdsControl = true }
    }
    if !holdsControl || !node.treatment.isNone { return holdsControl }
    switch node.name {
    case "w:p" where node.first("w:pPr")?.first("w:sectPr") == nil && !node.showsAlways(depthChange):
      node.treatment = .dropsWhenEmpty
    case "w:tr":
      if governed(node, holds: "w:tc") {
        node.treatment = .needsContent
      } else if !node.showsAlways(depthChange) {
        node.treatment = .dropsWhenEmpty
      }
    case "w:tbl" where governed(node, holds: "w:tr"): node.treatment = .needsContent
    case "w:sdt" where node.first("w:sdtContent").map(mayBeEmpty) ?? false: node.treatment = .needsContent
    case _ where Self.blockContainers.contains(node.name) && !endsWithParagraph(node):
      node.treatment = .endsWithParagraph
    default: break
    }
    return true
  }

  /// Whether every row of a table, or cell of a row, may be missing.
  private func governed(_ node: TemplateNode, holds name: String) -> Bool {
    var depth = 0
    for child in node.children {
      if case .control(let number) = child.kind {
        depth += depthChange(number)
      } else if child.name == name || child.name == "w:sdt", depth == 0, !child.mayGo {
        return false
      }
    }
    return true
  }

  /// Whether everything in the content of a control may be missing.
  private func mayBeEmpty(_ content: TemplateNode) -> Bool {
    var depth = 0
    for child in content.children {
      if case .control(let number) = child.kind {
        depth += depthChange(number)
      } else if depth == 0, child.element != nil, !child.mayGo {
        return false
      }
    }
    return true
  }

  private func endsWithParagraph(_ node: TemplateNode) -> Bool {
    let blocks = node.children.filter { ["w:p", "w:tbl", "w:sdt"].contains($0.name) || $0.isTag }
    guard let last = blocks.last else { return false }
    return last.name == "w:p" && !last.mayGo && !last.mayBeBlocks
  }
}

extension TemplateNode {
  fileprivate var mayBeBlocks: Bool {
    switch treatment {
    case .mayBeBlocks, .eachElement: true
    default: false
    }
  }

  /// Whether the merge may leave it out.
  fileprivate var mayGo: Bool {
    switch treatment {
    case .dropsWhenEmpty, .needsContent, .when: true
    case .none, .endsWithParagraph, .contentWhen, .eachElement, .mayBeBlocks, .finalSection: false
    }
  }
}
