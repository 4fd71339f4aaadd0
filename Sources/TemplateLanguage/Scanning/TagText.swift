import Diagnostics

/// The bytes of a tag's inside, read with what word processors put there.
struct TagText {
  let bytes: [UInt8]
  let span: Span

  init(_ bytes: [UInt8], _ span: Span) {
    self.bytes = bytes
    self.span = span
  }

  /// The inside without white space, plain or no-break, at its ends.
  var trimmed: ArraySlice<UInt8> {
    var start = span.start
    while start < span.end, let length = Self.spaceLength(at: start, in: bytes, end: span.end) { start += length }
    var end = span.end
    trimming: while end > start {
      for length in 1...3 where end - length >= start {
        if Self.spaceLength(at: end - length, in: bytes, end: end) == length {
          end -= length
          continue trimming
        }
      }
      break
    }
    return bytes[start..<end]
  }

  /// How many bytes the white space at `index` takes; nil where there is none.
  ///
  /// No-break, narrow and zero-width spaces and soft hyphens count: autocorrection and copying leave them in tags.
  static func spaceLength(at index: Int, in bytes: [UInt8], end: Int) -> Int? {
    switch bytes[index] {
    case 0x20, 0x09...0x0D: return 1
    case 0xC2 where index + 1 < end && (bytes[index + 1] == 0xA0 || bytes[index + 1] == 0xAD): return 2
    case 0xE2 where index + 2 < end && bytes[index + 1] == 0x80:
      // U+2000…U+200B and U+202F
      return bytes[index + 2] <= 0x8B || bytes[index + 2] == 0xAF ? 3 : nil
    case 0xE2 where index + 2 < end && bytes[index + 1] == 0x81 && bytes[index + 2] == 0xA0: return 3
    case 0xEF where index + 2 < end && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF: return 3
    default: return nil
    }
  }
}
