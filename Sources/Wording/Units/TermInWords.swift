/// A whole number in digits and words with what is counted: `10 (десяти) рабочих дней`, `10 (ten) working days`.
package struct TermInWords: Sendable {
  private enum Counted: Sendable {
    case russian(CountedNoun)
    case english(EnglishNoun)
    /// Forms beside one, few and many, or beside one and others, in the case that is wanted.
    case given([String], GrammaticalGender, WordingLanguage)
  }

  private let counted: Counted
  private let grammaticalCase: GrammaticalCase

  /// A unit of the table, whose language is that of the term; nil for one that is not there.
  package init?(unit: String, _ grammaticalCase: GrammaticalCase) {
    if let noun = UnitNouns.russian(unit) {
      counted = .russian(noun)
    } else if let noun = UnitNouns.english(unit) {
      counted = .english(noun)
    } else {
      return nil
    }
    self.grammaticalCase = grammaticalCase
  }

  /// A unit by its forms in the case that is wanted.
  ///
  /// In Russian these are the forms beside 1, 2 and 5 in the nominative and accusative, beside 1 and others in the
  /// other cases; in English those beside 1 and others. Nil where their number is another.
  package init?(
    forms: [String], gender: GrammaticalGender, _ grammaticalCase: GrammaticalCase, in language: WordingLanguage
  ) {
    guard forms.count == Self.formCount(grammaticalCase, in: language) else { return nil }
    counted = .given(forms, gender, language)
    self.grammaticalCase = grammaticalCase
  }

  /// How many forms a unit has beside numbers that stand in a case.
  package static func formCount(_ grammaticalCase: GrammaticalCase, in language: WordingLanguage) -> Int {
    language == .russian && [.nominative, .accusative].contains(grammaticalCase) ? 3 : 2
  }

  /// The names of the units in the table.
  package static var unitNames: [String] { UnitNouns.names }

  /// Fails at and above ``NumeralFault/limit``.
  package func write(_ number: UInt64) throws(NumeralFault) -> String {
    guard number < NumeralFault.limit else { throw .tooLarge }
    return WordBytes.text { out in
      out.putGrouped(number, in: language)
      out.put(" (" as StaticString)
      cardinal.put(number, to: &out)
      out.put(") " as StaticString)
      out.put(form(beside: number))
    }
  }

  private var language: WordingLanguage {
    switch counted {
    case .russian: .russian
    case .english: .english
    case .given(_, _, let language): language
    }
  }

  private var cardinal: Cardinal {
    switch counted {
    case .russian(let noun): Cardinal(in: .russian, grammaticalCase, gender: noun.gender, isAnimate: noun.isAnimate)
    case .english: Cardinal(in: .english)
    case .given(_, let gender, let language): Cardinal(in: language, grammaticalCase, gender: gender)
    }
  }

  private func form(beside number: UInt64) -> String {
    switch counted {
    case .russian(let noun): return noun.form(beside: number, grammaticalCase)
    case .english(let noun): return noun.form(beside: number)
    case .given(let forms, _, .english): return forms[number == 1 ? 0 : 1]
    case .given(let forms, _, .russian):
      let column = RussianCount(number).column
      return forms[min(column, forms.count - 1)]
    }
  }
}
