package import Values

/// How wide columns of a sheet are.
package struct ColumnWidths: Sendable {
  /// Counted from 1.
  package var columns: ClosedRange<Int>
  /// In characters of the usual font.
  package var width: Decimal

  package init(columns: ClosedRange<Int>, width: Decimal) {
    self.columns = columns
    self.width = width
  }
}
