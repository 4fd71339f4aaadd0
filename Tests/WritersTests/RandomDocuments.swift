import DocumentModel

/// Documents of every kind of block in every other, the same for the same seed.
struct RandomDocuments {
  private var state: UInt64
  private var count = 0

  init(seed: UInt64) { state = seed &* 2 &+ 1 }

  mutating func document() -> Document {
    Document(
      properties: DocumentProperties(language: number(2) == 0 ? .russian : .english), blocks: blocks(depth: 0))
  }

  /// A linear congruential generator, with the constants of Knuth's MMIX.
  private mutating func number(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  private mutating func several<T>(_ most: Int, _ make: (inout RandomDocuments) -> T) -> [T] {
    (0..<number(most + 1)).map { _ in make(&self) }
  }

  private mutating func blocks(depth: Int) -> [Block] { several(depth == 0 ? 8 : 3) { $0.block(depth: depth) } }

  private mutating func block(depth: Int) -> Block {
    switch number(depth > 3 ? 3 : 14) {
    case 0, 1: return .paragraph(Paragraph(inlines()))
    case 2: return number(2) == 0 ? .rule : .pageBreak
    case 3, 4:
      return .heading(
        Heading(level: number(4), isNumbered: number(3) > 0, label: label(), inlines: inlines()))
    case 5, 6, 7:
      return .clauses(several(4) { Clause(label: $0.label(), blocks: $0.blocks(depth: depth + 1)) })
    case 8:
      return .list(
        List(
          marker: number(2) == 0 ? .bullet : .decimal(start: number(20)),
          items: several(3) { $0.blocks(depth: depth + 1) }))
    case 9, 10: return .table(table(depth: depth))
    case 11:
      return .columns(
        Columns(number(2) == 0 ? .parties : .signatures, several(3) { $0.blocks(depth: depth + 1) }))
    default: return .group(Group(kind(), blocks(depth: depth + 1)))
    }
  }

  private mutating func kind() -> Group.Kind {
    switch number(7) {
    case 0: .approval
    case 1: .letterhead
    case 2: .center
    case 3: .right
    case 4: .keep
    case 5: .quote
    default: .annex(Annex(label: label(), caption: inlines()))
    }
  }

  private mutating func table(depth: Int) -> Table {
    Table(
      columns: several(5) {
        Table.Column(
          alignment: [.leading, .center, .trailing][$0.number(3)], share: $0.number(4) == 0 ? $0.number(5) : nil)
      },
      header: several(2) { $0.row(depth: depth) }, rows: several(4) { $0.row(depth: depth) })
  }

  private mutating func row(depth: Int) -> Table.Row {
    Table.Row(
      several(5) {
        Table.Cell($0.blocks(depth: depth + 2), columnSpan: $0.number(4), rowSpan: $0.number(4) - 1)
      })
  }

  /// Every label is a new one, so that it is defined once.
  private mutating func label() -> Label? {
    count += 1
    return number(2) == 0 ? nil : Label("label-\(count)")
  }

  private mutating func inlines() -> [Inline] {
    several(6) { random in
      switch random.number(12) {
      case 0: .strong(random.inlines())
      case 1: .emphasis([.code(random.words())])
      case 2: .lineBreak
      case 3: .blank(Blank(width: random.number(30)))
      case 4: .missing("a.b")
      case 5: .reference(Reference(label: Label("label-\(random.number(30) + 1)")))
      case 10: .underlined(random.inlines())
      case 11: .superscript([.text(random.words())])
      case 6: .link(Link(address: "https://a.example/", inlines: [.text(random.words())]))
      default: .text(" " + random.words() + " ")
      }
    }
  }

  private mutating func words() -> String {
    several(12) { ["и", "услуга", "(помещений)", "1\u{A0}200,00", "x", "обслуживание", "Ltd.", "—"][$0.number(8)] }
      .joined(separator: " ")
  }
}
