/// How an amount of money is written in digits: always two places, rounded half up, thousands grouped.
///
/// In Russian the currency follows the number, and a negative amount has the typographic minus U+2212, as in the
/// tables of printed documents. In English the currency stands before the number and the minus is a hyphen.
/// All spaces are no-break spaces.
package struct AmountFormat: Sendable {
  /// What says the currency.
  package enum Mark: Sendable {
    /// Nothing: `1 234 567,89`
    case none
    /// The usual abbreviation: `1 234 567,89 руб.`, `RUB 1,234,567.89`
    case word
    /// The sign: `1 234 567,89 ₽`, `₽1,234,567.89`
    case symbol
  }

  package var language: WordingLanguage
  package var mark: Mark

  package init(in language: WordingLanguage, mark: Mark = .none) {
    self.language = language
    self.mark = mark
  }

  /// The amount `digits` / 10^`scale`; a currency without an entry in the table is said by its code.
  package func write(digits: Int128, scale: Int, currency code: String = "RUB") -> String {
    let (isNegative, written) = number(digits: digits, scale: scale)
    if mark == .none, !isNegative { return written }
    let currency = CurrencyWording.named(code)
    switch language {
    case .russian:
      let head = (isNegative ? "\u{2212}" : "") + written
      return switch mark {
      case .none: head
      case .word: head + "\u{A0}" + currency.russian
      case .symbol: head + "\u{A0}" + currency.symbol
      }
    case .english:
      let sign = isNegative ? "-" : ""
      return switch mark {
      case .none: sign + written
      case .word: sign + currency.code + "\u{A0}" + written
      // A sign made of letters would run into the number.
      case .symbol: sign + currency.symbol + (currency.symbol.last?.isLetter == true ? "\u{A0}" : "") + written
      }
    }
  }

  private func number(digits: Int128, scale: Int) -> (isNegative: Bool, written: String) {
    if let quick = QuickAmount(digits: digits, scale: scale, in: language) { return (quick.isNegative, quick.written) }
    var number = WrittenNumber(digits: digits, scale: scale)
    number.round(toPlaces: 2)
    return (number.isNegative && !number.isZero, number.unsigned(in: language))
  }
}
