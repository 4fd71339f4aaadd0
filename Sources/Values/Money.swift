/// An amount in a currency.
package struct Money: Sendable {
  package var amount: Decimal
  /// ISO 4217: `RUB`.
  package var currency: String

  package init(_ amount: Decimal, currency: String) {
    self.amount = amount
    self.currency = currency
  }
}
