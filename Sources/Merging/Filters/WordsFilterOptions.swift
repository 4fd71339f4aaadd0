import Diagnostics
import Values
import Wording

/// The options of `in_words`, in the order of its parameters.
struct InWordsOptions: ReadableOptions {
  let currency: CurrencyNouns?
  let form: AmountInWords.Form?
  let grammaticalCase: GrammaticalCase
  let gender: GrammaticalGender?
  let minorPart: AmountInWords.MinorPart
  let startsSmall: Bool?
  let language: WordingLanguage?

  init(_ given: WordsOptions) throws(WordsOptionFault) {
    currency = try given.currency(0)
    form = try given.word("form", 1, AmountInWords.Form.self)
    grammaticalCase = try given.grammaticalCase(2)
    gender = try given.gender(3)
    minorPart = try given.word("kopecks", 4, AmountInWords.MinorPart.self) ?? .digits
    startsSmall = try given.bool("lower", 5)
    language = try given.language(6)
    if gender != nil, currency != nil || form != nil {
      throw .genderOfSum
    }
  }
}

/// The options of `percent_in_words`, in the order of its parameters.
struct PercentOptions: ReadableOptions {
  let grammaticalCase: GrammaticalCase
  let startsSmall: Bool?
  let language: WordingLanguage?

  init(_ given: WordsOptions) throws(WordsOptionFault) {
    grammaticalCase = try given.grammaticalCase(0)
    startsSmall = try given.bool("lower", 1)
    language = try given.language(2)
  }
}

/// The options of `ordinal`, in the order of its parameters.
struct OrdinalOptions: ReadableOptions {
  let gender: GrammaticalGender
  let grammaticalCase: GrammaticalCase
  let language: WordingLanguage?

  init(_ given: WordsOptions) throws(WordsOptionFault) {
    gender = try given.gender(0) ?? .masculine
    grammaticalCase = try given.grammaticalCase(1)
    language = try given.language(2)
  }
}

/// The options of `term`, in the order of its parameters.
struct TermOptions: ReadableOptions {
  let term: TermInWords

  init(_ given: WordsOptions) throws(WordsOptionFault) {
    let forms = [try given.text("one", 0), try given.text("few", 1), try given.text("many", 2)].compactMap { $0 }
    let grammaticalCase = try given.grammaticalCase(3)
    let gender = try given.gender(4)
    if forms.count == 1 {
      guard let term = TermInWords(unit: forms[0], grammaticalCase) else { throw Self.unknownUnit(forms[0]) }
      if gender != nil {
        throw WordsOptionFault("the gender of the unit `\(forms[0])` is known", hint: "leave `gender` out")
      }
      self.term = term
      return
    }
    let language = Self.language(of: forms)
    guard language == .english || gender != nil else {
      throw WordsOptionFault("`term` does not know the gender of `\(forms.first ?? "")`", hint: "add `gender=\"m\"`")
    }
    guard
      let term = TermInWords(forms: forms, gender: gender ?? .masculine, grammaticalCase, in: language)
    else {
      let count = TermInWords.formCount(grammaticalCase, in: language)
      throw WordsOptionFault(
        "`term` needs \(count) forms of a unit in the \(grammaticalCase.rawValue), not \(forms.count)",
        hint: count == 3
          ? "write those beside 1, 2 and 5: `term(\"этаж\", \"этажа\", \"этажей\", gender=\"m\")`"
          : "write that beside 1 and that beside all others: `term(\"этажа\", \"этажей\", case=\"genitive\", gender=\"m\")`"
      )
    }
    self.term = term
  }

  /// Forms in Latin letters are English.
  private static func language(of forms: [String]) -> WordingLanguage {
    forms.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } } ? .english : .russian
  }

  private static func unknownUnit(_ unit: String) -> WordsOptionFault {
    let near = MergingFaults.didYouMean(unit, among: TermInWords.unitNames)
    return WordsOptionFault(
      "`term` has no forms for the unit `\(unit)`",
      hint: near
        ?? "write its forms beside 1, 2 and 5 and its gender: `term(\"этаж\", \"этажа\", \"этажей\", gender=\"m\")`")
  }
}
