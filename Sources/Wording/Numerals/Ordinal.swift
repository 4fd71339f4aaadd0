/// A place in an order, in words: `двадцать третий`, `двадцать третьего`, `twenty-third`.
package struct Ordinal: Sendable {
  private let language: WordingLanguage
  private let grammaticalCase: GrammaticalCase
  private let gender: GrammaticalGender

  /// Case and gender matter in Russian only; the accusative is that of things.
  package init(
    in language: WordingLanguage, _ grammaticalCase: GrammaticalCase = .nominative,
    gender: GrammaticalGender = .masculine
  ) {
    self.language = language
    self.grammaticalCase = grammaticalCase
    self.gender = gender
  }

  /// The words, beginning with a small letter; fails at and above ``NumeralFault/limit``.
  package func write(_ number: UInt64) throws(NumeralFault) -> String {
    guard number < NumeralFault.limit else { throw .tooLarge }
    return text(of: number)
  }

  /// For numbers that are below the limit by construction.
  func text(of number: UInt64) -> String {
    WordBytes.text { out in
      switch language {
      case .russian: RussianOrdinals(grammaticalCase, gender: gender).put(number, to: &out)
      case .english: EnglishOrdinals.put(number, to: &out)
      }
    }
  }
}
