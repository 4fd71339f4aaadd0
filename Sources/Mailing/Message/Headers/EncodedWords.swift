/// Text of any alphabet as encoded words (RFC 2047), each of 75 characters at most.
enum EncodedWords {
  /// What a line of a header with encoded words may hold (RFC 2047 §2).
  static let lineLimit = 76
  private static let wordLimit = 75
  private static let frame = "=?utf-8?B??=".utf8.count

  /// The words in order, to stand with one space or fold between them, which readers take away again.
  ///
  /// A word holds whole characters as people see them; one that no word can hold is parted between its scalars.
  /// - Parameter room: how long the first word may be; at least 24.
  static func of(_ text: String, first room: Int) -> [String] {
    let code: Code = Code.q.length(of: Array(text.utf8)) <= Code.b.length(of: Array(text.utf8)) ? .q : .b
    var words: [String] = []
    var word: [UInt8] = []
    var limit = min(room, wordLimit) - frame
    func finish() {
      words.append("=?utf-8?\(code.letter)?\(code.text(of: word))?=")
      word = []
      limit = wordLimit - frame
    }
    for character in text {
      let bytes = Array(character.utf8)
      if code.length(of: word + bytes) <= limit {
        word += bytes
      } else if !word.isEmpty, code.length(of: bytes) <= wordLimit - frame {
        finish()
        word = bytes
      } else {
        for scalar in character.unicodeScalars {
          let part = Array(String(scalar).utf8)
          if !word.isEmpty, code.length(of: word + part) > limit { finish() }
          word += part
        }
      }
    }
    if !word.isEmpty { finish() }
    return words
  }

  private enum Code {
    case b
    case q

    var letter: String {
      switch self {
      case .b: "B"
      case .q: "Q"
      }
    }

    func length(of bytes: [UInt8]) -> Int {
      switch self {
      case .b: (bytes.count + 2) / 3 * 4
      case .q: bytes.reduce(0) { $0 + (Self.isPlain($1) || $1 == UInt8(ascii: " ") ? 1 : 3) }
      }
    }

    func text(of bytes: [UInt8]) -> String {
      switch self {
      case .b: Base64Lines.word(bytes)
      case .q:
        bytes.map { byte in
          if byte == UInt8(ascii: " ") { return "_" }
          return Self.isPlain(byte) ? String(UnicodeScalar(byte)) : "=" + HexDigits.pair(byte)
        }.joined()
      }
    }

    /// What stands for itself wherever encoded words may stand, display names included (RFC 2047 §5).
    private static func isPlain(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        true
      default: "!*+-/".utf8.contains(byte)
      }
    }
  }
}
