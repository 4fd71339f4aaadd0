import Diagnostics

/// A `:::` line: the beginning or the end of a block that is laid out in its own way.
struct FenceLine {
  enum Name: String, CaseIterable {
    case approval
    case parties
    case signatures
    case center
    case right
    case keep
    case annex
    case pagebreak
    case letterhead
  }

  /// nil for a closing line.
  var name: Name?
  /// The name as it is written, known or not.
  var title: String
  /// What stands behind the name: an annex's label and caption.
  var rest: Range<Int>
  var span: Span
  /// Counted from 1.
  var line: Int

  var isClosing: Bool { name == nil }
  /// Whether it is all by itself, without a closing line.
  var isAlone: Bool { name == .pagebreak }
}

/// The words of a line that begins with `:::`.
struct FenceWords {
  /// Empty for a closing line.
  var word: Range<Int>
  var rest: Range<Int>

  /// nil for a line that is no fence.
  init?(_ bytes: [UInt8], in line: Range<Int>) {
    func skip(_ offset: Int, while isWanted: (UInt8) -> Bool) -> Int {
      var offset = offset
      while offset < line.upperBound, isWanted(bytes[offset]) { offset += 1 }
      return offset
    }
    let isSpace = { (byte: UInt8) in [byte].isWhiteSpace }
    let colons = skip(line.lowerBound, while: isSpace)
    let end = skip(colons) { $0 == UInt8(ascii: ":") }
    guard end - colons >= 3 else { return nil }
    let start = skip(end, while: isSpace)
    let wordEnd = skip(start) { !isSpace($0) && $0 != UInt8(ascii: "{") }
    word = start..<wordEnd
    let restStart = skip(wordEnd, while: isSpace)
    var restEnd = line.upperBound
    while restEnd > restStart, isSpace(bytes[restEnd - 1]) { restEnd -= 1 }
    rest = restStart..<restEnd
  }
}
