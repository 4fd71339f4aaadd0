/// Amounts to the kopeck, rounded half up: tax, discounts, parts that add up.
extension Decimal {
  /// The places of kopecks, pence, cents.
  package static let kopecks = 2

  /// The tax that is part of this amount, by a rate in per cent: 120.00 at 22 holds 21.64.
  package func taxInside(rate: Decimal) throws(ArithmeticFailure) -> Decimal {
    let whole = try Decimal(100).adding(rate)
    return try multiplied(by: rate).divided(by: whole).rounded(toScale: Self.kopecks)
  }

  /// The tax that is added to this amount, by a rate in per cent.
  package func taxOnTop(rate: Decimal) throws(ArithmeticFailure) -> Decimal { try percent(rate) }

  /// So many per cent of this amount.
  package func percent(_ percent: Decimal) throws(ArithmeticFailure) -> Decimal {
    try multiplied(by: percent).divided(by: Decimal(100)).rounded(toScale: Self.kopecks)
  }

  /// This amount less so many per cent.
  package func discounted(by percent: Decimal) throws(ArithmeticFailure) -> Decimal {
    try self.percent(Decimal(100).subtracting(percent))
  }

  /// Equal parts, what is left over in the last: together exactly this amount, rounded to the kopeck.
  package func split(into count: Int) throws(ArithmeticFailure) -> [Decimal] {
    if count < 1 { return [] }
    let total = try rounded(toScale: Self.kopecks)
    let part = try total.divided(by: Decimal(count)).rounded(toScale: Self.kopecks, rule: .down)
    let last = try total.subtracting(part.multiplied(by: Decimal(count - 1)))
    return Array(repeating: part, count: count - 1) + [last]
  }
}

extension [Decimal] {
  /// These amounts made smaller or larger together: their sum becomes the total exactly, each keeps its share to
  /// within a kopeck.
  ///
  /// What each takes is the difference of running totals, so that roundings never pile up.
  package func spread(to total: Decimal) throws(ArithmeticFailure) -> [Decimal] {
    let whole = try sum()
    if whole.isZero { return self }
    var shares: [Decimal] = []
    shares.reserveCapacity(count)
    var running = Decimal.zero
    var given = Decimal.zero
    for amount in self {
      running = try running.adding(amount)
      let upToHere = try running.multiplied(by: total).divided(by: whole).rounded(toScale: Decimal.kopecks)
      shares.append(try upToHere.subtracting(given))
      given = upToHere
    }
    return shares
  }
}

extension Sequence<Decimal> {
  /// All of them added up; zero for none.
  package func sum() throws(ArithmeticFailure) -> Decimal {
    var sum = Decimal.zero
    for number in self { sum = try sum.adding(number) }
    return sum
  }
}
