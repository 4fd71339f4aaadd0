package import DocumentModel
import Values

/// Whole blocks as a value: a macro's, a block `set`'s, or text that was Markdown.
package struct FormattedBlocks: FormattedText {
  package var blocks: [DocumentModel.Block]

  package init(blocks: [DocumentModel.Block]) { self.blocks = blocks }

  package var plainText: String { blocks.plainText }

  /// Its inlines, where it is a single paragraph; nothing where it is empty.
  package var paragraph: [Inline]? {
    if blocks.isEmpty { return [] }
    guard blocks.count == 1, case .paragraph(let paragraph) = blocks[0] else { return nil }
    return paragraph.inlines
  }
}

/// Part of a line as a value.
package struct FormattedInlines: FormattedText {
  package var inlines: [Inline]

  package var plainText: String { inlines.plainText }
}

/// What items belong to.
enum ItemKind: Sendable {
  case clauses
  case list(List.Marker)
  case columns

  var isClauses: Bool { if case .clauses = self { true } else { false } }
}

/// List items as a value: what a recursive loop gives for the next level.
struct FormattedItems: FormattedText {
  var kind: ItemKind
  var items: [Item]

  var plainText: String { items.map(\.blocks.plainText).joined(separator: "\n") }
}

/// Table rows as a value.
struct FormattedRows: FormattedText {
  var rows: [Table.Row]

  var plainText: String {
    rows.map { $0.cells.map(\.blocks.plainText).joined(separator: "\t") }.joined(separator: "\n")
  }
}

extension [Block] {
  /// The text of the paragraphs and headings in them, a line each.
  var plainText: String {
    var lines: [String] = []
    for block in self { block.appendLines(to: &lines) }
    return lines.joined(separator: "\n")
  }
}

extension Block {
  fileprivate func appendLines(to lines: inout [String]) {
    func append(_ blocks: [Block]) { for block in blocks { block.appendLines(to: &lines) } }
    switch self {
    case .heading(let heading): lines.append(heading.inlines.plainText)
    case .paragraph(let paragraph): lines.append(paragraph.inlines.plainText)
    case .clauses(let clauses): for clause in clauses { append(clause.blocks) }
    case .list(let list): for item in list.items { append(item) }
    case .table(let table):
      for row in table.header + table.rows { lines.append(row.cells.map(\.blocks.plainText).joined(separator: "\t")) }
    case .group(let group): append(group.blocks)
    case .columns(let columns): for column in columns.columns { append(column) }
    case .pageBreak, .rule: break
    }
  }
}
