import Diagnostics

/// A paragraph of the finished document, cut into tokens, and where it stands.
package struct Passage: Sendable {
  /// What a paragraph is to the document.
  enum Role: Sendable {
    case heading
    case body
    /// In a table.
    case cell
    /// Where the parties' details stand side by side.
    case party
    case signature
    /// «УТВЕРЖДАЮ», a letterhead, an addressee.
    case stamp
  }

  /// Where a paragraph stands.
  struct Spot: Sendable {
    var role: Role
    /// The number of its clause without the last point: `3.2`; empty outside of clauses.
    var clause: String
    /// The number of the annex it belongs to; nil in the main text.
    var annex: String?
    /// The paragraph's number in the document, or the line's in a text; counted from 1.
    var line: Int
    /// Whether `line` counts lines of a text file.
    var isLine = false
  }

  let spot: Spot
  package let text: String
  /// See ``folded(_:)``.
  let bytes: [UInt8]
  let tokens: [Token]
  let dates: [DateMention]

  init(_ text: String, _ spot: Spot) {
    self.text = text
    self.spot = spot
    bytes = folded(text)
    tokens = Review.tokens(of: bytes)
    dates = DateMention.all(in: bytes, tokens)
  }

  /// A longer paragraph is no prose; in pieces, what is asked of each token cannot take for ever.
  private static let longest = 16_384

  /// The passages that a paragraph makes: one, unless it is longer than any real one.
  static func all(of text: some StringProtocol, _ spot: Spot) -> [Passage] {
    if text.allSatisfy(\.isWhitespace) { return [] }
    let bytes = Array(text.utf8)
    if bytes.count <= longest { return [Passage(String(text), spot)] }
    var pieces: [Passage] = []
    var start = 0
    while start < bytes.count {
      var end = min(start + longest, bytes.count)
      while end < bytes.count, end > start + longest - 4, bytes[end] & 0xC0 == 0x80 { end -= 1 }
      pieces.append(Passage(String(decoding: bytes[start..<end], as: UTF8.self), spot))
      start = end
    }
    return pieces
  }

  var role: Role { spot.role }

  // MARK: Tokens

  func kind(_ index: Int) -> Token.Kind? { tokens.indices.contains(index) ? tokens[index].kind : nil }

  /// Whether the token is this word or mark; write it in small letters, without `ё`.
  func `is`(_ index: Int, _ word: String) -> Bool {
    tokens.indices.contains(index) && bytes.holds(word, at: tokens[index].start, upTo: tokens[index].end, whole: true)
  }

  func `is`(_ index: Int, anyOf words: [String]) -> Bool { words.contains { self.is(index, $0) } }

  /// Whether the token begins with these letters.
  func starts(_ index: Int, _ stem: String) -> Bool {
    tokens.indices.contains(index) && bytes.holds(stem, at: tokens[index].start, upTo: tokens[index].end, whole: false)
  }

  func starts(_ index: Int, anyOf stems: [String]) -> Bool { stems.contains { starts(index, $0) } }

  /// Whether nothing stands between this token and the one before it.
  func isGlued(_ index: Int) -> Bool {
    tokens.indices.contains(index) && index > 0 && tokens[index].start == tokens[index - 1].end
  }

  /// The value of digits; nil for other tokens and for more than 18 digits.
  func number(_ index: Int) -> Int? { kind(index) == .digits ? bytes.number(in: tokens[index]) : nil }

  /// Whether the token begins with a capital letter.
  func isCapitalised(_ index: Int) -> Bool {
    kind(index) == .word && written(index..<index + 1).first?.isUppercase == true
  }

  /// The text of some tokens as it was written.
  func written(_ range: Range<Int>) -> String {
    guard let bytes = span(range) else { return "" }
    return String(decoding: text.utf8.dropFirst(bytes.lowerBound).prefix(bytes.count), as: UTF8.self)
  }

  /// The bytes that some tokens cover.
  func span(_ range: Range<Int>) -> Range<Int>? {
    let range = range.clamped(to: tokens.indices)
    return range.isEmpty ? nil : tokens[range.lowerBound].start..<tokens[range.upperBound - 1].end
  }

  /// The first token that is one of these words, from `start` on and not further than `within` tokens.
  func first(_ words: [String], from start: Int, within: Int) -> Int? {
    (max(start, 0)..<max(start, 0, min(tokens.count, start + within))).first { self.is($0, anyOf: words) }
  }

  func contains(stem: String) -> Bool { tokens.indices.contains { starts($0, stem) } }

  func contains(anyOf stems: [String]) -> Bool { tokens.indices.contains { starts($0, anyOf: stems) } }
}

extension [UInt8] {
  /// Whether these bytes stand there, and nothing behind them where they are to be the `whole`.
  func holds(_ word: String, at start: Int, upTo end: Int, whole: Bool) -> Bool {
    var at = start
    for byte in word.utf8 {
      guard at < end, self[at] == byte else { return false }
      at += 1
    }
    return !whole || at == end
  }

  func number(in token: Token) -> Int? {
    guard token.end - token.start <= 18 else { return nil }
    return self[token.start..<token.end].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
