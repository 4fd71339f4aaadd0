/// How characters are written into XML 1.0: what it may hold (section 2.2, production `Char`), and what is escaped.
///
/// One rule for all text: what XML cannot hold, not even as a character reference, is written as U+FFFD,
/// so that a reader sees that something stood there. TAB, LF and CR come back as they were: in attributes all three,
/// in text CR stand as references, since a reader would normalise them.
enum XMLCharacters {
  enum Place {
    case text
    case attribute
  }

  /// Appends `text` to `buffer`, escaped; returns how many characters were replaced.
  ///
  /// A Swift string is valid UTF-8, with U+FFFD for lone surrogates, so that the control characters below
  /// U+0020 and the non-characters U+FFFE and U+FFFF are all there is to find.
  static func append(_ text: String, in place: Place, to buffer: inout [UInt8]) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      var replaced = 0
      var done = 0
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        // Most bytes, and all of Cyrillic letters, pass here.
        if byte > 0x3E && byte != 0xEF || byte >= 0x27 && byte < 0x3C {
          index += 1
          continue
        }
        guard let escape = escape(bytes, at: index, in: place) else {
          index += 1
          continue
        }
        buffer.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[done..<index]))
        append(escape.written, to: &buffer)
        if escape.isReplaced { replaced += 1 }
        index += escape.length
        done = index
      }
      buffer.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[done...]))
      return replaced
    }
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

  private static func append(_ text: StaticString, to buffer: inout [UInt8]) {
    buffer.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
