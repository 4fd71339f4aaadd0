extension Decimal {
  package func adding(_ other: Decimal) throws(ArithmeticFailure) -> Decimal {
    if scale == other.scale, let sum = Decimal(digits: digits &+ other.digits, scale: scale),
      !digits.addingReportingOverflow(other.digits).overflow
    {
      return sum
    }
    let common = max(scale, other.scale)
    let a = WideNumber(digits.magnitude, times: PowerOfTen.unsigned(common - scale))
    let b = WideNumber(other.digits.magnitude, times: PowerOfTen.unsigned(common - other.scale))
    if isNegative == other.isNegative { return try .fitting(a.adding(b), negative: isNegative, scale: common) }
    return a < b
      ? try .fitting(b.subtracting(a), negative: other.isNegative, scale: common)
      : try .fitting(a.subtracting(b), negative: isNegative, scale: common)
  }

  package func subtracting(_ other: Decimal) throws(ArithmeticFailure) -> Decimal {
    try adding(other.negated)
  }

  package func multiplied(by other: Decimal) throws(ArithmeticFailure) -> Decimal {
    try .fitting(
      WideNumber(digits.magnitude, times: other.digits.magnitude), negative: isNegative != other.isNegative,
      scale: scale + other.scale)
  }

  /// The power with a whole exponent; a negative one is a division.
  package func power(_ exponent: Int) throws(ArithmeticFailure) -> Decimal {
    if exponent < 0, isZero { throw .divisionByZero }
    var result = Decimal.one
    var base = self
    var rest = exponent.magnitude
    while rest > 0 {
      if rest & 1 == 1 { result = try result.multiplied(by: base) }
      rest >>= 1
      if rest > 0 { base = try base.multiplied(by: base) }
    }
    return exponent < 0 ? try Decimal.one.divided(by: result) : result
  }

  /// The result itself where it fits; otherwise its fraction is rounded half to even until it does.
  private static func fitting(_ wide: WideNumber, negative: Bool, scale: Int) throws(ArithmeticFailure) -> Decimal {
    if scale <= digitLimit, let exact = wide.dropping(0, rule: .halfEven, negative: negative) {
      return try Decimal(magnitude: exact, negative: negative, scale: scale)
    }
    let drop = min(max(wide.digitCount - digitLimit, scale - digitLimit), scale)
    if let rounded = wide.dropping(drop, rule: .halfEven, negative: negative) {
      return try Decimal(magnitude: rounded, negative: negative, scale: scale - drop).trimmed
    }
    // 38 nines that were rounded up have one digit too many.
    guard drop < scale else { throw .overflow }
    let rounded = wide.dropping(drop + 1, rule: .halfEven, negative: negative)
    return try Decimal(magnitude: rounded, negative: negative, scale: scale - drop - 1).trimmed
  }
}
