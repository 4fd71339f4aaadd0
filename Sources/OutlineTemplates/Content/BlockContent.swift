import Diagnostics
import DocumentModel
import Merging

/// A piece of a compiled outline among whole blocks.
indirect enum BlockContent: Sendable {
  /// Blocks without a hole, built once and shared by every merge.
  case fixed([Block])
  case paragraph(Program<InlineContent>)
  case heading(HeadingContent)
  case clauses(Program<ItemContent>)
  case list(List.Marker, Program<ItemContent>)
  case table(TableContent)
  case group(Group.Kind, caption: Program<InlineContent>?, Program<BlockContent>)
  case columns(Columns.Kind, Program<ItemContent>)
  /// An ordered list of an included file, which is clauses or not by the section that includes it.
  case numbered(start: Int, Program<ItemContent>)
}

struct HeadingContent: Sendable {
  var level: Int
  var isNumbered: Bool
  var label: Label?
  var inlines: Program<InlineContent>
}

/// An item of a list, a clause, or a column of parties and signatures.
struct Item: Sendable {
  var label: Label?
  var blocks: [Block]
}

enum ItemContent: Sendable {
  case fixed([Item])
  case item(Label?, Program<BlockContent>)
}

struct TableContent: Sendable {
  var columns: [Table.Column]
  var header: [RowContent]
  var rows: Program<RowContent>
}

enum RowContent: Sendable {
  case fixed([Table.Row])
  case row([CellContent], isControlled: Bool)
}

enum CellContent: Sendable {
  case fixed(Table.Cell)
  case cell(columnSpan: Int, Program<BlockContent>)
}

/// An image that only the data make known.
struct ImageContent: Sendable {
  var request: ImageRequest
  var address: Program<InlineContent>
  var alternative: Program<InlineContent>
  var span: Span
  var surroundings: OutlineSurroundings
}

/// A piece of a compiled outline within a line.
indirect enum InlineContent: Sendable {
  case fixed([Inline])
  case strong(Program<InlineContent>)
  case emphasis(Program<InlineContent>)
  case struck(Program<InlineContent>)
  case code(Program<InlineContent>)
  case link(address: Program<InlineContent>, Program<InlineContent>, Span)
  /// An image whose path or description has holes.
  case image(ImageContent)
}
