/// A word, a run of digits or a mark of a passage.
struct Token: Sendable {
  enum Kind: UInt8, Sendable {
    case word
    case digits
    /// One character that is neither; underscores in a row are one mark.
    case mark
  }

  var kind: Kind
  /// Offsets of bytes; a passage is never longer than 2 GB.
  private var from: Int32
  private var to: Int32

  init(_ kind: Kind, _ bytes: Range<Int>) {
    self.kind = kind
    from = Int32(truncatingIfNeeded: bytes.lowerBound)
    to = Int32(truncatingIfNeeded: bytes.upperBound)
  }

  var start: Int { Int(from) }
  var end: Int { Int(to) }
}

/// Cuts folded text into tokens; spaces of all kinds are left out.
func tokens(of bytes: [UInt8]) -> [Token] {
  var found: [Token] = []
  found.reserveCapacity(bytes.count / 6)
  var at = 0
  while at < bytes.count {
    let first = CharacterKind(in: bytes, at: at)
    var end = at + first.length
    if first.kind != .space {
      if first.kind != .mark || bytes[at] == UInt8(ascii: "_") {
        while end < bytes.count {
          let next = CharacterKind(in: bytes, at: end)
          guard next.kind == first.kind, first.kind != .mark || bytes[end] == UInt8(ascii: "_") else { break }
          end += next.length
        }
      }
      let kind: Token.Kind = first.kind == .letter ? .word : first.kind == .digit ? .digits : .mark
      found.append(Token(kind, at..<end))
    }
    at = end
  }
  return found
}

/// What a character of UTF-8 is to a reader of documents.
private struct CharacterKind {
  enum Kind {
    case letter
    case digit
    case mark
    case space
  }

  var kind: Kind
  var length: Int

  init(in bytes: [UInt8], at index: Int) {
    let byte = bytes[index]
    switch byte {
    case 0x30...0x39: (kind, length) = (.digit, 1)
    case 0x41...0x5A, 0x61...0x7A: (kind, length) = (.letter, 1)
    case 0...0x20: (kind, length) = (.space, 1)
    case 0x21...0x7F: (kind, length) = (.mark, 1)
    case 0xC2: (kind, length) = (index + 1 < bytes.count && bytes[index + 1] == 0xA0 ? .space : .mark, 2)
    case 0xC3...0xDF: (kind, length) = (.letter, 2)
    case 0xE2: (kind, length) = (Self.isWideSpace(bytes, index) ? .space : .mark, 3)
    case 0xE0...0xEF: (kind, length) = (.letter, 3)
    case 0xF0...0xFF: (kind, length) = (.mark, 4)
    default: (kind, length) = (.mark, 1)
    }
    length = min(length, bytes.count - index)
  }

  /// The thin, figure and narrow no-break spaces that stand between the thousands.
  private static func isWideSpace(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return false }
    return bytes[index + 2] <= 0x8A || bytes[index + 2] == 0xAF
  }
}
