import Diagnostics
import DocumentModel
import Merging
import Values

/// Receives the rows of a table.
struct RowCarrier: Carrier {
  private(set) var rows: [Table.Row] = []
  /// What a row without its text counts against the limit of a merge's output.
  private static let rowBytes = 100

  mutating func append(_ content: RowContent, _ merge: inout Merge) throws(MergeStopped) {
    try merge.spend(bytes: Self.rowBytes)
    switch content {
    case .fixed(let fixed): rows += fixed
    case .row(let contents, let isControlled):
      var cells: [Table.Cell] = []
      cells.reserveCapacity(contents.count)
      for content in contents {
        switch content {
        case .fixed(let cell): cells.append(cell)
        case .cell(let columnSpan, let program):
          var carrier = BlockCarrier()
          try merge.run(program, into: &carrier)
          cells.append(Table.Cell(carrier.blocks, columnSpan: columnSpan))
        }
      }
      // A row of empty values stays; one whose tags gave nothing at all goes.
      if isControlled, cells.allSatisfy(\.blocks.isEmpty) { return }
      rows.append(Table.Row(cells))
    }
  }

  mutating func append(_ value: Value, at span: Span, _ merge: inout Merge) throws(MergeStopped) {
    if case .formatted(let formatted) = value, let more = formatted as? FormattedRows {
      rows += more.rows
    } else {
      merge.report(OutlineFaults.valueOnWrongLevel("the rows of a table", merge.place(of: span)))
    }
  }

  mutating func appendMissing(path: String) {
    rows.append(Table.Row([Table.Cell([.paragraph(Paragraph([.missing(path)]))])]))
  }

  func fresh() -> RowCarrier { RowCarrier() }

  consuming func captured() -> Value { .formatted(FormattedRows(rows: rows)) }
}
