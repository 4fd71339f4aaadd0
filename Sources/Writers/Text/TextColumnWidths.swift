import DocumentModel

/// How wide a table's columns are in plain text: as their contents need.
///
/// The shares that an author gives are meant for paper; in 76 columns they would break what could stay whole.
struct TextColumnWidths {
  private let gap: Int
  /// The longest word of each column, and its longest line.
  private var least: [Int]
  private var whole: [Int]
  private var spanning: [(columns: Range<Int>, word: Int, line: Int)] = []

  init(grid: TableGrid, contents: [TextCell], gap: Int) {
    self.gap = gap
    least = [Int](repeating: 1, count: grid.columnCount)
    whole = least
    for (index, placed) in grid.cells.enumerated() {
      let widths = contents[index].widths
      if placed.columnSpan == 1 {
        least[placed.column] = max(least[placed.column], widths.word)
        whole[placed.column] = max(whole[placed.column], widths.line)
      } else {
        spanning.append((placed.column..<(placed.column + placed.columnSpan), widths.word, widths.line))
      }
    }
  }

  /// A width for every column, `width` and the gaps together at most; nil where words would have to be broken.
  ///
  /// A word longer than a third of the sheet counts as breakable: one long address must not undo a table.
  func fitted(into width: Int, isFull: Bool) -> [Int]? {
    let available = width - gap * (least.count - 1)
    guard available >= least.count else { return nil }
    var least = least
    var whole = whole
    for span in spanning {
      Self.widen(&least, span.columns, to: min(span.word, width / 3), gap: gap)
      Self.widen(&whole, span.columns, to: span.line, gap: gap)
    }
    least = least.map { min($0, max(width / 3, 1)) }
    whole = zip(whole, least).map { max($0, $1) }
    let needed = least.reduce(0, +)
    if needed > available { return nil }
    var widths = least
    Self.distribute(available - needed, &widths, upTo: whole)
    if isFull { Self.stretch(&widths, to: available) }
    return widths
  }

  /// Gives the columns that need least what they need first, so that numbers and dates are not broken for long texts.
  private static func distribute(_ free: Int, _ widths: inout [Int], upTo whole: [Int]) {
    var free = free
    let order = widths.indices.sorted {
      let a = whole[$0] - widths[$0]
      let b = whole[$1] - widths[$1]
      return a == b ? $0 < $1 : a < b
    }
    for (place, index) in order.enumerated() {
      let given = min(whole[index] - widths[index], free / (order.count - place))
      widths[index] += given
      free -= given
    }
  }

  /// Fills the sheet, the widest column first.
  private static func stretch(_ widths: inout [Int], to available: Int) {
    let free = available - widths.reduce(0, +)
    guard free > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }) else { return }
    widths[widest] += free
  }

  private static func widen(_ widths: inout [Int], _ columns: Range<Int>, to wanted: Int, gap: Int) {
    let missing = wanted - widths[columns].reduce(0, +) - gap * (columns.count - 1)
    guard missing > 0 else { return }
    let each = missing / columns.count
    for index in columns { widths[index] += each }
    widths[columns.lowerBound] += missing - each * columns.count
  }
}
