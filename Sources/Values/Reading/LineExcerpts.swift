import Diagnostics

/// Gives findings the text of their lines, from the piece of the file that is at hand.
///
/// A line that is cut off by the piece's beginning or end stays without its text.
struct LineExcerpts {
  let text: UnsafeBufferPointer<UInt8>
  /// The number of the line that the piece begins in.
  let firstLine: Int
  /// Whether the piece begins at the beginning of that line.
  var startsLine = true
  /// Whether the file ends with the piece.
  var endsFile = false
  /// A longer line is no help on a terminal, and costs memory.
  private static let lineBytes = 4096

  func add(to diagnostics: inout [Diagnostic]) {
    guard let last = diagnostics.compactMap({ $0.place?.line }).max() else { return }
    add(to: &diagnostics, starts: starts(through: last))
  }

  /// Where the lines begin, as far as `last`; found once for all the findings of a piece, which can be as many as lines.
  func starts(through last: Int) -> [Int] {
    var starts: [Int] = startsLine ? [0] : [-1]
    guard last >= firstLine else { return [] }
    for (position, byte) in text.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(position + 1)
      if starts.count > last - firstLine + 1 { break }
    }
    return starts
  }

  func add(to diagnostics: inout [Diagnostic], starts: [Int]) {
    for position in diagnostics.indices {
      guard let line = diagnostics[position].place?.line, diagnostics[position].place?.excerpt == nil else { continue }
      diagnostics[position].place?.excerpt = excerpt(line - firstLine, starts)
    }
  }

  private func excerpt(_ line: Int, _ starts: [Int]) -> String? {
    guard starts.indices ~= line, starts[line] >= 0 else { return nil }
    var end = line + 1 < starts.count ? starts[line + 1] - 1 : text.count
    if line + 1 >= starts.count, !endsFile { return nil }
    if end > starts[line], text[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    guard end - starts[line] <= Self.lineBytes else { return nil }
    return String(decoding: text[starts[line]..<end], as: UTF8.self)
  }
}

extension Faults {
  /// The same with the text of the lines, which are those of a whole text.
  func withExcerpts(from bytes: [UInt8], firstLine: Int = 1) -> Faults {
    var faults = self
    bytes.withUnsafeBufferPointer {
      LineExcerpts(text: $0, firstLine: firstLine, endsFile: true).add(to: &faults.diagnostics)
    }
    return faults
  }
}
