import DocumentModel

/// A list, or the clauses of one level, whose items are still coming.
struct OpenList {
  enum Marker: Equatable {
    case bullet
    /// `1.`, `2.` …, which a list counts by itself.
    case decimal(Int)
    /// A label that is shown as it stands.
    case label

    /// What a paragraph's label makes of its list.
    init(_ label: NumberLabel, _ text: String, isOutline: Bool) {
      let number = label.numbers.last ?? 0
      if label.isBullet {
        self = .bullet
      } else if !isOutline, text == "\(number)." {
        self = .decimal(number)
      } else {
        self = .label
      }
    }
  }

  let marker: Marker
  /// The list in the sense of Word.
  let list: Int
  let level: Int
  /// Where the text of its last item begins, in twips.
  private(set) var indent = 0
  private var labels: [String] = []
  private var items: [[Block]] = []

  init(marker: Marker, list: Int, level: Int) {
    self.marker = marker
    self.list = list
    self.level = level
  }

  mutating func begin(_ label: String, indent: Int) {
    labels.append(label)
    items.append([])
    self.indent = indent
  }

  mutating func append(_ block: Block) {
    if items.isEmpty { items.append([]) }
    items[items.count - 1].append(block)
  }

  /// Whether the next item of the same level is one more of these.
  func continues(with marker: Marker) -> Bool {
    switch (self.marker, marker) {
    case (.bullet, .bullet), (.label, .label): true
    case (.decimal(let start), .decimal(let number)): number == start + items.count
    default: false
    }
  }

  /// Whether an item of another list stands within the last one here.
  func holds(_ paragraph: FlowParagraph, _ marker: Marker) -> Bool {
    // A difference that the eye does not see is none.
    if paragraph.indent > indent + 60 { return true }
    return marker == .bullet && self.marker != .bullet && paragraph.indent >= indent
  }

  var block: Block {
    switch marker {
    case .bullet: .list(List(marker: .bullet, items: items))
    case .decimal(let start): .list(List(marker: .decimal(start: start), items: items))
    case .label:
      .clauses(items.indices.map { Clause(blocks: items[$0], level: level + 1, number: labels[$0]) })
    }
  }
}
