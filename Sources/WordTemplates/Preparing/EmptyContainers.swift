/// Mends what Word does not open: cells without a paragraph, content controls without content.
enum EmptyContainers {
  private static let blocks: Set<String> = ["w:p", "w:tbl", "w:sdt", "w:customXml", "w:altChunk"]

  static func mend(_ root: TemplateNode) {
    var controls: [TemplateNode] = []
    root.walk { node in
      if node.name == "w:tc", !node.children.contains(where: { blocks.contains($0.name) || $0.isTag }) {
        node.append(TemplateNode(like: node, "p"))
      }
      if node.name == "w:sdt" { controls.append(node) }
      return true
    }
    // The inner ones first.
    for control in controls.reversed() {
      guard let content = control.first("w:sdtContent"), content.children.isEmpty else { continue }
      control.remove()
    }
  }
}
