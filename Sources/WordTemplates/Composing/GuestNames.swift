import OpenXML

/// Puts what an included file calls its own under the names it has in the whole.
struct GuestNames {
  let styles: GuestStyles
  let lists: GuestLists
  /// The number of the included file among all.
  let ordinal: Int

  func rename(_ root: TemplateNode) {
    var comments: [TemplateNode] = []
    root.walk { node in
      switch node.name {
      case "w:pStyle", "w:rStyle", "w:tblStyle":
        if let id = node.value("w:val"), let new = styles.names[id] { node.set("w:val", to: new) }
      case "w:p": give(node, "pPr", "pStyle", styles.defaultStyle("paragraph"))
      case "w:tbl": give(node, "tblPr", "tblStyle", styles.defaultStyle("table"))
      case "w:numId":
        if let id = node.value("w:val"), let new = lists.numbers[id] { node.set("w:val", to: String(new)) }
      case "w:bookmarkStart": if let name = node.value("w:name") { node.set("w:name", to: own(name)) }
      case "w:instrText": for text in node.children { renameBookmark(in: text) }
      case "w:fldSimple": if let code = node.value("w:instr") { node.set("w:instr", to: renamed(code)) }
      case "w:hyperlink": if let anchor = node.value("w:anchor") { node.set("w:anchor", to: own(anchor)) }
      case "w:commentRangeStart", "w:commentRangeEnd", "w:commentReference": comments.append(node)
      default: break
      }
      return true
    }
    // Comments are between a template's authors; those of another file have no part here.
    for comment in comments { comment.remove() }
  }

  /// Names the style that a paragraph or table has where it names none.
  private func give(_ node: TemplateNode, _ holder: StaticString, _ property: StaticString, _ style: String?) {
    guard let style else { return }
    let properties: TemplateNode
    if let known = node.first("w:\(holder)") {
      if known.first("w:\(property)") != nil { return }
      properties = known
    } else {
      properties = TemplateNode(like: node, holder)
      node.insert(properties, at: 0)
    }
    properties.insert(TemplateNode(like: node, property, attributes: ["val": style]), at: 0)
  }

  private func own(_ bookmark: String) -> String { "_i\(ordinal)\(bookmark.prefix(34))" }

  private func renameBookmark(in text: TemplateNode) {
    if let code = text.text { text.kind = .text(renamed(code)) }
  }

  /// The code of a field with its bookmark under its new name.
  private func renamed(_ code: String) -> String {
    let words = code.split(whereSeparator: \.isWhitespace)
    guard words.count > 1, ["REF", "PAGEREF", "NOTEREF"].contains(words[0].uppercased()) else { return code }
    return code[..<words[1].startIndex] + own(String(words[1])) + code[words[1].endIndex...]
  }
}

extension XMLElement {
  /// A style sheet with its styles under other names, for looking up which of them are numbered.
  func renamingIDs(_ names: [String: String]) -> XMLElement {
    var copy = self
    copy.children = children.map { child in
      guard case .element(var style) = child, let id = style.value("styleId"), let new = names[id] else { return child }
      style.set("styleId", to: new)
      return .element(style.changing("basedOn") { names[$0] ?? $0 })
    }
    return copy
  }
}
