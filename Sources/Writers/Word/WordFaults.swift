import Diagnostics

/// What writing a Word file can find wrong, in words.
extension Diagnostic {
  static func wordPictureLeftOut(_ alternativeText: String) -> Diagnostic {
    Diagnostic(
      .wordPictureLeftOut,
      alternativeText.isEmpty
        ? "an SVG picture is left out of the Word file, because Word shows none by itself"
        : "the SVG picture `\(alternativeText)` is left out of the Word file, because Word shows none by itself",
      severity: .warning, hint: "give the picture as PNG or JPEG")
  }

  static func wordCharactersReplaced(_ count: Int) -> Diagnostic {
    Diagnostic(
      .wordCharactersReplaced,
      "\(count == 1 ? "a character that no Word file can hold is" : "\(count) characters that no Word file can hold are") written as `\u{FFFD}`",
      severity: .warning, hint: "look for control characters in the data, often brought along by copying from a PDF")
  }

  static func wordNestingTooDeep(_ number: String, limit: Int) -> Diagnostic {
    Diagnostic(
      .wordNestingTooDeep,
      "the clause `\(number)` has its number as plain text in the Word file, because Word counts to \(limit) levels only",
      severity: .warning)
  }

  static func houseStyleUnusable(_ file: String, _ reason: String, hint: String) -> Diagnostic {
    Diagnostic(
      .houseStyleUnusable, "`\(file)` cannot give its style: \(reason)", at: Place(file: file), hint: hint)
  }
}
