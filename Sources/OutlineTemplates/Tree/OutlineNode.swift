import Diagnostics

/// A block of the template as Markdown was read; compiling moves the tags of the lines in among the nodes.
///
/// A class, because a node is moved and changed in its parent while the tags are put in; it never leaves the compiler.
final class OutlineNode {
  enum Kind {
    case document
    case heading(level: Int)
    case paragraph
    /// Its number of the first item; nil for bullets.
    case list(start: Int?)
    case item
    case quote
    case table([RawColumn])
    case row(isHeader: Bool)
    case cell(columnSpan: Int)
    case rule
    /// A `:::` line where Markdown found it; gone when the fences are nested.
    case fenceLine(Int)
    case fence(FenceLine)
    /// Control tags, in the order written.
    case tag(Int)
  }

  struct RawColumn {
    var alignment: RawAlignment
    var share: Int?
  }

  enum RawAlignment {
    case leading
    case center
    case trailing
  }

  var kind: Kind
  /// Where it begins: twice the number of its line; odd numbers are the gaps between lines.
  var first: Int
  /// Where its last content ends, blank lines not counted.
  var last: Int
  /// The column its first line begins at, counted from 1.
  var column: Int
  var children: [OutlineNode]
  var inlines: [RawInline]

  init(
    _ kind: Kind, first: Int, last: Int, column: Int = 1, children: [OutlineNode] = [], inlines: [RawInline] = []
  ) {
    self.kind = kind
    self.first = first
    self.last = last
    self.column = column
    self.children = children
    self.inlines = inlines
  }

  var firstLine: Int { (first + 1) / 2 }

  /// The position of the first child that begins behind `key`; children begin one after the other.
  func index(behind key: Int) -> Int {
    var low = 0
    var high = children.count
    while low < high {
      let middle = (low + high) / 2
      if children[middle].first <= key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The position of the last child that is no tag and begins at `key` or before.
  func indexOfNode(atOrBefore key: Int) -> Int? {
    var index = index(behind: key) - 1
    while index >= 0, children[index].isTag { index -= 1 }
    return index < 0 ? nil : index
  }

  /// Makes two lists of one: what begins behind `key` becomes a list of its own after it.
  func divide(at key: Int, in parent: OutlineNode) {
    let index = index(behind: key)
    guard index < children.count, case .list(let start) = kind,
      let position = parent.children.firstIndex(where: { $0 === self })
    else { return }
    let rest = Array(children[index...])
    children.removeSubrange(index...)
    let items = children.count { $0.isItem }
    let list = OutlineNode(
      .list(start: start.map { $0 + items }), first: rest[0].first, last: last, column: column, children: rest)
    last = children.last?.last ?? first
    parent.children.insert(list, at: position + 1)
  }

  var isTag: Bool { if case .tag = kind { true } else { false } }
  var isList: Bool { if case .list = kind { true } else { false } }
  var isItem: Bool { if case .item = kind { true } else { false } }

  /// Whether tags on lines of their own can stand among its children.
  var isContainer: Bool {
    switch kind {
    case .document, .list, .item, .quote, .table, .fence: true
    default: false
    }
  }
}
