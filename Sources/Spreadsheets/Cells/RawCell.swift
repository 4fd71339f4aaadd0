/// A cell as the sheet has it, before it is known what its number stands for.
struct RawCell {
  /// Counted from 1.
  var column: Int
  /// The attribute `t`; empty for a number.
  var type = ""
  var style: Int?
  /// What stands in `<v>`; nil where there is none.
  var value: String?
  /// What stands in `<is>`, for a text that is not shared.
  var inline: String?
  var hasFormula = false
  /// Whether the text went on beyond the limit.
  var isTooLong = false
}

/// The address of a cell: `D12`.
enum CellAddress {
  /// The column and the row; nil for what is no address, or lies outside of a sheet.
  static func read(_ text: some StringProtocol) -> (column: Int, row: Int)? {
    var column = 0
    var row = 0
    for byte in text.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0: row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
      if column > SheetLimits.columns || row > SheetLimits.rows { return nil }
    }
    return column > 0 && row > 0 ? (column, row) : nil
  }
}
