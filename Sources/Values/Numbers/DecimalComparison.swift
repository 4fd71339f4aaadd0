extension Decimal: Comparable, Hashable {
  /// Numbers are equal by value: `1.5 == 1.50`.
  package static func == (a: Decimal, b: Decimal) -> Bool {
    if a.scale == b.scale { return a.digits == b.digits }
    if a.isNegative != b.isNegative { return false }
    let (x, y) = aligned(a, b)
    return x == y
  }

  package static func < (a: Decimal, b: Decimal) -> Bool {
    if a.scale == b.scale { return a.digits < b.digits }
    if a.isNegative != b.isNegative { return a.isNegative }
    let (x, y) = aligned(a, b)
    return a.isNegative ? y < x : x < y
  }

  package static func == (a: Decimal, b: Int) -> Bool { a == Decimal(b) }

  package func hash(into hasher: inout Hasher) {
    let number = trimmed
    hasher.combine(number.digits)
    hasher.combine(number.scale)
  }

  private static func aligned(_ a: Decimal, _ b: Decimal) -> (WideNumber, WideNumber) {
    let common = max(a.scale, b.scale)
    return (
      WideNumber(a.digits.magnitude, times: PowerOfTen.unsigned(common - a.scale)),
      WideNumber(b.digits.magnitude, times: PowerOfTen.unsigned(common - b.scale))
    )
  }
}
