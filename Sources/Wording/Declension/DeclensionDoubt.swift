/// Why a form is not certain, and what else may be right.
package struct DeclensionDoubt: Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    /// Families differ: Заяц is «Зайца» and «Заяца», Гузель is declined or not.
    case bearerDecides
    /// Whether it is declined hangs on the stress or the origin: Щербà is, Дюмà is not.
    case stressDecides
    /// Letters of another script: Smith.
    case notRussian
    /// No rule knows such a word, or its place in the name is unclear.
    case unknownShape
  }

  /// The word that is not certain, in its first form.
  package let word: String
  package let reason: Reason
  /// The whole with the other form; nil where there is none to offer.
  package let alternative: String?
}

/// A form with what is not certain about it.
package struct DeclinedText: Sendable, Hashable {
  package let text: String
  /// None or one: nearly all forms are certain, and are handed around faster without the room for a doubt.
  private let doubts: [DeclensionDoubt]

  package init(_ text: String, doubt: DeclensionDoubt? = nil) {
    self.text = text
    doubts = doubt.map { [$0] } ?? []
  }

  /// Nil where the rules leave no choice.
  package var doubt: DeclensionDoubt? { doubts.first }
}
