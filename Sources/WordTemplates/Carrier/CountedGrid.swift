import OpenXML

/// The columns of a table that are counted while its rows are merged.
final class CountedGrid {
  /// Word itself has no more than 63.
  static let mostColumns = 63

  let mark: SplicedContent.Mark
  /// The width of a cell whose columns are told next.
  var nextWidth: Int?
  private let widths: [Int]
  private var row: [Int] = []
  private var widest: [Int] = []

  init(widths: [Int], mark: SplicedContent.Mark) {
    self.widths = widths
    self.mark = mark
  }

  func beginRow() { row = [] }

  func add(columns: Int, width: Int?) {
    let width = width ?? nextWidth ?? total / max(widths.count, 1)
    nextWidth = nil
    row += repeatElement(width / max(columns, 1), count: columns)
    if row.count > widest.count { widest = row }
  }

  private var total: Int { max(widths.reduce(0, +), 1) }

  /// The grid with the columns there are, together as wide as the template's.
  var markup: [UInt8] {
    var columns = widest.count == widths.count ? widths : widest
    let sum = max(columns.reduce(0, +), 1)
    if sum != total { columns = columns.map { max($0 * total / sum, 1) } }
    return Array(
      ("<w:tblGrid>" + columns.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined() + "</w:tblGrid>").utf8)
  }
}
