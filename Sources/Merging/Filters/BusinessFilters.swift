import Diagnostics
import Values
import Wording

/// How amounts, dates and numbers are said in business papers; a module of its own over the core.
package enum BusinessFilters {
  package static let all: [FilterDefinition] = [
    FilterDefinition(
      "money", [.optional("currency"), .optional("symbol", .bool(false))], writesAmount: true,
      says: Explanation(
        "An amount with two places and its thousands apart; with a currency, named after it.",
        "{{ 1234567.891 | money(\"RUB\") }}", "1\u{A0}234\u{A0}567,89\u{A0}руб."), money),
    FilterDefinition(
      "round_money",
      says: Explanation("Rounded half up to the kopeck.", "{{ 10.125 | round_money }}", "10.13"), roundMoney),
    FilterDefinition(
      "number",
      says: Explanation(
        "A number as its language writes it: its thousands apart, all its places kept.", "{{ 14250.5 | number }}",
        "14\u{A0}250,5"), number),
    FilterDefinition(
      "date", [.optional("format", .text("short"))], check: dateFault,
      says: Explanation(
        "A date: `\"short\"`, `\"long\"`, `\"full\"` (`года`), `\"quoted\"`, `\"iso\"`; `\"month\"`, `\"in_month\"` (what stands after «в»); `\"words\"`, `\"words_nominative\"`; `\"blank\"`, `\"blank_close\"`, `\"blank_full\"` to be filled in by hand; or letters such as `\"dd.MM.yyyy\"`.",
        "{{ \"2026-11-23\" | date(\"long\") }}", "23\u{A0}ноября\u{A0}2026\u{A0}г."), date),
    FilterDefinition(
      "plural", [.required("one"), .required("few"), .optional("many")],
      says: Explanation(
        "A number with the form of the word that goes with it: three forms in Russian, two in English.",
        "{{ 5 | plural(\"день\", \"дня\", \"дней\") }}", "5\u{A0}дней"), plural),
  ]

  private static let money: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let amount = try merge.inputNumber(input)
    let given = try arguments.optionalText(0, &merge)
    let showsSymbol = try arguments.bool(1, &merge)
    let currency: String
    if let given {
      currency = given
    } else if case .money(let money) = input {
      currency = money.currency
    } else {
      currency = merge.settings.currency
    }
    let mark: AmountFormat.Mark = showsSymbol ? .symbol : given == nil ? .none : .word
    let format = AmountFormat(in: merge.settings.language.wording, mark: mark)
    return .text(format.write(digits: amount.digits, scale: amount.scale, currency: currency))
  }

  private static let roundMoney: FilterDefinition.Body = { input, _, merge throws(Interruption) in
    if case .money(let money) = input {
      return .money(try merge.exactly { () throws(ArithmeticFailure) in try money.rounded() })
    }
    let number = try merge.inputNumber(input)
    return .decimal(try merge.exactly { () throws(ArithmeticFailure) in try number.rounded(toScale: 2) })
  }

  private static let number: FilterDefinition.Body = { input, _, merge throws(Interruption) in
    let number = try merge.inputNumber(input)
    return .text(groupedNumber(digits: number.digits, scale: number.scale, in: merge.settings.language.wording))
  }

  private static let date: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let date = try merge.inputDay(input)
    return .text(try merge.write(date, try arguments.text(0, &merge)))
  }

  private static let dateFault: @Sendable (ArgumentValues) -> Diagnostic? = { arguments in
    guard case .text(let format) = arguments[0] else { return nil }
    do throws(DatePattern.Fault) {
      _ = try DatePattern(format, in: .russian)
      return nil
    } catch {
      return MergingFaults.datePattern(format, error)
    }
  }

  private static let plural: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let number = try merge.inputNumber(input)
    var forms = [try arguments.text(0, &merge), try arguments.text(1, &merge)]
    if arguments.isGiven(2) { forms.append(try arguments.text(2, &merge)) }
    guard let plural = PluralForms(forms, in: forms.count == 3 ? .russian : .english) else {
      throw merge.fault(MergingFaults.badValue("`plural` takes three forms in Russian, two in English"))
    }
    return .text(plural.counted(digits: number.digits, scale: number.scale))
  }
}

extension MergeSettings.Language {
  var wording: WordingLanguage {
    switch self {
    case .russian: .russian
    case .english: .english
    }
  }
}

extension Merge {
  /// A date by a pattern, which is read once for each merge.
  mutating func write(_ date: CalendarDate, _ format: String) throws(Interruption) -> String {
    let language = settings.language.wording
    let pattern: DatePattern
    if let known = datePatterns[format] {
      pattern = known
    } else {
      do throws(DatePattern.Fault) {
        pattern = try DatePattern(format, in: language)
      } catch {
        throw fault(MergingFaults.datePattern(format, error))
      }
      datePatterns[format] = pattern
    }
    return pattern.write(year: Int(date.year), month: Int(date.month), day: Int(date.day), in: language)
  }
}
