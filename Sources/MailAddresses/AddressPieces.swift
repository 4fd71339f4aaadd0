/// A cell of a list that holds several addresses.
package enum AddressPieces {
  /// The addresses of a cell, as they are written: between semicolons, commas and line ends that stand in no quotes,
  /// and between spaces where every word has an `@`.
  package static func split(_ cell: String) -> [String] {
    var pieces: [String] = []
    for piece in cut(cell, at: { $0 == ";" || $0 == "," || $0 == "\n" || $0 == "\r" }) {
      let words = cut(piece, at: isSpace)
      let isList = words.count > 1 && words.allSatisfy { $0.contains("@") && !$0.hasPrefix("<") }
      pieces += isList ? words : [trimmed(piece)]
    }
    return pieces.filter { !$0.isEmpty }
  }

  /// Without the spaces around it, of whichever width.
  package static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isSpace($0) }), let last = scalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

  private static func cut(_ text: String, at isBorder: (Unicode.Scalar) -> Bool) -> [String] {
    var pieces: [String] = []
    var piece = String.UnicodeScalarView()
    var isQuoted = false
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if scalar == "\"", !isEscaped { isQuoted.toggle() }
      isEscaped = isQuoted && scalar == "\\" && !isEscaped
      if !isQuoted, isBorder(scalar) {
        pieces.append(String(piece))
        piece = String.UnicodeScalarView()
      } else {
        piece.append(scalar)
      }
    }
    pieces.append(String(piece))
    return pieces.filter { !trimmed($0).isEmpty }
  }
}
