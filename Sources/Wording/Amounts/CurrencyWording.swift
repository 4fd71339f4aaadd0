/// What a currency is called beside an amount.
package struct CurrencyWording: Sendable {
  /// ISO 4217.
  package let code: String
  /// What follows an amount in a Russian document; abbreviations do not change with the number.
  package let russian: String
  package let symbol: String

  private init(_ code: String, _ russian: String, _ symbol: String) {
    self.code = code
    self.russian = russian
    self.symbol = symbol
  }

  /// The currency's entry; one that is not in the table is called by its code.
  package static func named(_ code: String) -> CurrencyWording {
    table.first { $0.code == code } ?? CurrencyWording(code, code, code)
  }

  package static let table: [CurrencyWording] = [
    CurrencyWording("RUB", "руб.", "₽"),
    CurrencyWording("USD", "долл.\u{A0}США", "$"),
    CurrencyWording("EUR", "евро", "€"),
    CurrencyWording("BYN", "бел.\u{A0}руб.", "Br"),
    CurrencyWording("KZT", "тенге", "₸"),
    CurrencyWording("CNY", "юаней", "¥"),
    CurrencyWording("GBP", "ф.\u{A0}ст.", "£"),
    CurrencyWording("CHF", "шв.\u{A0}фр.", "CHF"),
    CurrencyWording("TRY", "тур.\u{A0}лир", "₺"),
    CurrencyWording("AED", "дирхамов\u{A0}ОАЭ", "AED"),
    CurrencyWording("UZS", "сумов", "UZS"),
    CurrencyWording("KGS", "сомов", "KGS"),
    CurrencyWording("AMD", "драмов", "֏"),
    CurrencyWording("GEL", "лари", "₾"),
    CurrencyWording("RSD", "сербских\u{A0}динаров", "RSD"),
  ]
}
