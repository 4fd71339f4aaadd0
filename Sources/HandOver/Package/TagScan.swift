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
  /// Whether it met something that is no tag.
  private(set) var isOdd = false

  /// A scan of a part in UTF-8 that begins behind the part's own declaration.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    if begins(with: "\u{FEFF}") { index = 3 }
    // `<?xml-stylesheet` is an instruction.
    if begins(with: "<?xml ") {
      while index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
    }
  }

  /// The next tag; nil at the end of the part and where something odd stands.
  mutating func next() -> Tag? {
    guard !isOdd, let start = place(of: UInt8(ascii: "<")) else { return nil }
    index = start
    let isEnd = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "/")
    index += isEnd ? 2 : 1
    let name = readName()
    guard let name, skipAttributes() else {
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
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: ":"): local = index + 1
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."), 0x80...:
        break
      case UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: " "), 0x09, 0x0A, 0x0D:
        return local < index ? (start..<index, local) : nil
      // `<!--`, `<![CDATA[`, `<?`.
      default: return nil
      }
      index += 1
    }
    return nil
  }

  /// Where the byte stands next, searched by the library's own search for bytes: most of a part is passed over so.
  private func place(of byte: UInt8) -> Int? {
    guard let start = bytes.baseAddress, let found = memchr(start + index, Int32(byte), bytes.count - index) else {
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(start)
  }

  /// Goes behind the tag's `>`; false where it has none.
  private mutating func skipAttributes() -> Bool {
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: ">"): return true
      case UInt8(ascii: "<"): return false
      case UInt8(ascii: "\""), UInt8(ascii: "'"): if !skipValue(to: byte) { return false }
      default: break
      }
    }
    return false
  }

  /// Goes behind the quote that closes a value; false where it has none, or holds a `<`.
  private mutating func skipValue(to quote: UInt8) -> Bool {
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == quote { return true }
      if byte == UInt8(ascii: "<") { return false }
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
    guard one.count == other.count else { return false }
    for offset in 0..<one.count where bytes[one.lowerBound + offset] != bytes[other.lowerBound + offset] {
      return false
    }
    return true
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
