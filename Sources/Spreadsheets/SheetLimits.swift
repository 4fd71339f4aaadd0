import OpenXML

/// What a spreadsheet may ask of the reader; beyond it stands an ordinary diagnostic.
package enum SheetLimits {
  /// The columns of a sheet: XFD is the last one.
  static let columns = 16_384
  /// The rows of a sheet.
  static let rows = 1_048_576
  /// The table of shared texts, which is held: a list of a hundred thousand clients has some 30 MB.
  package static let sharedBytes = 256 << 20
  /// The text of one cell; Excel itself ends at 32,767 characters.
  static let cellBytes = 1 << 20
  /// Merged cells that are kept, of those near the top, where headings are.
  static let merges = 1_000
  /// Cells merged over several rows that are kept, wherever they stand.
  static let tallMerges = 20_000
  /// Rows from the top in which headings are looked for among the merged cells.
  static let headingRows = 1_000

  /// A sheet is never held, so that it may be larger than a part of a Word file.
  static var archive: ZipLimits {
    var limits = ZipLimits()
    limits.entrySize = 1 << 30
    limits.totalSize = 2 << 30
    return limits
  }
}
