/// Which characters an XML 1.0 document may hold (section 2.2, production `Char`).
///
/// One rule for all text: what XML cannot hold, not even as a character reference, is written as U+FFFD,
/// so that a reader sees that something stood there. TAB, LF and CR are kept.
enum XMLCharacters {
  /// U+FFFD in UTF-8.
  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Appends `text` to `buffer`, with what XML cannot hold replaced; returns how many characters were.
  ///
  /// A Swift string is valid UTF-8, with U+FFFD for lone surrogates, so that the control characters below
  /// U+0020 and the non-characters U+FFFE and U+FFFF are all there is to find.
  static func append(_ text: String, to buffer: inout [UInt8]) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      guard let first = firstForbidden(bytes, from: 0) else {
        buffer.append(contentsOf: bytes)
        return 0
      }
      var replaced = 0
      var done = 0
      var next: Int? = first
      while let at = next {
        buffer.append(contentsOf: bytes[done..<at])
        buffer.append(contentsOf: replacement)
        replaced += 1
        done = at + (bytes[at] == 0xEF ? 3 : 1)
        next = firstForbidden(bytes, from: done)
      }
      buffer.append(contentsOf: bytes[done...])
      return replaced
    }
  }

  private static func firstForbidden(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { return index }
      if byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE { return index }
      index += 1
    }
    return nil
  }
}
