import Diagnostics

/// libyaml's reasons in the words of this program.
enum YAMLReasons {
  private static let known: [(part: String, problem: String, hint: String?)] = [
    (
      "mapping values are not allowed", "a second `:` stands in one line",
      "put a text that holds a colon and a space in quotes"
    ),
    (
      "did not find expected key", "here a key was expected that is indented like the ones above",
      "check the indentation; put a text that begins with a quote or a bracket in quotes as a whole"
    ),
    (
      "did not find expected '-' indicator", "here a `-` was expected that is indented like the ones above",
      "check the indentation"
    ),
    (
      "could not find expected ':'", "this is neither a key with a `:` after it nor a value",
      "write `key: value`, with a space after the colon"
    ),
    (
      "found character that cannot start any token", "no text can begin with this character",
      "indent with spaces, not with tabs; put a text that begins with `%`, `@` or a backtick in quotes"
    ),
    ("found a tab character", "a tab stands where only spaces may", "indent with spaces"),
    ("found unexpected end of stream", "the quote that opens here is never closed", "close it"),
    (
      "did not find expected ',' or", "here a `,` or the closing bracket is wanted",
      "put a text that holds a colon, a comma, a bracket or a quote in quotes as a whole"
    ),
    ("block sequence entries are not allowed", "a list cannot begin here", "begin it on a line of its own"),
    ("found unknown escape character", "in double quotes a `\\` stands for something special", "use single quotes"),
    ("did not find expected <document start>", "something follows the end of the value", "check the indentation"),
    ("found undefined tag handle", "a `!` names a type that is not known", "put a text that begins with `!` in quotes"),
    (
      "did not find expected alphabetic or numeric", "after `*` or `&` a name is wanted",
      "put a text that begins with `*` or `&` in quotes"
    ),
  ]

  /// These are noticed long after what causes them, which is where libyaml began to read the thing.
  private static let noticedLate = ["found unexpected end of stream", "could not find expected ':'"]

  /// - Parameter since: where the thing begins that libyaml is reading.
  /// - Parameter closed: the quote right before the place, where one stands there.
  static func diagnostic(
    _ problem: String, while context: String, at place: DataPlace, since: DataPlace?, closed: Character?
  ) -> Diagnostic {
    if let closed, problem.contains("did not find expected") {
      return .yamlSyntax(
        "the quote before this ends the text, and more of it follows", at: place,
        hint: closed == "\""
          ? "write quotes inside of a text as «», or put the whole text in single quotes: `'ООО \"Альфа\"'`"
          : "put a text that holds an apostrophe in double quotes: `\"O'Neill\"`")
    }
    guard let (part, text, hint) = known.first(where: { problem.contains($0.part) }) else {
      return .yamlSyntax(context.isEmpty ? problem : "\(problem), \(context)", at: place, hint: nil)
    }
    if let since, noticedLate.contains(part) { return .yamlSyntax(text, at: since, hint: hint) }
    var fault = Diagnostic.yamlSyntax(text, at: place, hint: hint)
    if let since, context.contains("flow") { fault.notes.append(.beginsHere(at: since)) }
    return fault
  }

  /// A byte that is no UTF-8, or a character that YAML does not allow.
  static func readerFault(_ problem: String, value: Int32, at place: DataPlace) -> Diagnostic {
    guard problem.contains("control characters") else { return .notUTF8(at: place) }
    let code = String(UInt32(bitPattern: value), radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
    return .yamlSyntax(
      "the control character U+\(padded) may not stand in it", at: place,
      hint: "delete it, or write it as \"\\u\(padded)\"")
  }
}
