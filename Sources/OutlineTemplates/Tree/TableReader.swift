import CMarkGFM
import Diagnostics

/// What cmark does not say of a table: widths, joined cells, and rows that are too long or too short.
struct TableReader {
  let source: SourceText
  let prepared: PreparedTemplate
  private(set) var diagnostics: [Diagnostic] = []

  private let isControl: (Int) -> Bool

  init(_ source: SourceText, _ prepared: PreparedTemplate, isControl: @escaping (Int) -> Bool) {
    self.source = source
    self.prepared = prepared
    self.isControl = isControl
  }

  func columns(of table: MarkdownNode, delimiter: ArraySlice<UInt8>) -> [OutlineNode.RawColumn] {
    let count = Int(cmark_gfm_extensions_get_table_columns(table))
    let alignments = cmark_gfm_extensions_get_table_alignments(table)
    let cells = TableLines.cells(delimiter.drop { $0 == UInt8(ascii: ">") || [$0].isWhiteSpace })
    let dashes = cells.map { cell in cell.count { $0 == UInt8(ascii: "-") } }
    let lengths = cells.map { cell in cell.count { ![$0].isWhiteSpace } }
    // `|---|--:|` and `|---|---:|` are how people write columns of no particular width.
    let isAutomatic = dashes.count != count || Set(dashes).count < 2 || Set(lengths).count < 2
    return (0..<count).map { index in
      let alignment: OutlineNode.RawAlignment =
        switch alignments?[index] {
        case UInt8(ascii: "c"): .center
        case UInt8(ascii: "r"): .trailing
        default: .leading
        }
      return .init(alignment: alignment, share: isAutomatic ? nil : dashes[index])
    }
  }

  mutating func row(
    _ row: MarkdownNode, _ cells: [[RawInline]], key: Int, columns: Int, isHeader: Bool
  ) -> OutlineNode {
    let node = OutlineNode(.row(isHeader: isHeader), first: key, last: key)
    let line = Int(cmark_node_get_start_line(row))
    let start = max(0, Int(cmark_node_get_start_column(row)) - 1)
    let written = TableLines.cells(prepared.markdown.bytes(ofLine: line).dropFirst(start))
    // A row of tags alone is gone later, so nobody counts its cells.
    if written.count != columns, !isOnlyTags(cells) {
      diagnostics.append(
        OutlineFaults.rowLength(
          written.count, columns: columns, line: key / 2,
          hasBars: TableLines.isRow(Array(prepared.markdown.bytes(ofLine: line))), in: source))
    }
    for (index, inlines) in cells.enumerated() {
      if index > 0, index < written.count, written[index].isEmpty, let left = node.children.last,
        case .cell(let span) = left.kind
      {
        left.kind = .cell(columnSpan: span + 1)
      } else {
        node.children.append(OutlineNode(.cell(columnSpan: 1), first: key, last: key, inlines: inlines))
      }
    }
    return node
  }

  private func isOnlyTags(_ cells: [[RawInline]]) -> Bool {
    let inlines = cells.joined().filter { !$0.isWhiteSpace }
    return !inlines.isEmpty && inlines.allSatisfy { if case .tag(let tag) = $0 { isControl(tag) } else { false } }
  }
}
