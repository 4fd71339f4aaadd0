import Diagnostics
import TemplateLanguage

/// Takes control tags that are alone in a paragraph, list item or row out of it, and the emptied thing with them.
///
/// They then stand between the blocks, items or rows, as if they were written on lines of their own.
struct TagHoisting {
  let source: SourceText
  let tags: [Tag]
  /// Whether a tag puts something out by itself, as `include` does: an item that holds it is not empty.
  let putsOut: (Int) -> Bool
  private(set) var hoisted: [LineTag] = []

  init(_ source: SourceText, tags: [Tag], putsOut: @escaping (Int) -> Bool) {
    self.source = source
    self.tags = tags
    self.putsOut = putsOut
  }

  mutating func hoist(_ parent: OutlineNode) {
    parent.children = parent.children.filter { !empties($0) }
  }

  /// Whether nothing is left of a node when its control tags have been taken out.
  private mutating func empties(_ node: OutlineNode) -> Bool {
    switch node.kind {
    case .paragraph, .heading:
      return hoist(node.inlines, column: node.column)
    case .row(let isHeader):
      return !isHeader && hoist(node.children.flatMap(\.inlines), column: node.column)
    case .list, .item, .quote, .table:
      let before = hoisted.count
      hoist(node)
      return node.children.isEmpty && hoisted.count > before && !hoisted[before...].contains { putsOut($0.tag) }
    case .fence:
      hoist(node)
      return false
    default:
      return false
    }
  }

  private mutating func hoist(_ inlines: [RawInline], column: Int) -> Bool {
    var found: [LineTag] = []
    for inline in inlines where !inline.isWhiteSpace {
      guard case .tag(let tag) = inline, tags[tag].kind == .control else { return false }
      let line = source.line(at: tags[tag].span.start)
      found.append(LineTag(tag: tag, key: 2 * line, indentation: column - 1))
    }
    hoisted += found
    return !found.isEmpty
  }
}
