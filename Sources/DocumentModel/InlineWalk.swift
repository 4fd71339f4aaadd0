extension Document {
  /// Visits every inline of the text in reading order, outer before inner; not those of header and footer.
  package func forEachInline(_ visit: (Inline) -> Void) {
    blocks.forEachInline(visit)
  }
}

extension [Block] {
  package func forEachInline(_ visit: (Inline) -> Void) {
    for block in self { block.forEachInline(visit) }
  }
}

extension Block {
  fileprivate func forEachInline(_ visit: (Inline) -> Void) {
    switch self {
    case .heading(let heading): heading.inlines.forEachInline(visit)
    case .paragraph(let paragraph): paragraph.inlines.forEachInline(visit)
    case .clauses(let clauses): for clause in clauses { clause.blocks.forEachInline(visit) }
    case .list(let list): for item in list.items { item.forEachInline(visit) }
    case .table(let table):
      for row in table.header { for cell in row.cells { cell.blocks.forEachInline(visit) } }
      for row in table.rows { for cell in row.cells { cell.blocks.forEachInline(visit) } }
    case .group(let group):
      if case .annex(let annex) = group.kind { annex.caption.forEachInline(visit) }
      group.blocks.forEachInline(visit)
    case .columns(let columns): for column in columns.columns { column.forEachInline(visit) }
    case .pageBreak, .rule: break
    }
  }
}

extension [Inline] {
  package func forEachInline(_ visit: (Inline) -> Void) {
    for inline in self {
      visit(inline)
      switch inline {
      case .strong(let inner), .emphasis(let inner), .struck(let inner), .underlined(let inner),
        .superscript(let inner), .subscript(let inner):
        inner.forEachInline(visit)
      case .link(let link): link.inlines.forEachInline(visit)
      case .note(let note): note.blocks.forEachInline(visit)
      default: break
      }
    }
  }
}
