/// Headings that people write differently and mean alike: capitals, ё, spaces, punctuation and line breaks do not count.
package enum HeadingFold {
  /// `email` for `E-mail`, `рс` for `Р/с`.
  package static func folded(_ heading: String) -> String {
    String(heading.lowercased().replacing("ё", with: "е").filter { $0.isLetter || $0.isNumber })
  }
}
