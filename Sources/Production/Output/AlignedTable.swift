/// Rows of text for a terminal, whose columns stand below each other with two spaces between them.
package struct AlignedTable {
  private let rows: [[String]]
  private let numbersFrom: Int

  /// - Parameter numbersFrom: the first column that stands to the right, as numbers do; all stand to the left without it.
  package init(_ rows: [[String]], numbersFrom: Int = .max) {
    self.rows = rows
    self.numbersFrom = numbersFrom
  }

  /// A line for each row, without space at its end.
  package var lines: [String] {
    let count = rows.reduce(0) { max($0, $1.count) }
    let widths = (0..<count).map { column in
      rows.reduce(0) { max($0, $1.indices.contains(column) ? $1[column].count : 0) }
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return column < numbersFrom ? cell + space : space + cell
      }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
