/// Rows of text for a terminal, whose columns stand below each other with two spaces between them.
package struct AlignedTable {
  private var rows: [[String]]
  /// The columns that stand to the right, as numbers do.
  private let rightward: Set<Int>

  private static let gap = "  "
  /// What is left of a column that is cut: less says nothing.
  private static let least = 8

  /// - Parameter numbersFrom: the first column that stands to the right, as numbers do; all stand to the left without it.
  package init(_ rows: [[String]], numbersFrom: Int = .max) {
    let count = rows.reduce(0) { max($0, $1.count) }
    self.init(rows, rightward: Set(min(numbersFrom, count)..<count))
  }

  package init(_ rows: [[String]], rightward: Set<Int>) {
    self.rows = rows
    self.rightward = rightward
  }

  /// The table cut to the width of a terminal: the widest of the columns that may be cut gives way first.
  ///
  /// - Parameter width: in columns of the terminal; nil leaves everything as it is.
  package func fitting(_ width: Int?, cutting columns: [Int]) -> AlignedTable {
    guard let width else { return self }
    var widths = widths
    var excess = widths.reduce(0, +) + Self.gap.count * max(0, widths.count - 1) - width
    while excess > 0, let widest = columns.filter({ widths.indices.contains($0) }).max(by: { widths[$0] < widths[$1] }),
      widths[widest] > Self.least
    {
      widths[widest] -= 1
      excess -= 1
    }
    var copy = self
    copy.rows = rows.map { row in
      row.enumerated().map { column, cell in columns.contains(column) ? cell.cut(toColumns: widths[column]) : cell }
    }
    return copy
  }

  private var widths: [Int] {
    let count = rows.reduce(0) { max($0, $1.count) }
    return (0..<count).map { column in
      rows.reduce(0) { max($0, $1.indices.contains(column) ? $1[column].columnWidth : 0) }
    }
  }

  /// A line for each row, without space at its end.
  package var lines: [String] {
    let widths = widths
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: max(0, widths[column] - cell.columnWidth))
        return rightward.contains(column) ? space + cell : cell + space
      }
      var line = cells.joined(separator: Self.gap)
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
