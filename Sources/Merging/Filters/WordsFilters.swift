import Diagnostics
import Values
import Wording

/// How numbers, sums and terms are said in words, as contracts want them beside their digits.
package enum WordsFilters {
  package static let all: [FilterDefinition] = [
    FilterDefinition(
      "in_words",
      [
        .optional("currency"), .optional("form"), .optional("case", .text("nominative")), .optional("gender"),
        .optional("kopecks", .text("digits")), .optional("lower"), .optional("language"),
      ], namedOnly: 6, check: check("in_words", InWordsOptions.self),
      says: Explanation(
        "A number in words, a sum with its currency: `form=\"contract\"` `120 000 (Сто двадцать тысяч) рублей 00 копеек`, `form=\"contract_alt\"` `120 000,00 руб. (Сто двадцать тысяч рублей 00 копеек)`; `case=\"genitive\"` and so on, for numbers `gender=\"f\"`; `kopecks=\"words\"`; `lower=true` begins with a small letter; `language=\"en\"` for the other half of a page in two languages.",
        "{{ 121001.01 | in_words(\"RUB\") }}", "Сто двадцать одна тысяча один рубль 01 копейка"), inWords),
    FilterDefinition(
      "ordinal",
      [.optional("gender", .text("masculine")), .optional("case", .text("nominative")), .optional("language")],
      check: check("ordinal", OrdinalOptions.self),
      says: Explanation(
        "A place in an order in words.", "{{ 3 | ordinal(gender=\"f\", case=\"genitive\") }}", "третьей"), ordinal),
    FilterDefinition(
      "percent_in_words",
      [.optional("case", .text("nominative")), .optional("lower"), .optional("language")],
      check: check("percent_in_words", PercentOptions.self),
      says: Explanation(
        "A share in digits and words.", "{{ 0.1 | percent_in_words }}", "0,1 % (Ноль целых одна десятая процента)"),
      percent),
    FilterDefinition(
      "term",
      [
        .required("one"), .optional("few"), .optional("many"), .optional("case", .text("nominative")),
        .optional("gender"),
      ], namedOnly: 2, check: check("term", TermOptions.self),
      says: Explanation(
        "A whole number in digits and words with what is counted: the name of a usual unit, or the unit's forms in the case that is wanted and its gender: `term(\"этаже\", \"этажах\", case=\"prepositional\", gender=\"m\")`.",
        "{{ 10 | term(\"рабочий день\", case=\"genitive\") }}", "10 (десяти) рабочих дней"), term),
  ]

  private static let inWords: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let number = try merge.inputNumber(input)
    let options = try merge.options("in_words", arguments, InWordsOptions.self)
    let language = options.language ?? merge.settings.language.wording
    guard let currency = try merge.currency(of: input, options) else {
      var wording = NumberInWords(in: language)
      wording.grammaticalCase = options.grammaticalCase
      wording.gender = options.gender ?? .masculine
      wording.startsSmall = options.startsSmall ?? true
      return .text(
        try merge.said { () throws(NumeralFault) in try wording.write(digits: number.digits, scale: number.scale) })
    }
    var wording = AmountInWords(currency, in: language)
    wording.form = options.form ?? .words
    wording.grammaticalCase = options.grammaticalCase
    wording.minorPart = options.minorPart
    wording.startsSmall = options.startsSmall
    return .text(
      try merge.said { () throws(NumeralFault) in try wording.write(digits: number.digits, scale: number.scale) })
  }

  private static let percent: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let number = try merge.inputNumber(input)
    let options = try merge.options("percent_in_words", arguments, PercentOptions.self)
    var wording = PercentInWords(in: options.language ?? merge.settings.language.wording)
    wording.grammaticalCase = options.grammaticalCase
    wording.startsSmall = options.startsSmall
    return .text(
      try merge.said { () throws(NumeralFault) in try wording.write(digits: number.digits, scale: number.scale) })
  }

  private static let ordinal: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let number = try merge.wholeNumber(input)
    let options = try merge.options("ordinal", arguments, OrdinalOptions.self)
    let wording = Ordinal(
      in: options.language ?? merge.settings.language.wording, options.grammaticalCase, gender: options.gender)
    return .text(try merge.said { () throws(NumeralFault) in try wording.write(number) })
  }

  private static let term: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let number = try merge.wholeNumber(input)
    let options = try merge.options("term", arguments, TermOptions.self)
    return .text(try merge.said { () throws(NumeralFault) in try options.term.write(number) })
  }

  private static func check<Options: ReadableOptions>(
    _ filter: String, _ options: Options.Type
  ) -> @Sendable (ArgumentValues) -> Diagnostic? {
    { arguments in
      do throws(WordsOptionFault) {
        _ = try Options(WordsOptions(filter: filter, arguments: arguments))
        return nil
      } catch {
        return error.diagnostic
      }
    }
  }
}

extension Merge {
  fileprivate mutating func options<Options: ReadableOptions>(
    _ filter: String, _ arguments: ArgumentValues, _ options: Options.Type
  ) throws(Interruption) -> Options {
    do throws(WordsOptionFault) {
      return try Options(WordsOptions(filter: filter, arguments: arguments))
    } catch {
      throw fault(error.diagnostic)
    }
  }

  /// Says a number; one that has no words is told at the input.
  fileprivate mutating func said(_ write: () throws(NumeralFault) -> String) throws(Interruption) -> String {
    do throws(NumeralFault) {
      return try write()
    } catch {
      throw fault(MergingFaults.withoutWords(error), value: inputRef)
    }
  }

  fileprivate mutating func wholeNumber(_ input: Value) throws(Interruption) -> UInt64 {
    let number = try inputNumber(input)
    if number.isNegative { throw fault(MergingFaults.withoutWords(.negative), value: inputRef) }
    guard number.isWhole else { throw wrongInput("a whole number", input) }
    guard let whole = number.wholeNumber else { throw fault(MergingFaults.withoutWords(.tooLarge), value: inputRef) }
    return UInt64(whole)
  }

  /// The currency in which a sum is said; nil for a number that is no sum.
  fileprivate mutating func currency(
    of input: Value, _ options: InWordsOptions
  ) throws(Interruption) -> CurrencyNouns? {
    var own: String?
    if case .money(let money) = input {
      own = money.currency
      if options.gender != nil { throw fault(WordsOptionFault.genderOfSum.diagnostic) }
    }
    if let given = options.currency {
      if let own, own != given.code {
        throw fault(MergingFaults.saidInAnotherCurrency(own, given.code), value: inputRef)
      }
      return given
    }
    guard let code = own ?? (options.form == nil ? nil : settings.currency) else { return nil }
    guard let currency = CurrencyNouns.named(code) else {
      throw fault(MergingFaults.currencyWithoutWords(code), value: inputRef)
    }
    return currency
  }
}
