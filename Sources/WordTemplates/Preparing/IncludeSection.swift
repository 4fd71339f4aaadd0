import TemplateLanguage

/// The section that an `include` stands in, where it stands between the paragraphs of a document's body.
struct IncludeSection {
  let place: SectionPlace
  /// Whether it is the last thing in the body.
  let isLast: Bool

  init?(_ node: TemplateNode) {
    guard let body = node.parent, body.name == "w:body", let position = node.position else { return nil }
    let behind = body.children[(position + 1)...]
    guard let end = behind.lazy.compactMap(\.sectionProperties).first, let properties = end.tree else { return nil }
    let before = body.children[..<position].last { Self.holdsText($0) }
    place = SectionPlace(properties, isFirst: before.map { $0.sectionProperties != nil } ?? true)
    isLast = !behind.contains { Self.holdsText($0) }
  }

  /// Whether an `include` is the last thing before the end of the last section.
  static func isLast(before end: TemplateNode, _ tags: [WordTag]) -> Bool {
    guard let body = end.parent, body.name == "w:body", let position = end.position else { return false }
    return body.children[..<position].reversed().prefix { !holdsText($0) }.contains { node in
      if case .control(let number) = node.kind { tags[number].control?.keyword == "include" } else { false }
    }
  }

  private static func holdsText(_ node: TemplateNode) -> Bool { ["w:p", "w:tbl", "w:sdt"].contains(node.name) }
}

extension TemplateNode {
  /// The properties of the section that ends here.
  fileprivate var sectionProperties: TemplateNode? { isSectionEnd ? self : first("w:pPr")?.first("w:sectPr") }
}
