/// The cells of a list that are merged over several rows, as its rows go by.
///
/// Such a cell holds its value in the first of its rows alone. Whether the others mean the same is not guessed: a
/// name over two rows is one client with two telephones as often as two clients.
struct MergedRows {
  /// Those whose first row is still to come, the next one last.
  private var waiting: [MergedCells.Area]
  /// Those of the rows that were last seen, by their first columns, where the first row has a value.
  private var open: [Int: MergedCells.Area] = [:]

  /// - Parameter areas: of columns that are read.
  init(_ areas: [MergedCells.Area]) {
    waiting = areas.filter { $0.rows.count > 1 }.sorted { $0.rows.lowerBound > $1.rows.lowerBound }
  }

  /// The areas that a row continues and whose value stands in an earlier one.
  mutating func pass(_ row: SheetRow) -> [MergedCells.Area] {
    if open.isEmpty, waiting.isEmpty { return [] }
    for (column, area) in open where !area.rows.contains(row.number) { open[column] = nil }
    let continued = open.values.sorted { $0.columns.lowerBound < $1.columns.lowerBound }
    while let next = waiting.last, next.rows.lowerBound <= row.number {
      waiting.removeLast()
      let column = next.columns.lowerBound
      // A first row that was not seen, or has no cell there, holds nothing that the others could lack.
      if next.rows.lowerBound == row.number, row.cells.contains(where: { $0.column == column }) { open[column] = next }
    }
    return continued
  }
}
