import Diagnostics

/// yajl's reasons in the words of this program.
enum JSONReasons {
  private static let known: [(part: String, problem: String, hint: String?)] = [
    (
      "unallowed token", "this cannot stand here",
      "check for a missing or superfluous comma, and for quotes around every text"
    ),
    ("premature EOF", "the text ends before its value does", "check for a bracket or a quote that is never closed"),
    ("inside map, I expect", "after this value a `,` or the closing `}` is wanted", nil),
    ("after array element", "after this element a `,` or the closing `]` is wanted", nil),
    ("separated by a colon", "between a key and its value a `:` is wanted", nil),
    ("invalid object key", "a key has to be a text in double quotes", nil),
    ("trailing garbage", "something follows the end of the value", "a file holds one value; for several use .jsonl"),
    (
      "occurs before a character which it may not", "this text has a `\\` before a letter that it may not stand before",
      "write `\\\\` for a backslash"
    ),
    (
      "invalid character inside string", "this text has a line break or another control character in it",
      "write `\\n` for a line break, or close the quote"
    ),
    ("non-hex", "after `\\u` four hexadecimal digits are wanted", nil),
    ("decimal point", "after the decimal point a digit is wanted", nil),
    ("after the exponent", "after the exponent's `e` a digit is wanted", nil),
    ("after the minus", "after the minus a digit is wanted", nil),
    ("comment", "JSON has no comments", "remove the comment, or use a .yaml file"),
    (
      "invalid string in json", "this word cannot stand here",
      "put texts in double quotes; `true`, `false` and `null` are in lower case"
    ),
    ("invalid char in json", "this character cannot stand here", "put texts in double quotes"),
  ]

  static func diagnostic(for reason: String, at place: DataPlace) -> Diagnostic {
    if reason.contains("UTF8") { return .notUTF8(at: place) }
    if let (_, problem, hint) = known.first(where: { reason.contains($0.part) }) {
      return .jsonSyntax(problem, at: place, hint: hint)
    }
    // yajl's own words, where a later version has new ones.
    return .jsonSyntax(reason.split(whereSeparator: \.isNewline).first.map(String.init) ?? "unknown reason", at: place)
  }
}
