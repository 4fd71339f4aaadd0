/// Hebrew, Arabic and their like inside a line that runs left to right.
enum RightToLeft {
  /// Appends a text; what runs to the left stands in a `bdi`, so that it cannot turn round the digits beside it.
  static func append(_ text: String, to nodes: inout [HTMLNode]) {
    let scalars = text.unicodeScalars
    // Only these bytes can begin such a character.
    guard text.utf8.contains(where: { ($0 >= 0xD6 && $0 <= 0xE0) || $0 >= 0xEF }),
      let first = scalars.firstIndex(where: isRightToLeft), let last = scalars.lastIndex(where: isRightToLeft)
    else {
      nodes.append(.text(text))
      return
    }
    let end = scalars.index(after: last)
    if first > scalars.startIndex { nodes.append(.text(String(text[..<first]))) }
    nodes.append(.element(.bdi, [], [.text(String(text[first..<end]))]))
    if end < scalars.endIndex { nodes.append(.text(String(text[end...]))) }
  }

  /// The blocks that the Unicode Bidirectional Algorithm (UAX #9) gives to R and AL.
  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x590...0x8FF, 0xFB1D...0xFDCF, 0xFDF0...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
