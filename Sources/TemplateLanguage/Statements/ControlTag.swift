package import Diagnostics

/// What one control tag does to the tags around it, told from the tag alone.
///
/// A carrier pairs tags over its lines, items and rows with this before it builds the pieces of a level.
package struct ControlTag: Sendable, Hashable {
  package enum Role: Sendable, Hashable {
    /// Begins a stretch that the tag `endKeyword` ends.
    case opens(endKeyword: String)
    /// Stands inside a stretch and begins its next part: `elif`, `else`.
    case continues
    /// Ends the stretch that the tag `openKeyword` began.
    case closes(openKeyword: String)
    case single
  }

  package var tag: Tag
  package var keyword: String
  package var role: Role

  /// Reads the keyword and the role; nil for other kinds of tags and for keywords that are not known.
  package static func read(_ tag: Tag, in source: SourceText) -> ControlTag? {
    guard tag.kind == .control else { return nil }
    let tokens = ExpressionLexer.tokens(of: tag.inner, in: source).tokens
    guard case .name(let keyword) = tokens[0].kind, let role = role(of: keyword, tokens) else { return nil }
    return ControlTag(tag: tag, keyword: keyword, role: role)
  }

  /// The role of a tag with these tokens.
  static func role(of keyword: String, _ tokens: [Token]) -> Role? {
    if keyword == "set" { return opensSetBlock(tokens) ? .opens(endKeyword: "endset") : .single }
    if Self.opening.contains(keyword) { return .opens(endKeyword: "end" + keyword) }
    if Self.continuing.contains(keyword) { return .continues }
    if Self.single.contains(keyword) { return .single }
    if keyword.hasPrefix("end"), Self.opening.contains(String(keyword.dropFirst(3))) || keyword == "endset" {
      return .closes(openKeyword: String(keyword.dropFirst(3)))
    }
    return nil
  }

  /// `{% set name %}` and `{% set name | filter %}` open a block; with `=`, or with anything wrong, `set` stands alone.
  private static func opensSetBlock(_ tokens: [Token]) -> Bool {
    for token in tokens.dropFirst() {
      switch token.kind {
      case .name, .symbol(.dot), .symbol(.comma), .symbol(.leftParenthesis), .symbol(.rightParenthesis): continue
      case .end, .symbol(.pipe): return tokens.count > 2
      default: return false
      }
    }
    return false
  }

  static let opening = ["if", "for", "with", "filter", "macro", "call", "block"]
  static let continuing = ["elif", "else"]
  static let single = ["include", "import", "from", "extends", "break", "continue"]

  /// Every keyword, in the order a reader looks for them.
  package static let keywords: [String] =
    ["if", "elif", "else", "for", "break", "continue", "set", "with", "filter", "include", "import", "from"]
    + ["macro", "call", "block", "extends", "raw"] + (opening + ["set", "raw"]).map { "end" + $0 }
}
