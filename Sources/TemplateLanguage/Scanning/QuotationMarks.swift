/// The quotation marks that may stand around a text in a tag.
///
/// Word processors turn `"name"` into `“name”` or `«name»` while it is typed; both are read as plain ones.
struct QuotationMarks {
  /// How many bytes the opening mark takes.
  let openingLength: Int
  /// The marks that end the text.
  private let closings: [[UInt8]]
  /// The opening mark, where the pair may stand inside itself: `«ООО «Ромашка»»`.
  private let nesting: [UInt8]?

  /// The pair whose opening mark stands at `index`, nil if none does.
  init?(at index: Int, in bytes: [UInt8], end: Int) {
    switch bytes[index] {
    case UInt8(ascii: "\""): self.init(1, ["\""])
    case UInt8(ascii: "'"): self.init(1, ["'"])
    case 0xC2 where index + 1 < end:
      switch bytes[index + 1] {
      case 0xAB: self.init(2, ["»", "\""], nesting: "«")
      case 0xBB: self.init(2, ["«", "»", "\""])
      default: return nil
      }
    case 0xE2 where index + 2 < end && bytes[index + 1] == 0x80:
      switch bytes[index + 2] {
      case 0x98, 0x99: self.init(3, ["’", "'"])
      case 0x9C, 0x9D: self.init(3, ["”", "\""])
      case 0x9E: self.init(3, ["“", "”", "\""])
      default: return nil
      }
    default: return nil
    }
  }

  private init(_ length: Int, _ closings: [String], nesting: String? = nil) {
    self.openingLength = length
    self.closings = closings.map { Array($0.utf8) }
    self.nesting = nesting.map { Array($0.utf8) }
  }

  /// The range of the text between the marks and the offset after the closing one; nil if it is not closed before `end`.
  func closing(from start: Int, in bytes: [UInt8], end: Int) -> (content: Range<Int>, after: Int)? {
    var index = start + openingLength
    var depth = 0
    while index < end {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      if let nesting, bytes.has(nesting, at: index, end: end) {
        depth += 1
        index += nesting.count
        continue
      }
      if let mark = closings.first(where: { bytes.has($0, at: index, end: end) }) {
        if depth == 0 { return (start + openingLength..<index, index + mark.count) }
        depth -= 1
        index += mark.count
        continue
      }
      index += 1
    }
    return nil
  }
}

extension [UInt8] {
  func has(_ wanted: [UInt8], at index: Int, end: Int) -> Bool {
    guard index + wanted.count <= end else { return false }
    for (offset, byte) in wanted.enumerated() where self[index + offset] != byte { return false }
    return true
  }
}
