/// Hebrew, Arabic and their like inside a line that runs left to right.
enum RightToLeft {
  /// Appends a text; every stretch that runs to the left stands in a `bdi` of its own.
  ///
  /// Without it `… السلام 205 509,00` would be shown as `509,00 205`: digits beside such letters turn round with them.
  static func append(_ text: String, to nodes: inout [HTMLNode]) {
    // Only these bytes can begin such a character.
    guard text.utf8.contains(where: { ($0 >= 0xD6 && $0 <= 0xE0) || $0 >= 0xEF }) else {
      nodes.append(.text(text))
      return
    }
    let scalars = text.unicodeScalars
    var shown = scalars.startIndex
    var stretch: Range<String.Index>?
    func close() {
      guard let range = stretch else { return }
      if shown < range.lowerBound { nodes.append(.text(String(text[shown..<range.lowerBound]))) }
      nodes.append(.element(.bdi, [], [.text(String(text[range]))]))
      shown = range.upperBound
      stretch = nil
    }
    for index in scalars.indices {
      let scalar = scalars[index]
      if isRightToLeft(scalar) {
        stretch = (stretch?.lowerBound ?? index)..<scalars.index(after: index)
      } else if stretch != nil, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        close()
      }
    }
    close()
    if shown < scalars.endIndex { nodes.append(.text(String(text[shown...]))) }
  }

  /// The blocks that the Unicode Bidirectional Algorithm (UAX #9) gives to R and AL.
  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x590...0x8FF, 0xFB1D...0xFDCF, 0xFDF0...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
