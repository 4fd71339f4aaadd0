extension Decimal {
  /// The quotient without zeros at its end, exact where it ends within `significant` digits, otherwise rounded half to even.
  package func divided(by other: Decimal, significant: Int = quotientDigits) throws(ArithmeticFailure) -> Decimal {
    guard !other.isZero else { throw .divisionByZero }
    guard !isZero else { return .zero }
    let a = digits.magnitude
    let b = other.digits.magnitude
    let wanted = min(max(significant, 1), Self.digitLimit - 1)
    // a * 10^shift / b has `wanted` digits or one more; its scale is shift + scale - other.scale.
    let wholeDigits = PowerOfTen.digitCount(a) - PowerOfTen.digitCount(b)
    let least = max(0, other.scale - scale)
    let most = Self.digitLimit + other.scale - scale
    let shift = min(max(wanted - wholeDigits, least), most)
    guard let (quotient, exact) = Self.shiftedQuotient(a, b, shift: shift) else { throw .overflow }
    let resultScale = shift + scale - other.scale
    let count = PowerOfTen.digitCount(quotient)
    let negative = isNegative != other.isNegative
    // One digit more than wanted, or a remainder: rounded together, once, so that nothing is rounded twice.
    let drop = exact.remainder == 0 && count <= wanted ? 0 : min(max(count - wanted, 0), resultScale)
    let magnitude = Self.rounded(quotient, exact, drop: drop)
    return try Decimal(magnitude: magnitude, negative: negative, scale: resultScale - drop).trimmed
  }

  /// The quotient rounded towards the smaller number, as Python's `//` of whole numbers.
  package func floorDivided(by other: Decimal) throws(ArithmeticFailure) -> Decimal {
    try flooredQuotient(by: other).quotient
  }

  /// What ``floorDivided(by:)`` leaves; it has the sign of the divisor, as Python's `%` of whole numbers.
  package func remainder(dividingBy other: Decimal) throws(ArithmeticFailure) -> Decimal {
    try flooredQuotient(by: other).remainder
  }

  private func flooredQuotient(
    by other: Decimal
  ) throws(ArithmeticFailure) -> (quotient: Decimal, remainder: Decimal) {
    guard !other.isZero else { throw .divisionByZero }
    let common = max(scale, other.scale)
    let a = WideNumber(digits.magnitude, times: PowerOfTen.unsigned(common - scale))
    let b = WideNumber(other.digits.magnitude, times: PowerOfTen.unsigned(common - other.scale))
    var quotient: UInt128 = 0
    var remainder = a
    if !(a < b) {
      // Only one of the two was scaled up; the divisor is the smaller one, so it fits.
      guard b.high == 0, a.high < b.low else { throw .overflow }
      let division = b.low.dividingFullWidth((a.high, a.low))
      quotient = division.quotient
      remainder = WideNumber(division.remainder, times: 1)
    }
    let negative = isNegative != other.isNegative
    if negative, remainder.high != 0 || remainder.low != 0 {
      guard quotient < PowerOfTen.limit else { throw .overflow }
      quotient += 1
      remainder = b.subtracting(remainder)
    }
    guard quotient < PowerOfTen.limit else { throw .overflow }
    let rest = remainder.dropping(0, rule: .down, negative: false)
    return (
      try Decimal(magnitude: quotient, negative: negative, scale: 0),
      try Decimal(magnitude: rest, negative: other.isNegative, scale: common)
    )
  }

  /// What is left of a division by `divisor`.
  private struct Remainder {
    var remainder: UInt128
    var divisor: UInt128
  }

  /// a * 10^shift / b in two steps, because 10^shift can be larger than 128 bits hold.
  private static func shiftedQuotient(_ a: UInt128, _ b: UInt128, shift: Int) -> (UInt128, Remainder)? {
    var (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
    var rest = shift
    while rest > 0 {
      let step = min(rest, digitLimit)
      let power = PowerOfTen.unsigned(step)
      let (raised, overflow) = quotient.multipliedReportingOverflow(by: power)
      // The remainder is less than b, so this quotient is less than 10^step.
      let division = b.dividingFullWidth(remainder.multipliedFullWidth(by: power))
      let (sum, carried) = raised.addingReportingOverflow(division.quotient)
      if overflow || carried { return nil }
      quotient = sum
      remainder = division.remainder
      rest -= step
    }
    return (quotient, Remainder(remainder: remainder, divisor: b))
  }

  private static func rounded(_ quotient: UInt128, _ rest: Remainder, drop: Int) -> UInt128? {
    let tail: Tail
    var kept = quotient
    if drop > 0 {
      let divisor = PowerOfTen.unsigned(drop)
      let (quotient, remainder) = quotient.quotientAndRemainder(dividingBy: divisor)
      kept = quotient
      tail = Tail(remainder: remainder, divisor: divisor, sticky: rest.remainder != 0)
    } else {
      tail = Tail(remainder: rest.remainder, divisor: rest.divisor, sticky: false)
    }
    guard kept < PowerOfTen.limit else { return nil }
    if RoundingRule.halfEven.roundsAwayFromZero(tail, odd: kept & 1 == 1, negative: false) { kept += 1 }
    return kept < PowerOfTen.limit ? kept : nil
  }
}
