import OpenXML

/// A part with all its tracked changes accepted, as Word accepts them.
///
/// What was inserted or moved here stays, what was deleted or moved away goes, looks are the new ones; a paragraph whose
/// mark was deleted goes on in the next one and has that one's looks; rows and cells that were deleted go, and a table
/// with its last row.
enum AcceptedChanges {
  /// The same root where there is nothing to accept.
  static func accepting(_ root: XMLElement) -> XMLElement {
    var hasChange = false
    root.walk { if TrackedChange($0) != nil { hasChange = true } }
    return hasChange ? accepted(root) ?? root.head : root
  }

  /// Elements in which a tracked change says something about its surroundings and holds nothing.
  private static let properties: Set<String> = [
    "rPr", "pPr", "trPr", "tcPr", "tblPr", "tblPrEx", "numPr", "ctrlPr", "sectPr",
  ]

  /// nil where the element itself goes.
  private static func accepted(_ element: XMLElement) -> XMLElement? {
    if element.isWord("tr"), isDeleted(element, "trPr", by: ["del", "moveFrom"]) { return nil }
    if element.isWord("tc"), isDeleted(element, "tcPr", by: ["cellDel"]) { return nil }
    var result = element
    var joining = ParagraphJoining()
    acceptChildren(of: element, into: &joining)
    result.children = joining.finish()
    return result.children == element.children ? element : completed(result, before: element)
  }

  private static func acceptChildren(of element: XMLElement, into joining: inout ParagraphJoining) {
    let isProperties = properties.contains(element.name.local)
    for child in element.children {
      guard case .element(let inner) = child else {
        joining.add(child)
        continue
      }
      switch TrackedChange(inner) {
      case .insertion, .moveTarget:
        if !isProperties { acceptChildren(of: inner, into: &joining) }
      case .deletion, .moveSource, .format, .mark: break
      case nil:
        let isJoined = inner.isWord("p") && hasDeletedMark(inner)
        if let kept = accepted(inner) { joining.add(kept, isJoined: isJoined) }
      }
    }
  }

  private static func hasDeletedMark(_ paragraph: XMLElement) -> Bool {
    guard let mark = paragraph.first("pPr")?.first("rPr") else { return false }
    return mark.first("del") != nil || mark.first("moveFrom") != nil
  }

  private static func isDeleted(_ element: XMLElement, _ properties: String, by marks: [String]) -> Bool {
    guard let properties = element.first(properties) else { return false }
    return marks.contains { properties.first($0) != nil }
  }

  /// What an element must hold at least, so that Word opens the file.
  private static func completed(_ element: XMLElement, before: XMLElement) -> XMLElement? {
    guard element.isWordMarkup else { return element }
    let held = element.elements.map(\.name.local)
    func holds(_ names: Set<String>) -> Bool { held.contains { names.contains($0) } }
    switch element.name.local {
    case "tbl": return holds(["tr", "sdt", "customXml"]) ? element : nil
    case "tr": return holds(["tc", "sdt", "customXml"]) ? element : nil
    case "sdt":
      return element.first("sdtContent").map { !$0.elements.isEmpty } ?? true ? element : nil
    case "tc", "txbxContent", "hdr", "ftr", "footnote", "endnote", "comment":
      guard !holds(["p"]) || held.last == "tbl" else { return element }
      var element = element
      element.children.append(.element(XMLElement(like: element, "p")))
      return element
    default: return element
    }
  }
}

/// Puts paragraphs without a mark of their own together with the ones that follow.
private struct ParagraphJoining {
  private var nodes: [XMLNode] = []
  /// What the paragraphs before have left over, and the first of them.
  private var carried: [XMLNode] = []
  private var first: XMLElement?

  mutating func add(_ node: XMLNode) {
    if first == nil { nodes.append(node) } else { carried.append(node) }
  }

  mutating func add(_ element: XMLElement, isJoined: Bool) {
    if element.isWord("p") {
      let start =
        element.children.firstIndex { node in
          if case .element(let child) = node { child.isWord("pPr") } else { false }
        }.map { $0 + 1 } ?? 0
      if isJoined {
        first = first ?? element
        carried += element.children[start...]
        return
      }
      var element = element
      element.children.insert(contentsOf: carried, at: start)
      carried = []
      first = nil
      nodes.append(.element(element))
      return
    }
    // A table or a control is no continuation; marks of ranges are, wherever they stand.
    let isBlock =
      element.isWordMarkup && ["tbl", "sdt", "customXml", "sectPr", "altChunk"].contains(element.name.local)
    if isBlock { flush() }
    add(.element(element))
  }

  mutating func finish() -> [XMLNode] {
    flush()
    return nodes
  }

  /// What nothing follows stays a paragraph of its own, unless it is empty.
  private mutating func flush() {
    guard var paragraph = first else { return }
    first = nil
    let hasContent = carried.contains { node in
      if case .element(let element) = node { !Self.marks.contains(element.name.local) } else { false }
    }
    if hasContent {
      paragraph.children = paragraph.children.filter { node in
        if case .element(let child) = node { child.isWord("pPr") } else { false }
      }
      paragraph.children += carried
      nodes.append(.element(paragraph))
    } else {
      nodes += carried
    }
    carried = []
  }

  private static let marks: Set<String> = [
    "bookmarkStart", "bookmarkEnd", "permStart", "permEnd", "commentRangeStart", "commentRangeEnd", "proofErr",
  ]
}
