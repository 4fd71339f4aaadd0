/// Follows yajl through its text and knows the line and column of every token.
///
/// yajl says where a token ends, not where it begins. Between two tokens stand only spaces, commas and colons, so the
/// next token begins at the first byte that is none of them.
struct JSONCursor {
  private(set) var line = 1
  /// In characters, counted from 1.
  private(set) var column = 1
  /// In the piece of text at hand.
  private(set) var offset = 0
  /// The beginning of a token whose first bytes stood in an earlier piece.
  private var began: (line: Int, column: Int)?
  private var escapes = SurrogateWatch()

  /// Skips to the token that ends at `end`, tells where it begins, and moves behind it.
  mutating func token(endingAt end: Int, in text: UnsafeBufferPointer<UInt8>) -> (line: Int, column: Int) {
    let start = beginToken(before: end, in: text) ?? (line, column)
    pass(to: end, in: text)
    began = nil
    return start
  }

  /// Whether the last token had half a surrogate pair.
  var hadLoneSurrogate: Bool { escapes.foundLone }

  /// Moves to the end of the piece of text; a token that begins in it is remembered.
  mutating func finish(_ text: UnsafeBufferPointer<UInt8>) {
    began = beginToken(before: text.count, in: text)
    pass(to: text.count, in: text)
    offset = 0
  }

  /// Moves to the beginning of a line, leaving out whatever stands before it.
  mutating func skip(toLine line: Int) {
    self.line = line
    column = 1
    offset = 0
    began = nil
    escapes = SurrogateWatch()
  }

  /// The end of the text: yajl closes a last number with a space of its own, which has no place in the text.
  func lastToken() -> (line: Int, column: Int) { began ?? (line, column) }

  private mutating func beginToken(before end: Int, in text: UnsafeBufferPointer<UInt8>) -> (line: Int, column: Int)? {
    if let began { return began }
    escapes = SurrogateWatch()
    while offset < end {
      switch text[offset] {
      case UInt8(ascii: "\n"):
        line += 1
        column = 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: ","), UInt8(ascii: ":"):
        column += 1
      default: return (line, column)
      }
      offset += 1
    }
    return nil
  }

  /// No token has a line break in it.
  private mutating func pass(to end: Int, in text: UnsafeBufferPointer<UInt8>) {
    while offset < end {
      let byte = text[offset]
      offset += 1
      // Continuation bytes of UTF-8 are part of a character that is counted already.
      if byte & 0xC0 != 0x80 { column += 1 }
      if byte == UInt8(ascii: "\\") || escapes.isActive { escapes.pass(byte) }
    }
  }
}

/// Finds `\ud800` without its other half, which yajl would silently turn into a question mark.
struct SurrogateWatch {
  private enum State {
    case outside
    case afterBackslash
    case digits(left: Int, value: UInt16)
  }

  private var state = State.outside
  /// The first half was read; the other one has to follow at once.
  private var isHalf = false
  private var lone = false

  var isActive: Bool { if case .outside = state { isHalf } else { true } }

  var foundLone: Bool { lone || isHalf }

  mutating func pass(_ byte: UInt8) {
    switch state {
    case .outside:
      if byte == UInt8(ascii: "\\") { state = .afterBackslash } else { dropHalf() }
    case .afterBackslash:
      if byte == UInt8(ascii: "u") {
        state = .digits(left: 4, value: 0)
      } else {
        state = .outside
        dropHalf()
      }
    case .digits(let left, let value):
      let next = value << 4 | UInt16(Self.hexadecimal(byte))
      state = left > 1 ? .digits(left: left - 1, value: next) : .outside
      if left == 1 { finish(next) }
    }
  }

  private mutating func finish(_ unit: UInt16) {
    switch unit {
    case 0xD800...0xDBFF:
      dropHalf()
      isHalf = true
    case 0xDC00...0xDFFF:
      if !isHalf { lone = true }
      isHalf = false
    default: dropHalf()
    }
  }

  private mutating func dropHalf() {
    if isHalf { lone = true }
    isHalf = false
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: 0
    }
  }
}
