/// The rows of a table as Word has them: a cell that reaches down goes on in each row it covers.
struct WordTableRows {
  enum Merge: String {
    case begins = "restart"
    case goesOn = "continue"
  }

  struct Slot {
    /// nil where a cell above reaches down, and where the row has no cell.
    var placed: TableGrid.Placed?
    var columns: Range<Int>
    var merge: Merge?
  }

  private(set) var rows: [[Slot]]

  init(_ grid: TableGrid) {
    let empty: [Slot?] = Array(repeating: nil, count: grid.columnCount)
    var slots: [[Slot?]] = Array(repeating: empty, count: grid.rowCount)
    for placed in grid.cells {
      // Columns that a cell of an earlier row holds already are not taken from it.
      let free = (placed.column..<min(placed.column + placed.columnSpan, grid.columnCount)).prefix { column in
        slots[placed.row][column] == nil
      }
      guard let first = free.first else { continue }
      let columns = first..<first + free.count
      for row in placed.row..<min(placed.row + placed.rowSpan, grid.rowCount) {
        let isFirst = row == placed.row
        let merge: Merge? = placed.rowSpan < 2 ? nil : isFirst ? .begins : .goesOn
        slots[row][first] = Slot(placed: isFirst ? placed : nil, columns: columns, merge: merge)
        // What a slot covers holds the same slot; the row is read by jumping over it.
        for column in columns.dropFirst() { slots[row][column] = slots[row][first] }
      }
    }
    rows = slots.map { Self.row($0) }
  }

  private static func row(_ slots: [Slot?]) -> [Slot] {
    var row: [Slot] = []
    var column = 0
    while column < slots.count {
      let slot = slots[column] ?? Slot(placed: nil, columns: column..<column + 1, merge: nil)
      row.append(slot)
      column = max(column + 1, slot.columns.upperBound)
    }
    return row
  }
}
