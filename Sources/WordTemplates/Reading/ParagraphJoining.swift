/// Joins paragraphs as docxtpl does: one that begins with `{%-` to the one before, one that ends with `-%}` to the next.
///
/// The end of a section stays one: nothing is joined to it, and it goes along with its paragraph.
enum ParagraphJoining {
  static func join(in root: TemplateNode) {
    var holdsMark = false
    root.walk { node in
      // Bytes first: to look for a text in every text of a contract takes a tenth of compiling it.
      if let text = node.text, text.utf8.contains(UInt8(ascii: "%")), text.contains("%-") || text.contains("-%") {
        holdsMark = true
      }
      return !holdsMark
    }
    if holdsMark { joinChildren(of: root) }
  }

  private static func joinChildren(of node: TemplateNode) {
    for child in node.children { joinChildren(of: child) }
    guard node.children.contains(where: { $0.name == "w:p" }) else { return }
    var kept: [TemplateNode] = []
    var takesNext = false
    for child in node.children {
      guard child.name == "w:p" else {
        kept.append(child)
        takesNext = false
        continue
      }
      let text = trimmed(ParagraphFlow(child).bytes)
      let begins = text.starts(with: "{%-".utf8)
      let ends = text.suffix(3).elementsEqual("-%}".utf8)
      if takesNext || begins, let previous = kept.last, previous.name == "w:p", previous.sectionEnd == nil {
        let ends = child.sectionEnd
        previous.setChildren(previous.children + child.children.filter { $0.name != "w:pPr" })
        if let ends { previous.endSection(with: ends) }
      } else {
        kept.append(child)
      }
      takesNext = ends
    }
    node.setChildren(kept)
  }

  private static func trimmed(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    var text = bytes[...]
    while let first = text.first, first <= 0x20 { text = text.dropFirst() }
    while let last = text.last, last <= 0x20 { text = text.dropLast() }
    return text
  }
}

extension TemplateNode {
  /// The properties of the section that a paragraph is the last of.
  fileprivate var sectionEnd: TemplateNode? { first("w:pPr")?.first("w:sectPr") }

  fileprivate func endSection(with section: TemplateNode) {
    section.remove()
    if let properties = first("w:pPr") {
      let position = properties.children.firstIndex { $0.name == "w:pPrChange" } ?? properties.children.count
      properties.insert(section, at: position)
    } else {
      insert(TemplateNode(like: self, "pPr", children: [section]), at: 0)
    }
  }
}
