/// Where a number goes that lies between two that can be kept.
package enum RoundingRule: Sendable {
  /// To the nearer one; the middle goes away from zero, as accountants round.
  case halfUp
  /// To the nearer one; the middle goes to the even digit.
  case halfEven
  /// Towards zero.
  case down
  /// Away from zero.
  case up
  /// Towards the smaller number.
  case floor
  /// Towards the larger number.
  case ceiling

  func roundsAwayFromZero(_ tail: Tail, odd: Bool, negative: Bool) -> Bool {
    if tail == .nothing { return false }
    return switch self {
    case .halfUp: tail != .belowHalf
    case .halfEven: tail == .aboveHalf || (tail == .half && odd)
    case .down: false
    case .up: true
    case .floor: negative
    case .ceiling: !negative
    }
  }
}

/// What is cut off in rounding, compared with half a unit of the last digit kept.
enum Tail {
  case nothing
  case belowHalf
  case half
  case aboveHalf

  /// `sticky` says that something other than zero was cut off before, below the remainder.
  init(remainder: UInt128, divisor: UInt128, sticky: Bool) {
    // Without doubling the remainder, which could overflow.
    let rest = divisor - remainder
    if remainder == 0 {
      self = sticky ? .belowHalf : .nothing
    } else if remainder < rest {
      self = .belowHalf
    } else if remainder == rest {
      self = sticky ? .aboveHalf : .half
    } else {
      self = .aboveHalf
    }
  }
}

extension Decimal {
  /// The number with exactly `places` digits after the point; zeros are added where it has fewer.
  ///
  /// Negative places round tens, hundreds and so on: `1250` at -2 is `1300`.
  package func rounded(toScale places: Int, rule: RoundingRule = .halfUp) throws(ArithmeticFailure) -> Decimal {
    if places >= scale {
      guard places <= Self.digitLimit else { throw .overflow }
      let wide = WideNumber(digits.magnitude, times: PowerOfTen.unsigned(places - scale))
      return try signed(wide.dropping(0, rule: rule, negative: isNegative), scale: places)
    }
    let drop = places < -Self.digitLimit ? 2 * Self.digitLimit : min(scale - places, 2 * Self.digitLimit)
    let wide = WideNumber(digits.magnitude, times: 1)
    let kept = try signed(wide.dropping(drop, rule: rule, negative: isNegative), scale: max(places, 0))
    guard places < 0, !kept.isZero else { return kept }
    guard places >= -Self.digitLimit else { throw .overflow }
    let back = WideNumber(kept.digits.magnitude, times: PowerOfTen.unsigned(-places))
    return try signed(back.dropping(0, rule: rule, negative: isNegative), scale: 0)
  }

  /// A result's magnitude with this number's sign.
  private func signed(_ magnitude: UInt128?, scale: Int) throws(ArithmeticFailure) -> Decimal {
    try Decimal(magnitude: magnitude, negative: isNegative, scale: scale)
  }

  /// The sign put before a rounded magnitude; nil is an overflow.
  init(magnitude: UInt128?, negative: Bool, scale: Int) throws(ArithmeticFailure) {
    guard let magnitude else { throw .overflow }
    let digits = Int128(truncatingIfNeeded: magnitude)
    self.init(unchecked: negative ? -digits : digits, scale: scale)
  }
}
