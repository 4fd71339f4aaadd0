/// How a sum of money is said in words.
///
/// Source of the Russian form: roubles in words with a large first letter, kopecks in two digits, neither word
/// abbreviated, as banks want it. A sum is rounded half up to its hundredth part, as ``AmountFormat`` rounds it, so
/// that its digits and its words agree.
package struct AmountInWords: Sendable {
  /// What stands beside the words.
  package enum Form: String, Sendable, CaseIterable {
    /// `Сто двадцать тысяч рублей 00 копеек`
    case words
    /// `120 000 (Сто двадцать тысяч) рублей 00 копеек`
    case contract
    /// `120 000,00 руб. (Сто двадцать тысяч рублей 00 копеек)`
    case contractAlternative = "contract_alt"
  }

  /// How the hundredth part is written.
  package enum MinorPart: String, Sendable, CaseIterable {
    /// `05 копеек`
    case digits
    /// `пять копеек`; where the digits stand before the bracket, `05 (пять) копеек`
    case words
  }

  package var form = Form.words
  /// Of the words; English has none.
  package var grammaticalCase = GrammaticalCase.nominative
  package var minorPart = MinorPart.digits
  /// Nil is what is usual: a large first letter, but a small one within English brackets.
  package var startsSmall: Bool?

  private let currency: CurrencyNouns
  private let language: WordingLanguage

  package init(_ currency: CurrencyNouns, in language: WordingLanguage) {
    self.currency = currency
    self.language = language
  }

  /// The sum `digits` / 10^`scale`; fails where it is negative or its whole part reaches ``NumeralFault/limit``.
  package func write(digits: Int128, scale: Int) throws(NumeralFault) -> String {
    let (whole, minor) = try Self.parts(digits, scale)
    return WordBytes.text { out in
      switch form {
      case .words: putWords(whole, minor, to: &out)
      case .contract:
        out.putGrouped(whole, in: language)
        out.put(" (" as StaticString)
        putNumber(whole, to: &out)
        out.put(") " as StaticString)
        out.put(noun(whole))
        out.putSpace()
        putMinor(minor, besideDigits: true, to: &out)
      case .contractAlternative:
        putDigits(whole, minor, to: &out)
        out.put(" (" as StaticString)
        putWords(whole, minor, to: &out)
        out.put(")" as StaticString)
      }
    }
  }

  /// The whole part and the hundredths.
  private static func parts(_ digits: Int128, _ scale: Int) throws(NumeralFault) -> (UInt64, Int) {
    var hundredths = digits.magnitude
    var places = scale
    while places < 2 {
      let (larger, overflow) = hundredths.multipliedReportingOverflow(by: 10)
      if overflow { throw digits < 0 ? .negative : .tooLarge }
      hundredths = larger
      places += 1
    }
    if places > 2 {
      var unit: UInt128 = 1
      while places > 2, unit <= UInt128.max / 10 {
        unit *= 10
        places -= 1
      }
      let (quotient, remainder) = hundredths.quotientAndRemainder(dividingBy: unit)
      hundredths = places > 2 ? 0 : quotient + (remainder >= unit - remainder ? 1 : 0)
    }
    if digits < 0, hundredths > 0 { throw .negative }
    if let few = UInt64(exactly: hundredths) { return (few / 100, Int(truncatingIfNeeded: few % 100)) }
    guard let whole = UInt64(exactly: hundredths / 100), whole < NumeralFault.limit else { throw .tooLarge }
    return (whole, Int(hundredths % 100))
  }

  private func putWords(_ whole: UInt64, _ minor: Int, to out: inout WordBytes) {
    putNumber(whole, to: &out)
    out.putSpace()
    out.put(noun(whole))
    out.putSpace()
    putMinor(minor, besideDigits: false, to: &out)
  }

  private func putNumber(_ number: UInt64, to out: inout WordBytes) {
    let start = out.count
    cardinal(currency.major.gender).put(number, to: &out)
    if !(startsSmall ?? (language == .english && form != .words)) { out.capitalize(at: start) }
  }

  private func putMinor(_ minor: Int, besideDigits: Bool, to out: inout WordBytes) {
    let number = UInt64(minor)
    if minorPart == .digits || besideDigits { out.putTwoDigits(minor) }
    if minorPart == .words {
      if besideDigits { out.put(" (" as StaticString) }
      cardinal(currency.minor.gender).put(number, to: &out)
      if besideDigits { out.put(")" as StaticString) }
    }
    out.putSpace()
    out.put(
      language == .russian
        ? currency.minor.form(beside: number, grammaticalCase) : currency.englishMinor.form(beside: number))
  }

  /// `120 000,00 руб.`, `RUB 120,000.00`: the currency as ``AmountFormat`` marks it.
  private func putDigits(_ whole: UInt64, _ minor: Int, to out: inout WordBytes) {
    if language == .english {
      out.put(currency.code)
      out.putNoBreakSpace()
    }
    out.putGrouped(whole, in: language)
    out.put(language.decimalSeparator)
    out.putTwoDigits(minor)
    if language == .russian {
      out.putNoBreakSpace()
      out.put(CurrencyWording.named(currency.code).russian)
    }
  }

  private func noun(_ number: UInt64) -> String {
    language == .russian
      ? currency.major.form(beside: number, grammaticalCase) : currency.english.form(beside: number)
  }

  private func cardinal(_ gender: GrammaticalGender) -> Cardinal {
    Cardinal(in: language, grammaticalCase, gender: gender)
  }
}
