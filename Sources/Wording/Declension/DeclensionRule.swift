/// How words with an ending are declined.
final class DeclensionRule: Sendable {
  /// Apart by spaces; one after `=` is a whole word.
  let endings: String
  let pattern: DeclensionPattern
  /// How words of one syllable are declined, where that differs: Цой against Толстой.
  let oneSyllable: DeclensionPattern?
  /// What else may be right, and why.
  let doubt: Doubt?

  init(
    endings: String, pattern: DeclensionPattern, oneSyllable: DeclensionPattern?, doubt: Doubt?
  ) {
    self.endings = endings
    self.pattern = pattern
    self.oneSyllable = oneSyllable
    self.doubt = doubt
  }

  /// A second way, with the reason that there is one.
  struct Doubt: Sendable {
    let reason: DeclensionDoubt.Reason
    let alternative: DeclensionPattern
  }

  /// A row of a table: words that end in one of the endings.
  static func row(
    _ endings: String, _ pattern: DeclensionPattern, oneSyllable: DeclensionPattern? = nil,
    or alternative: DeclensionPattern? = nil, because reason: DeclensionDoubt.Reason = .bearerDecides
  ) -> DeclensionRule {
    let doubt = alternative.map { Doubt(reason: reason, alternative: $0) }
    return DeclensionRule(endings: endings, pattern: pattern, oneSyllable: oneSyllable, doubt: doubt)
  }

  /// A row of words, not of endings.
  static func words(
    _ words: String, _ pattern: DeclensionPattern, or alternative: DeclensionPattern? = nil,
    because reason: DeclensionDoubt.Reason = .bearerDecides
  ) -> DeclensionRule {
    row(words.split(separator: " ").map { "=\($0)" }.joined(separator: " "), pattern, or: alternative, because: reason)
  }
}
