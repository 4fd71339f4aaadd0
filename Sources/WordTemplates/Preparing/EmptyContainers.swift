/// Mends what Word does not open: cells without a paragraph at their end, content controls without content.
enum EmptyContainers {
  private static let blocks: Set<String> = ["w:p", "w:tbl", "w:sdt", "w:customXml", "w:altChunk"]
  private static let containers: Set<String> = [
    "w:body", "w:tc", "w:txbxContent", "w:hdr", "w:ftr", "w:footnote", "w:endnote", "w:comment",
  ]

  static func mend(_ root: TemplateNode) {
    removeTables(in: root)
    var controls: [TemplateNode] = []
    root.walk { node in
      if containers.contains(node.name) {
        let last = node.children.last { blocks.contains($0.name) || $0.isTag }
        if last == nil || last?.name == "w:tbl" {
          let position = node.children.last?.isSectionEnd == true ? node.children.count - 1 : node.children.count
          node.insert(TemplateNode(like: node, "p"), at: position)
        }
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

  /// Tables and rows of which a comment in the template left nothing.
  private static func removeTables(in root: TemplateNode) {
    var found: [TemplateNode] = []
    root.walk { node in
      if node.name == "w:tbl" || node.name == "w:tr" { found.append(node) }
      return true
    }
    for node in found.reversed() {
      let inner = node.name == "w:tbl" ? "w:tr" : "w:tc"
      if node.children.contains(where: { [inner, "w:sdt", "w:customXml"].contains($0.name) || $0.isTag }) { continue }
      node.remove()
    }
  }
}
