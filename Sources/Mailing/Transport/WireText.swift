/// What came over the wire, fit to be shown to people and kept in a journal.
package enum WireText {
  /// A server can send megabytes; a sentence is enough.
  package static let longest = 300

  /// The bytes as text on one line: no control characters, no marks that turn the writing, nothing endless.
  package static func cleaned(_ bytes: some Sequence<UInt8>) -> String {
    // More bytes than this cannot become fewer characters than are shown, but for marks without end.
    let piece = Array(bytes.prefix(8 * longest))
    var text = ""
    var isSpace = true
    var count = 0
    for scalar in String(decoding: piece, as: UTF8.self).unicodeScalars {
      let isBlank = scalar.properties.isWhitespace || !isShown(scalar)
      if isBlank, isSpace { continue }
      if count == longest { return text + "…" }
      text.unicodeScalars.append(isBlank ? " " : scalar)
      isSpace = isBlank
      count += 1
    }
    if text.hasSuffix(" ") { text.removeLast() }
    return text
  }

  package static func cleaned(_ text: String) -> String { cleaned(text.utf8) }

  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}
