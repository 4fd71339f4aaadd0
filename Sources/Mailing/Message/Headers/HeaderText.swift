package import Diagnostics

/// Text that may stand in a header: one line, without control characters.
///
/// Headers take words of people in no other way, so that no line break can begin a header of its own.
package struct HeaderText: Sendable, Hashable {
  package let text: String

  /// - Parameter what: what the text is, for the sentence: `the subject`.
  /// - Throws: `bad-header-text` with the first character that cannot stand there.
  package init(_ text: String, of what: String, at place: Place? = nil) throws(Faults) {
    for (position, scalar) in text.unicodeScalars.enumerated() {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator:
        throw Faults(.controlInHeader(scalar, position: position + 1, of: what, at: place))
      default: continue
      }
    }
    self.text = text
  }
}
