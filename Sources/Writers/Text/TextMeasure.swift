import DocumentModel

/// How wide the blocks of a cell are, before they are set.
enum TextMeasure {
  typealias Widths = (word: Int, line: Int)

  static func widths(of blocks: [Block]) -> Widths {
    var widest: Widths = (0, 0)
    for block in blocks { widest = wider(widest, widths(of: block)) }
    return widest
  }

  private static func widths(of block: Block) -> Widths {
    switch block {
    case .heading(let heading): return behind(heading.number.utf8.count + 1, TextFlow(heading.inlines).widths)
    case .paragraph(let paragraph): return TextFlow(paragraph.inlines).widths
    case .clauses(let clauses):
      return clauses.reduce((0, 0)) { wider($0, behind($1.number.utf8.count + 1, widths(of: $1.blocks))) }
    case .list(let list): return list.items.reduce((0, 0)) { wider($0, behind(4, widths(of: $1))) }
    case .table(let table):
      return (table.header + table.rows).reduce((0, 0)) { widest, row in
        wider(widest, beside(row.cells.map { widths(of: $0.blocks) }))
      }
    case .group(let group): return widths(of: group.blocks)
    case .columns(let columns): return beside(columns.columns.map { widths(of: $0) })
    case .pageBreak, .rule: return (1, 1)
    }
  }

  private static func wider(_ a: Widths, _ b: Widths) -> Widths { (max(a.word, b.word), max(a.line, b.line)) }

  private static func behind(_ marker: Int, _ widths: Widths) -> Widths {
    (widths.word + marker, widths.line + marker)
  }

  private static func beside(_ parts: [Widths]) -> Widths {
    parts.reduce((0, 0)) { ($0.word + $1.word + 2, $0.line + $1.line + 2) }
  }
}
