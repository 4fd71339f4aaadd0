import OpenXML

/// What must be its own in every pass of a loop: the numbers of drawings, bookmarks, shapes, paragraphs, content controls.
enum LoopIdentifiers {
  /// - Parameter everywhere: whether the whole tree is to be treated as if it stood in a loop.
  static func free(_ root: TemplateNode, _ text: TaggedText, everywhere: Bool = false) {
    text.walk(root) { node, loops in
      guard everywhere || !loops.isEmpty else { return }
      // Word gives a paragraph and a content control numbers of their own where they have none.
      node.removeAttribute("w14:paraId")
      node.removeAttribute("w14:textId")
      switch node.name {
      case "w:sdtPr": node.first("w:id")?.remove()
      case "wp:docPr", "pic:cNvPr": node.fill("id") { _ in .drawingID }
      case "w:bookmarkStart":
        node.fill("w:name") { .bookmarkName($0) }
        node.fill("w:id") { .bookmarkID($0) }
      case "w:bookmarkEnd": node.fill("w:id") { .bookmarkID($0) }
      case "v:shape", "v:rect", "v:line", "v:oval", "v:roundrect": node.fill("id") { .shapeID($0) }
      default: break
      }
    }
  }
}

extension TemplateNode {
  /// Leaves the value of an attribute to the merge.
  func fill(_ name: String, _ hole: (String) -> HoleKind) {
    guard let attribute = element?.attributes.first(where: { $0.name.qualified == name }) else { return }
    removeAttribute(name)
    holes.append((attribute.name, hole(attribute.value)))
  }
}
