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

  /// Kopecks, pence, cents.
  private static let places = 2

  package init(
    quantity: Decimal, listPrice: Decimal, discount: Decimal = .zero, mode: VATRegime.Mode, rate: Decimal
  ) throws(ArithmeticFailure) {
    self.quantity = quantity
    price = try Self.discounted(listPrice, by: discount)
    sum = try quantity.multiplied(by: price).rounded(toScale: Self.places)
    let nothing = try Decimal.zero.rounded(toScale: Self.places)
    switch mode {
    case .included:
      gross = sum
      vat = try Self.taxInside(gross, rate: rate)
      net = try gross.subtracting(vat)
    case .onTop:
      net = sum
      vat = try Self.taxOnTop(net, rate: rate)
      gross = try net.adding(vat)
    case .exempt:
      net = sum
      vat = nothing
      gross = sum
    }
  }

  /// The tax that is part of an amount.
  static func taxInside(_ gross: Decimal, rate: Decimal) throws(ArithmeticFailure) -> Decimal {
    let whole = try Decimal(100).adding(rate)
    return try gross.multiplied(by: rate).divided(by: whole).rounded(toScale: places)
  }

  /// The tax that is added to an amount.
  static func taxOnTop(_ net: Decimal, rate: Decimal) throws(ArithmeticFailure) -> Decimal {
    try net.multiplied(by: rate).divided(by: Decimal(100)).rounded(toScale: places)
  }

  private static func discounted(_ price: Decimal, by discount: Decimal) throws(ArithmeticFailure) -> Decimal {
    let part = try Decimal(100).subtracting(discount)
    return try price.multiplied(by: part).divided(by: Decimal(100)).rounded(toScale: places)
  }
}
