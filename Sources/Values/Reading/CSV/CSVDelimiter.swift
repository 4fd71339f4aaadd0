/// Which character separates the cells of a file.
enum CSVDelimiter {
  /// The one that stands most often in the first line, quoted cells left out; `;` where none does.
  ///
  /// Excel's own `sep=;` as first line says it aloud; then `skip` is how many bytes that line has.
  ///
  /// Nil where the first line is not all there, unless there is no more to come.
  static func find(in head: [UInt8], isAll: Bool) -> (delimiter: UInt8, skip: Int)? {
    if head.starts(with: "sep=".utf8) {
      guard head.count > 6 || isAll else { return nil }
      if let announced = announced(head) { return announced }
    }
    var counts: [(delimiter: UInt8, count: Int)] = [
      (UInt8(ascii: ";"), 0), (UInt8(ascii: ","), 0), (UInt8(ascii: "\t"), 0),
    ]
    var inQuotes = false
    var hasBegun = false
    var hasEnded = isAll
    for byte in head {
      if byte == UInt8(ascii: "\"") { inQuotes.toggle() }
      if inQuotes { continue }
      let isLineBreak = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
      if isLineBreak, hasBegun {
        hasEnded = true
        break
      }
      if !isLineBreak { hasBegun = true }
      for position in counts.indices where counts[position].delimiter == byte { counts[position].count += 1 }
    }
    guard hasEnded else { return nil }
    // Of equals the first one counts.
    let most = counts.map(\.count).max() ?? 0
    return (counts.first { $0.count == most }?.delimiter ?? UInt8(ascii: ";"), 0)
  }

  private static func announced(_ head: [UInt8]) -> (delimiter: UInt8, skip: Int)? {
    guard head.count > 5, head[4] != UInt8(ascii: "\"") else { return nil }
    if head[5] == UInt8(ascii: "\n") { return (head[4], 6) }
    guard head[5] == UInt8(ascii: "\r") else { return nil }
    return (head[4], head.count > 6 && head[6] == UInt8(ascii: "\n") ? 7 : 6)
  }
}
