/// Which lines of a template are lines of a table: known before Markdown is read, because a blank line ends a table.
enum TableLines {
  /// Whether a line can be a row: it has a bar that is not escaped.
  static func isRow(_ text: [UInt8]) -> Bool {
    var isEscaped = false
    for byte in text {
      if byte == UInt8(ascii: "|"), !isEscaped { return true }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return false
  }

  /// `|---|:-:|`, in a quotation or a list item too.
  static func isDelimiter(_ text: [UInt8]) -> Bool {
    var bars = 0
    var dashes = 0
    for byte in text {
      switch byte {
      case UInt8(ascii: "|"): bars += 1
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      case UInt8(ascii: ">") where bars == 0 && dashes == 0: break
      default: return false
      }
    }
    return bars > 0 && dashes > 0
  }

  /// The cells of a row as they are written, without the bars at its ends.
  static func cells(_ row: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    let isSpace = { (byte: UInt8) in [byte].isWhiteSpace }
    var row = row.drop(while: isSpace)
    while let last = row.last, isSpace(last) { row = row.dropLast() }
    if row.first == UInt8(ascii: "|") { row = row.dropFirst() }
    var cells: [ArraySlice<UInt8>] = []
    var start = row.startIndex
    var isEscaped = false
    for offset in row.indices {
      if row[offset] == UInt8(ascii: "|"), !isEscaped {
        cells.append(row[start..<offset])
        start = offset + 1
      }
      isEscaped = row[offset] == UInt8(ascii: "\\") && !isEscaped
    }
    if start < row.endIndex { cells.append(row[start...]) }
    return cells
  }
}
