import Diagnostics
import DocumentModel
import TemplateLanguage

/// Tables.
extension Drafting {
  mutating func table(_ node: OutlineNode, _ columns: [OutlineNode.RawColumn]) -> BlockDraft {
    let columns = columns.map { column in
      let alignment: Table.Alignment =
        switch column.alignment {
        case .leading: .leading
        case .center: .center
        case .trailing: .trailing
        }
      return Table.Column(alignment: alignment, share: column.share)
    }
    var header: [RowDraft] = []
    var pieces = PieceList<RowDraft>()
    for child in node.children {
      switch child.kind {
      case .row(let isHeader):
        let row = row(child)
        if isHeader {
          if let tag = node.children.first, case .tag(let index) = tag.kind {
            diagnostics.append(OutlineFaults.headerGoverned(tags[index].span, in: source))
          }
          header.append(row)
        } else {
          pieces.append(row)
        }
      case .tag(let tag): pieces.append(tags[tag])
      default: break
      }
    }
    let rows = parse(pieces)
    let fixedHeader = header.compactMap(\.fixedParts)
    guard fixedHeader.count == header.count, let fixed = rows.fixed else {
      return .table(columns, header: header, rows)
    }
    return .fixed([.table(Table(columns: columns, header: Array(fixedHeader.joined()), rows: fixed))])
  }

  private mutating func row(_ node: OutlineNode) -> RowDraft {
    let isControlled = node.children.contains { cell in
      cell.inlines.tags.contains { tags[$0].kind == .control }
    }
    let cells = node.children.map { cell($0) }
    let fixed = cells.compactMap { if case .fixed(let cell) = $0 { cell } else { nil } }
    return fixed.count == cells.count ? .fixed([Table.Row(fixed)]) : .row(cells, isControlled: isControlled)
  }

  private mutating func cell(_ node: OutlineNode) -> CellDraft {
    guard case .cell(let columnSpan) = node.kind else { return .fixed(Table.Cell([])) }
    var pieces = PieceList<BlockDraft>()
    paragraph(node.inlines, into: &pieces)
    let statements = parse(pieces)
    if let fixed = statements.fixed { return .fixed(Table.Cell(fixed, columnSpan: columnSpan)) }
    return .cell(columnSpan: columnSpan, statements)
  }
}
