package import Values

/// One line of a package with its amounts, each rounded half up to the kopeck; net + VAT = gross, always.
package struct PricedLine: Sendable, Hashable {
  package var quantity: Decimal
  /// What one unit costs after the discount, rounded before it is multiplied: the reader can check the line.
  package var price: Decimal
  /// Quantity times price: without the tax where it comes on top, otherwise with it.
  package var sum: Decimal
  package var net: Decimal
  package var vat: Decimal
  package var gross: Decimal

  package init(
    quantity: Decimal, listPrice: Decimal, discount: Decimal = .zero, mode: VATRegime.Mode, rate: Decimal
  ) throws(ArithmeticFailure) {
    let price = try listPrice.discounted(by: discount)
    let sum = try quantity.multiplied(by: price).rounded(toScale: Decimal.kopecks)
    try self.init(quantity: quantity, price: price, sum: sum, mode: mode, rate: rate)
  }

  /// A line whose sum is known: a part of a month, a share of a discount.
  package init(
    quantity: Decimal, price: Decimal, sum: Decimal, mode: VATRegime.Mode, rate: Decimal
  ) throws(ArithmeticFailure) {
    self.quantity = quantity
    self.price = price
    self.sum = sum
    let nothing = try Decimal.zero.rounded(toScale: Decimal.kopecks)
    switch mode {
    case .included:
      gross = sum
      vat = try gross.taxInside(rate: rate)
      net = try gross.subtracting(vat)
    case .onTop:
      net = sum
      vat = try net.taxOnTop(rate: rate)
      gross = try net.adding(vat)
    case .exempt:
      net = sum
      vat = nothing
      gross = sum
    }
  }
}
