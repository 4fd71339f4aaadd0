/// An amount in a currency.
package struct Money: Sendable, Hashable {
  package var amount: Decimal
  /// ISO 4217: `RUB`.
  package var currency: String

  package init(_ amount: Decimal, currency: String) {
    self.amount = amount
    self.currency = currency
  }

  package var negated: Money { Money(amount.negated, currency: currency) }

  package func adding(_ other: Money) throws(ArithmeticFailure) -> Money {
    try check(other)
    return Money(try amount.adding(other.amount), currency: currency)
  }

  package func subtracting(_ other: Money) throws(ArithmeticFailure) -> Money {
    try check(other)
    return Money(try amount.subtracting(other.amount), currency: currency)
  }

  package func multiplied(by factor: Decimal) throws(ArithmeticFailure) -> Money {
    Money(try amount.multiplied(by: factor), currency: currency)
  }

  package func divided(by divisor: Decimal) throws(ArithmeticFailure) -> Money {
    Money(try amount.divided(by: divisor), currency: currency)
  }

  /// How many times the other amount goes into this one.
  package func ratio(to other: Money) throws(ArithmeticFailure) -> Decimal {
    try check(other)
    return try amount.divided(by: other.amount)
  }

  /// Rounded to the kopeck, half up.
  package func rounded() throws(ArithmeticFailure) -> Money {
    Money(try amount.rounded(toScale: 2), currency: currency)
  }

  private func check(_ other: Money) throws(ArithmeticFailure) {
    if currency != other.currency { throw .currenciesDiffer(currency, other.currency) }
  }
}
