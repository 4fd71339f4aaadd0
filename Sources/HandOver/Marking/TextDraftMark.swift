extension DraftMark {
  package enum Alignment: Sendable {
    case center
    case right
  }

  /// A plain text whose first line is the mark, an empty line below.
  ///
  /// - Parameter width: of the text, in characters.
  package func marking(text: String, width: Int, _ alignment: Alignment = .right) -> String {
    let scalars = text.unicodeScalars
    let hasMark = scalars.first == "\u{FEFF}"
    var rest = Substring(hasMark ? scalars.dropFirst() : scalars[...])
    let lineBreak =
      text.unicodeScalars.firstIndex(of: "\n").map { end in
        end > scalars.startIndex && scalars[scalars.index(before: end)] == "\r" ? "\r\n" : "\n"
      } ?? "\n"
    if let unmarked = Self.unmarked(rest) { rest = unmarked }
    let room = max(0, min(width, Self.widest) - word.count)
    let indent = String(repeating: " ", count: alignment == .right ? room : room / 2)
    return (hasMark ? "\u{FEFF}" : "") + indent + word + lineBreak + lineBreak + rest
  }

  /// A text without its first line, where that is a mark.
  package static func unmarking(text: String) -> String {
    let hasMark = text.unicodeScalars.first == "\u{FEFF}"
    let rest = Substring(hasMark ? text.unicodeScalars.dropFirst() : text.unicodeScalars[...])
    return unmarked(rest).map { (hasMark ? "\u{FEFF}" : "") + $0 } ?? text
  }

  /// Longer than any line; a width from outside is cut to it.
  private static let widest = 1_000

  /// The text below a mark; nil where there is none.
  static func unmarked(_ text: Substring) -> Substring? {
    let scalars = text.unicodeScalars
    guard let end = scalars.firstIndex(of: "\n") else { return nil }
    let line = scalars[..<end].filter { $0 != " " && $0 != "\r" }
    guard all.contains(where: { Array($0.word.unicodeScalars) == Array(line) }) else { return nil }
    var rest = scalars[scalars.index(after: end)...]
    if rest.first == "\r", rest.dropFirst().first == "\n" { rest = rest.dropFirst() }
    if rest.first == "\n" { rest = rest.dropFirst() }
    return Substring(rest)
  }
}
