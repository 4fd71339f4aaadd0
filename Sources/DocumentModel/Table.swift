/// A table: header rows that repeat on every page, and rows that do not split.
package struct Table: Sendable, Equatable {
  package enum Alignment: Sendable, Equatable {
    case leading
    case center
    case trailing
  }

  package struct Column: Sendable, Equatable {
    package var alignment: Alignment
    /// Its part of the width against the other columns'; nil in all columns for widths by content.
    package var share: Int?

    package init(alignment: Alignment = .leading, share: Int? = nil) {
      self.alignment = alignment
      self.share = share
    }
  }

  package struct Row: Sendable, Equatable {
    package var cells: [Cell]

    package init(_ cells: [Cell]) { self.cells = cells }
  }

  package struct Cell: Sendable, Equatable {
    package var blocks: [Block]
    /// How many columns it covers; a row's spans add up to the number of columns.
    package var columnSpan: Int
    /// How many rows it covers; the rows below leave its columns out.
    package var rowSpan: Int
    /// nil for its column's.
    package var alignment: Alignment?

    package init(_ blocks: [Block], columnSpan: Int = 1, rowSpan: Int = 1, alignment: Alignment? = nil) {
      self.blocks = blocks
      self.columnSpan = columnSpan
      self.rowSpan = rowSpan
      self.alignment = alignment
    }
  }

  package var columns: [Column]
  package var header: [Row]
  package var rows: [Row]

  package init(columns: [Column], header: [Row], rows: [Row]) {
    self.columns = columns
    self.header = header
    self.rows = rows
  }
}
