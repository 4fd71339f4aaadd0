/// Which character separates the cells of a file.
enum CSVDelimiter {
  /// The one that stands most often in the first line, quoted cells left out; `;` where none does.
  ///
  /// Excel's own `sep=;` as first line says it aloud; then `skip` is how many bytes that line has.
  static func find(in piece: UnsafeBufferPointer<UInt8>) -> (delimiter: UInt8, skip: Int) {
    if piece.count > 5, piece[..<4].elementsEqual("sep=".utf8), piece[5] == UInt8(ascii: "\r") || piece[5] == UInt8(ascii: "\n") {
      let isPair = piece[5] == UInt8(ascii: "\r") && piece.count > 6 && piece[6] == UInt8(ascii: "\n")
      return (piece[4], isPair ? 7 : 6)
    }
    var counts: [(delimiter: UInt8, count: Int)] = [
      (UInt8(ascii: ";"), 0), (UInt8(ascii: ","), 0), (UInt8(ascii: "\t"), 0),
    ]
    var inQuotes = false
    var hasBegun = false
    for byte in piece {
      if byte == UInt8(ascii: "\"") { inQuotes.toggle() }
      if inQuotes { continue }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        if hasBegun { break } else { continue }
      }
      hasBegun = true
      for position in counts.indices where counts[position].delimiter == byte { counts[position].count += 1 }
    }
    let best = counts.max { $0.count < $1.count }
    return (best.map { $0.count > 0 ? $0.delimiter : UInt8(ascii: ";") } ?? UInt8(ascii: ";"), 0)
  }
}
