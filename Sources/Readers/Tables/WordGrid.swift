import DocumentModel

/// The rows of a table as Word has them, before their cells are put into one grid.
struct WordGrid {
  struct Cell {
    enum Downward {
      case alone
      case begins
      case goesOn
    }

    var blocks: [Block] = []
    var span = 1
    var downward = Downward.alone
    /// Whether it is one with the cell at its left.
    var goesOnFromLeft = false
    /// Whether lines of its own stand around it.
    var isFramed = false
    var alignment: ParagraphProperties.Alignment?
  }

  struct Row {
    var cells: [Cell] = []
    var isHeader = false
    /// Columns left free at both ends.
    var before = 0
    var after = 0
  }

  /// A cell in its place.
  fileprivate struct Placed {
    var cell: Cell
    var start: Int
    var end: Int
    var rowSpan = 1
  }

  /// Word has 63; cells beyond are put into the last one, so that no text is lost.
  private static let mostColumns = 100

  var rows: [Row] = []
  /// Whether lines are drawn around its cells.
  var isFramed = false
  /// Whether its style makes the first row look like a header.
  var hasHeaderStyle = false
}

extension WordGrid {
  /// The table with spans that add up; nil where nothing is in it.
  var table: Table? {
    var headers = rows.prefix { $0.isHeader }.count
    var placed = rows.map { Self.placed($0) }
    if headers == rows.count { headers = 0 }
    if headers == 0, isFramed, looksLikeHeader { headers = 1 }
    Self.compact(&placed)
    let count = placed.flatMap { $0.map(\.end) }.max() ?? 0
    guard count > 0 else { return nil }
    let head = Self.merged(Array(placed[..<headers]), count)
    let body = Self.merged(Array(placed[headers...]), count)
    let alignments = Self.columnAlignments(body.isEmpty ? head : body, count)
    return Table(
      columns: alignments.map { Table.Column(alignment: $0) },
      header: head.map { Self.headerRow($0, alignments) }, rows: body.map { Self.row($0, alignments) })
  }

  /// Whether the first row says what the columns are, though nobody told Word so: all its cells are bold or centred.
  private var looksLikeHeader: Bool {
    guard rows.count > 1, let first = rows.first, first.cells.count > 1 else { return false }
    return first.cells.allSatisfy { cell in
      guard cell.downward == .alone, cell.span == 1, cell.blocks.count == 1,
        case .paragraph(let paragraph) = cell.blocks[0]
      else { return false }
      let isStrong = paragraph.inlines.allSatisfy { if case .strong = $0 { true } else { false } }
      return !paragraph.inlines.isEmpty && (hasHeaderStyle || isStrong || cell.alignment == .center)
    }
  }

  private static func placed(_ row: Row) -> [Placed] {
    var placed: [Placed] = []
    var column = min(row.before, mostColumns - 1)
    if column > 0 { placed.append(Placed(cell: Cell(), start: 0, end: column)) }
    for cell in row.cells {
      let span = min(cell.span, mostColumns)
      if cell.goesOnFromLeft || column >= mostColumns, let last = placed.indices.last {
        placed[last].cell.blocks += cell.blocks
        placed[last].end = min(placed[last].end + (cell.goesOnFromLeft ? span : 0), mostColumns)
        column = placed[last].end
        continue
      }
      let end = min(column + span, mostColumns)
      placed.append(Placed(cell: cell, start: column, end: end))
      column = end
    }
    if row.after > 0, column < mostColumns {
      placed.append(Placed(cell: Cell(), start: column, end: min(column + row.after, mostColumns)))
    }
    return placed
  }

  /// Takes away the columns that no cell begins or ends at: Word's grid has one for every edge that was ever moved.
  private static func compact(_ rows: inout [[Placed]]) {
    var edges: Set<Int> = [0]
    for row in rows {
      for cell in row {
        edges.insert(cell.start)
        edges.insert(cell.end)
      }
    }
    var numbers: [Int: Int] = [:]
    for (number, edge) in edges.sorted().enumerated() { numbers[edge] = number }
    for row in rows.indices {
      for index in rows[row].indices {
        rows[row][index].start = numbers[rows[row][index].start] ?? 0
        rows[row][index].end = numbers[rows[row][index].end] ?? 0
      }
    }
  }

  /// The cells that are left when those that go on from above are one with them; short rows are filled up.
  private static func merged(_ rows: [[Placed]], _ count: Int) -> [[Placed]] {
    var result: [[Placed]] = []
    /// Where the cell stands that goes on in a column, by its row and its place there.
    var above: [Int: (row: Int, index: Int, end: Int)] = [:]
    for (number, row) in rows.enumerated() {
      var kept: [Placed] = []
      var next: [Int: (row: Int, index: Int, end: Int)] = [:]
      for cell in row {
        if cell.cell.downward == .goesOn, let head = above[cell.start], head.end == cell.end {
          result[head.row][head.index].rowSpan += 1
          next[cell.start] = head
          continue
        }
        if cell.cell.downward != .alone { next[cell.start] = (number, kept.count, cell.end) }
        kept.append(cell)
      }
      if let end = row.last?.end, end < count { kept.append(Placed(cell: Cell(), start: end, end: count)) }
      result.append(kept)
      above = next
    }
    return result
  }

  /// A header's cells are bold anyway.
  private static func headerRow(_ cells: [Placed], _ alignments: [Table.Alignment]) -> Table.Row {
    row(
      cells.map { placed in
        var placed = placed
        placed.cell.blocks = placed.cell.blocks.map { block in
          guard case .paragraph(let paragraph) = block else { return block }
          return .paragraph(Paragraph(paragraph.inlines.withoutOuterStrong))
        }
        return placed
      }, alignments)
  }

  private static func row(_ cells: [Placed], _ alignments: [Table.Alignment]) -> Table.Row {
    Table.Row(
      cells.map { placed in
        let alignment = placed.cell.alignment.map { Table.Alignment($0) }
        let isColumns = alignment == nil || placed.start < alignments.count && alignment == alignments[placed.start]
        return Table.Cell(
          placed.cell.blocks, columnSpan: placed.end - placed.start, rowSpan: placed.rowSpan,
          alignment: isColumns ? nil : alignment)
      })
  }

  /// The alignment of most cells in each column.
  private static func columnAlignments(_ rows: [[Placed]], _ count: Int) -> [Table.Alignment] {
    var votes = [[Int]](repeating: [0, 0, 0], count: count)
    for row in rows {
      for cell in row where cell.end - cell.start == 1 {
        guard let alignment = cell.cell.alignment else { continue }
        votes[cell.start][alignment == .leading ? 0 : alignment == .center ? 1 : 2] += 1
      }
    }
    return votes.map { vote in
      if vote[2] > vote[0], vote[2] >= vote[1] { return .trailing }
      return vote[1] > vote[0] ? .center : .leading
    }
  }
}

extension Table.Alignment {
  fileprivate init(_ alignment: ParagraphProperties.Alignment) {
    switch alignment {
    case .leading: self = .leading
    case .center: self = .center
    case .trailing: self = .trailing
    }
  }
}
