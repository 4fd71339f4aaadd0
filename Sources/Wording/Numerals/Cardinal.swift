/// A whole number in words: `сто двадцать один`, `ста двадцати одного`, `one hundred and twenty-one`.
package struct Cardinal: Sendable {
  private let language: WordingLanguage
  private let russian: RussianNumerals

  /// Case, gender and whether something alive is counted matter in Russian only.
  package init(
    in language: WordingLanguage, _ grammaticalCase: GrammaticalCase = .nominative,
    gender: GrammaticalGender = .masculine, isAnimate: Bool = false
  ) {
    self.language = language
    russian = RussianNumerals(grammaticalCase, gender: gender, isAnimate: isAnimate)
  }

  /// The words, beginning with a small letter; fails at and above ``NumeralFault/limit``.
  package func write(_ number: UInt64) throws(NumeralFault) -> String {
    guard number < NumeralFault.limit else { throw .tooLarge }
    return text(of: number)
  }

  /// For numbers that are below the limit by construction.
  func text(of number: UInt64) -> String {
    WordBytes.text { out in
      put(number, to: &out)
    }
  }

  func put(_ number: UInt64, to out: inout WordBytes) {
    language == .russian ? russian.put(number, to: &out) : EnglishNumerals.put(number, to: &out)
  }
}
