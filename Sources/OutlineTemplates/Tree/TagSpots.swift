import Diagnostics

/// Where the tags stand that share a line with text.
struct TagSpots {
  struct Spot {
    /// The sequence of inlines it stands in, by number.
    var sequence: Int
    /// The paragraph or heading, or the row whose cell holds it: what a tag at its edge can be lifted out of.
    var unit: OutlineNode
    /// Whether nothing but white space and control tags stands before it in the unit.
    var isAtStart: Bool
    /// Whether nothing but white space and control tags stands behind it in the unit.
    var isAtEnd: Bool
  }

  private(set) var spots: [Int: Spot] = [:]
  private var sequences = 0
  private let isControl: (Int) -> Bool

  init(_ root: OutlineNode, isControl: @escaping (Int) -> Bool) {
    self.isControl = isControl
    visit(root)
  }

  private mutating func visit(_ node: OutlineNode) {
    switch node.kind {
    case .row: enter(node, node.children.map(\.inlines))
    case .paragraph, .heading: enter(node, [node.inlines])
    default: for child in node.children { visit(child) }
    }
  }

  private mutating func enter(_ unit: OutlineNode, _ sequences: [[RawInline]]) {
    var leaves: [(tag: Int?, sequence: Int)] = []
    for inlines in sequences { flatten(inlines, into: &leaves) }
    let firstText = leaves.firstIndex { $0.tag == nil } ?? leaves.count
    let lastText = leaves.lastIndex { $0.tag == nil } ?? -1
    for (index, leaf) in leaves.enumerated() {
      guard let tag = leaf.tag else { continue }
      spots[tag] = Spot(
        sequence: leaf.sequence, unit: unit, isAtStart: index < firstText, isAtEnd: index > lastText)
    }
  }

  /// Control tags and, as nil, everything that is more than white space.
  private mutating func flatten(_ inlines: [RawInline], into leaves: inout [(tag: Int?, sequence: Int)]) {
    sequences += 1
    let sequence = sequences
    for inline in inlines {
      switch inline {
      case .tag(let tag) where isControl(tag): leaves.append((tag, sequence))
      case .code(let inner):
        leaves.append((nil, sequence))
        flatten(inner, into: &leaves)
      case .image(let address, let alternative, _):
        leaves.append((nil, sequence))
        flatten(alternative, into: &leaves)
        flatten(address, into: &leaves)
      case .link(let address, let inner, _):
        flatten(inner, into: &leaves)
        leaves.append((nil, sequence))
        flatten(address, into: &leaves)
      default:
        if let children = inline.children {
          flatten(children, into: &leaves)
        } else if !inline.isWhiteSpace {
          leaves.append((nil, sequence))
        }
      }
    }
  }
}
