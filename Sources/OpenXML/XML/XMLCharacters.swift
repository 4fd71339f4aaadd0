/// How characters are written into XML 1.0: what it may hold (section 2.2, production `Char`), and what is escaped.
///
/// One rule for all text: what XML cannot hold, not even as a character reference, is written as U+FFFD,
/// so that a reader sees that something stood there. TAB, LF and CR come back as they were: in attributes all three,
/// in text CR stand as references, since a reader would normalise them.
package enum XMLCharacters {
  package enum Place: Sendable {
    case text
    case attribute
  }

  /// Appends `text` to `buffer`, escaped; returns how many characters were replaced.
  static func append(_ text: String, in place: Place, to buffer: inout [UInt8]) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      pieces(of: bytes, in: place) { buffer.append(contentsOf: $0) }
    }
  }

  /// The same into memory of its own.
  package static func append(_ text: String, in place: Place, to buffer: inout ByteBuffer) -> Int {
    var text = text
    return text.withUTF8 { append($0, in: place, to: &buffer) }
  }

  /// The same for bytes that are known to be valid UTF-8.
  package static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, in place: Place, to buffer: inout ByteBuffer
  ) -> Int {
    pieces(of: bytes, in: place) { buffer.append($0) }
  }

  /// Hands over valid UTF-8 piece by piece, escaped; returns how many characters were replaced.
  ///
  /// A Swift string is valid UTF-8, with U+FFFD for lone surrogates, so that the control characters below
  /// U+0020 and the non-characters U+FFFE and U+FFFF are all there is to find.
  @inline(__always)
  private static func pieces(
    of bytes: UnsafeBufferPointer<UInt8>, in place: Place, _ take: (UnsafeBufferPointer<UInt8>) -> Void
  ) -> Int {
    var replaced = 0
    var done = 0
    var index = 0
    while index < bytes.count {
      if hasNothingToEscape(bytes, at: index) {
        index += 8
        continue
      }
      guard let escape = escape(bytes, at: index, in: place) else {
        index += 1
        continue
      }
      take(UnsafeBufferPointer(rebasing: bytes[done..<index]))
      take(UnsafeBufferPointer(start: escape.written.utf8Start, count: escape.written.utf8CodeUnitCount))
      if escape.isReplaced { replaced += 1 }
      index += escape.length
      done = index
    }
    take(UnsafeBufferPointer(rebasing: bytes[done...]))
    return replaced
  }

  /// Whether the eight bytes from `index` on stand for themselves, whichever the place: all are looked at in one word.
  private static func hasNothingToEscape(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 8 <= bytes.count else { return false }
    let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    func each(_ byte: UInt64) -> UInt64 { 0x0101_0101_0101_0101 &* byte }
    // The high bit of a byte below `limit` is set, and perhaps that of bytes above it, which costs only a closer look.
    func below(_ limit: UInt64, _ word: UInt64) -> UInt64 { (word &- each(limit)) & ~word }
    // `"` and `&` differ in one bit, and so do `<` and `>`; U+FFFE and U+FFFF begin with 0xEF.
    let found =
      below(0x20, word) | below(1, (word | each(0x04)) ^ each(0x26)) | below(1, (word | each(0x02)) ^ each(0x3E))
      | below(1, word ^ each(0xEF))
    return found & each(0x80) == 0
  }

  /// What is written in place of the character that begins at `index`; nil where it stands for itself.
  private static func escape(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, in place: Place
  ) -> (written: StaticString, length: Int, isReplaced: Bool)? {
    switch bytes[index] {
    case UInt8(ascii: "&"): return ("&amp;", 1, false)
    case UInt8(ascii: "<"): return ("&lt;", 1, false)
    case UInt8(ascii: ">"): return ("&gt;", 1, false)
    case UInt8(ascii: "\""): return place == .attribute ? ("&quot;", 1, false) : nil
    case 0x09: return place == .attribute ? ("&#9;", 1, false) : nil
    case 0x0A: return place == .attribute ? ("&#10;", 1, false) : nil
    case 0x0D: return ("&#13;", 1, false)
    case 0..<0x20: return ("\u{FFFD}", 1, true)
    case 0xEF where index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE:
      return ("\u{FFFD}", 3, true)
    default: return nil
    }
  }
}
