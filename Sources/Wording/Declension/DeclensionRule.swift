/// How words with an ending are declined.
struct DeclensionRule: Sendable {
  let pattern: DeclensionPattern
  /// How words of one syllable are declined, where that differs: Цой against Толстой.
  let oneSyllable: DeclensionPattern?
  /// What else may be right, and why.
  let doubt: Doubt?

  /// A second way, with the reason that there is one.
  struct Doubt: Sendable {
    let reason: DeclensionDoubt.Reason
    let alternative: DeclensionPattern
  }
}

/// A row of a ``DeclensionTable``: endings that share a rule.
struct DeclensionRow: Sendable {
  /// Apart by spaces; one after `=` is a whole word.
  let endings: String
  let rule: DeclensionRule

  /// Words that end in one of the endings.
  static func row(
    _ endings: String, _ pattern: DeclensionPattern, oneSyllable: DeclensionPattern? = nil,
    or alternative: DeclensionPattern? = nil, because reason: DeclensionDoubt.Reason = .bearerDecides
  ) -> DeclensionRow {
    let doubt = alternative.map { DeclensionRule.Doubt(reason: reason, alternative: $0) }
    return DeclensionRow(
      endings: endings, rule: DeclensionRule(pattern: pattern, oneSyllable: oneSyllable, doubt: doubt))
  }

  /// A row of words, not of endings.
  static func words(
    _ words: String, _ pattern: DeclensionPattern, or alternative: DeclensionPattern? = nil,
    because reason: DeclensionDoubt.Reason = .bearerDecides
  ) -> DeclensionRow {
    row(words.split(separator: " ").map { "=\($0)" }.joined(separator: " "), pattern, or: alternative, because: reason)
  }
}
