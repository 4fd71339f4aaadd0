import Diagnostics
import OpenXML

/// The merged cells of a sheet, found before its rows are read: they stand behind them.
struct MergedCells {
  struct Area: Sendable, Hashable {
    var columns: ClosedRange<Int>
    var rows: ClosedRange<Int>
    /// As the sheet has it: `A1:C1`.
    var written: String
  }

  /// Those near the top, where headings are.
  private(set) var areas: [Area] = []
  /// Those of several rows, wherever they stand.
  private(set) var tall: [Area] = []

  /// Goes through the whole part, so that damage is found before the first row is handed out.
  init(_ source: PartStream) throws(Faults) {
    var search = MergeSearch()
    while true {
      let piece = try source.next()
      if piece.isEmpty { break }
      search.pass(piece)
    }
    areas = search.areas
    tall = search.tall
  }

  /// The area that a cell belongs to.
  func area(row: Int, column: Int) -> Area? {
    areas.first { $0.rows.contains(row) && $0.columns.contains(column) }
  }
}

/// Looks for `<mergeCell ref="A1:C1"/>` in bytes that come piece by piece.
///
/// Only a sheet's own tags can hold these bytes: within text and values `<` is written otherwise.
private struct MergeSearch {
  private(set) var areas: [MergedCells.Area] = []
  private(set) var tall: [MergedCells.Area] = []
  /// What has been read of a tag; nil outside of one.
  private var tag: [UInt8]?

  /// A longer tag is none of these.
  private static let tagBytes = 200
  private static let name = Array("mergeCell ".utf8)
  private static let reference = "ref="

  mutating func pass(_ piece: [UInt8]) {
    if areas.count >= SheetLimits.merges, tall.count >= SheetLimits.tallMerges { return }
    var rest = piece[...]
    while !rest.isEmpty {
      if var begun = tag {
        let end = rest.firstIndex(of: UInt8(ascii: ">"))
        begun += rest[..<min(end ?? rest.endIndex, rest.startIndex + Self.tagBytes)]
        if end == nil, begun.count < Self.tagBytes {
          tag = begun
          return
        }
        take(begun)
        tag = nil
        rest = rest[(end.map { $0 + 1 } ?? rest.endIndex)...]
      } else {
        guard let start = rest.firstIndex(of: UInt8(ascii: "<")) else { return }
        tag = []
        rest = rest[(start + 1)...]
      }
    }
  }

  private mutating func take(_ tag: [UInt8]) {
    // The name may have a prefix.
    let local = tag.prefix(40).firstIndex(of: UInt8(ascii: ":")).map { tag[($0 + 1)...] } ?? tag[...]
    guard tag.starts(with: Self.name) || local.starts(with: Self.name) else { return }
    let text = String(decoding: tag, as: UTF8.self)
    guard let reference = text.firstRange(of: Self.reference) else { return }
    let written = text[reference.upperBound...].dropFirst().prefix { $0 != "\"" && $0 != "'" }
    let corners = written.split(separator: ":")
    guard corners.count == 2, let from = CellAddress.read(corners[0]), let to = CellAddress.read(corners[1]),
      from.column <= to.column, from.row <= to.row
    else { return }
    let area = MergedCells.Area(columns: from.column...to.column, rows: from.row...to.row, written: String(written))
    if from.row <= SheetLimits.headingRows, areas.count < SheetLimits.merges { areas.append(area) }
    if area.rows.count > 1, tall.count < SheetLimits.tallMerges { tall.append(area) }
  }
}
