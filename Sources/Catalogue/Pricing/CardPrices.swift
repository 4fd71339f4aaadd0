import Values

/// What a card says a service costs.
extension CardReader {
  /// `price`, what one unit costs before the discount; nil where there is none, or one below zero.
  mutating func price() -> Decimal? {
    guard let price = decimal("price") else { return nil }
    if !price.isNegative { return price }
    findings.append(.negativePrice(of: owner, at: place("price")))
    return nil
  }

  /// `discount` in per cent, zero where there is none; nil for one that cannot be.
  mutating func discount() -> Decimal? {
    let found = findings.count
    guard let discount = decimal("discount") else { return findings.count == found ? .zero : nil }
    if discount >= .zero, discount < Decimal(100) { return discount }
    findings.append(.discountOutOfRange(discount, at: place("discount")))
    return nil
  }
}
