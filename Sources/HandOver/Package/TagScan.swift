import Glibc

/// Goes from tag to tag through the bytes of a part without reading what stands between them.
///
/// It knows tags and nothing else: where a comment, a declaration or broken markup stands, it stops and says so, and the
/// part has to be read as a whole.
struct TagScan {
  enum Kind {
    case start
    case end
    /// `<w:p/>`.
    case empty
  }

  struct Tag {
    let kind: Kind
    /// From `<` to behind `>`.
    let range: Range<Int>
    /// The name with its prefix.
    let name: Range<Int>
    /// Where the name without its prefix begins.
    let local: Int
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  /// Where the next `<` stands, or the part ends: no tag goes beyond it.
  private var upcoming = 0
  /// Whether it met something that is no tag.
  private(set) var isOdd = false

  /// A scan of a part in UTF-8 that begins behind the part's own declaration.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    if begins(with: "\u{FEFF}") { index = 3 }
    // `<?xml-stylesheet` is an instruction.
    if begins(with: "<?xml ") { index = place(of: UInt8(ascii: ">"), in: index..<bytes.count) ?? bytes.count }
    upcoming = place(of: UInt8(ascii: "<"), in: index..<bytes.count) ?? bytes.count
  }

  /// The next tag; nil at the end of the part and where something odd stands.
  mutating func next() -> Tag? {
    let start = upcoming
    guard !isOdd, start < bytes.count else { return nil }
    upcoming = place(of: UInt8(ascii: "<"), in: start + 1..<bytes.count) ?? bytes.count
    index = start + 1
    let isEnd = index < upcoming && bytes[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    guard let name = readName(), skipAttributes() else {
      isOdd = true
      return nil
    }
    let isEmpty = bytes[index - 2] == UInt8(ascii: "/") && index - 2 >= name.range.upperBound
    let kind: Kind = isEnd ? .end : isEmpty ? .empty : .start
    return Tag(kind: kind, range: start..<index, name: name.range, local: name.local)
  }

  private mutating func readName() -> (range: Range<Int>, local: Int)? {
    let start = index
    var local = start
    while index < upcoming, Self.isOfName(bytes[index]) {
      index += 1
      if bytes[index - 1] == UInt8(ascii: ":") { local = index }
    }
    guard local < index, index < upcoming else { return nil }
    switch bytes[index] {
    case UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: " "), 0x09, 0x0A, 0x0D: return (start..<index, local)
    // `<!--`, `<![CDATA[`, `<?`.
    default: return nil
    }
  }

  /// Letters, digits, `-`, `.`, `:`, `_`, and what is not ASCII: one bit a byte, as most bytes of tags are asked about.
  private static func isOfName(_ byte: UInt8) -> Bool {
    let bits: UInt64 = byte < 64 ? 0x07FF_6000_0000_0000 : 0x07FF_FFFE_87FF_FFFE
    return byte >= 0x80 || bits >> UInt64(byte & 63) & 1 != 0
  }

  /// Where the byte stands first, searched by the library's own search for bytes: most of a part is passed over so.
  private func place(of byte: UInt8, in range: Range<Int>) -> Int? {
    guard let start = bytes.baseAddress, let found = memchr(start + range.lowerBound, Int32(byte), range.count) else {
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(start)
  }

  /// Goes behind the tag's `>`; false where it has none.
  private mutating func skipAttributes() -> Bool {
    if bytes[index] == UInt8(ascii: ">") {
      index += 1
      return true
    }
    guard let end = place(of: UInt8(ascii: ">"), in: index..<upcoming) else { return false }
    guard areValuesWhole(in: index..<end) else { return skipValues() }
    index = end + 1
    return true
  }

  /// Whether every value that begins in the attributes ends in them, as far as that is plain without apostrophes.
  ///
  /// Most bytes of a part are attributes: eight are looked at in one word.
  private func areValuesWhole(in range: Range<Int>) -> Bool {
    guard range.upperBound >= 8 else { return false }
    let bytes = UnsafeRawBufferPointer(bytes)
    var quotes: UInt64 = 0
    var apostrophes: UInt64 = 0
    func look(at place: Int, passingOver count: Int = 0) {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)) >> UInt64(8 * count)
      // An even number of quotes leaves an even number of bits.
      quotes ^= Self.places(of: UInt8(ascii: "\""), in: word)
      apostrophes |= Self.places(of: UInt8(ascii: "'"), in: word)
    }
    var place = range.lowerBound
    while place + 8 <= range.upperBound {
      look(at: place)
      place += 8
    }
    if place < range.upperBound { look(at: range.upperBound - 8, passingOver: 8 - (range.upperBound - place)) }
    return apostrophes == 0 && quotes.nonzeroBitCount.isMultiple(of: 2)
  }

  /// The high bit of each byte of a word that is this one.
  private static func places(of byte: UInt8, in word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let others = word ^ (0x0101_0101_0101_0101 &* UInt64(byte))
    return ~(((others & low) &+ low) | others | low)
  }

  /// The same where one sort of quotes may stand among the other, or a `>` in a value.
  private mutating func skipValues() -> Bool {
    var quote: UInt8?
    while index < upcoming {
      let byte = bytes[index]
      index += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return true
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
    }
    return false
  }

  /// Whether bytes of the part are these.
  func holds(_ range: Range<Int>, _ text: StaticString) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    for offset in 0..<range.count where bytes[range.lowerBound + offset] != text.utf8Start[offset] { return false }
    return true
  }

  /// Whether two places of the part hold the same bytes.
  func areSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard one.count == other.count, let start = bytes.baseAddress else { return false }
    return memcmp(start + one.lowerBound, start + other.lowerBound, one.count) == 0
  }

  /// Whether the bytes stand somewhere in a tag.
  func has(_ text: StaticString, in tag: Range<Int>) -> Bool {
    let count = text.utf8CodeUnitCount
    guard tag.count >= count else { return false }
    return (tag.lowerBound...tag.upperBound - count).contains { holds($0..<$0 + count, text) }
  }

  private func begins(with text: StaticString) -> Bool {
    let end = index + text.utf8CodeUnitCount
    return end <= bytes.count && holds(index..<end, text)
  }
}
