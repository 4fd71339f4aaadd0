/// An exact decimal number: `digits` / 10^`scale`.
///
/// A type of our own, because Foundation's `Decimal` turns into NaN where it overflows, forgets how many places
/// were written (`1.50` comes back as `1.5`), and costs every start of the program the loading of Foundation.
///
/// A number holds up to 38 digits. Sums, differences and products are exact while they fit; a result whose
/// *fraction* does not fit is rounded half to even until it does, and a result whose *whole part* does not fit is an
/// ``ArithmeticFailure``. Quotients that do not end keep ``quotientDigits`` digits. Nothing traps.
package struct Decimal: Sendable {
  /// All digits, without the point; less than 10^38 in magnitude.
  package let digits: Int128
  /// How many of the digits stand after the point, `0...38`; kept as written.
  package let scale: Int

  /// The largest scale, and the number of digits a decimal can hold: 10^38 is the largest power of ten in `Int128`.
  package static let digitLimit = 38
  /// How many significant digits a quotient keeps that does not end: as many as with Python's `decimal`.
  package static let quotientDigits = 28

  package static let zero = Decimal(0)
  package static let one = Decimal(1)

  /// Nil where the digits or the scale are out of range.
  package init?(digits: Int128, scale: Int = 0) {
    guard digits.magnitude < PowerOfTen.limit, 0...Self.digitLimit ~= scale else { return nil }
    self.digits = digits
    self.scale = scale
  }

  package init(_ integer: Int) {
    digits = Int128(integer)
    scale = 0
  }

  /// For results that are in range by construction.
  init(unchecked digits: Int128, scale: Int) {
    self.digits = digits
    self.scale = scale
  }

  package var isZero: Bool { digits == 0 }
  package var isNegative: Bool { digits < 0 }

  package var negated: Decimal { Decimal(unchecked: -digits, scale: scale) }
  package var absolute: Decimal { isNegative ? negated : self }

  /// The same number without zeros at the end of its fraction: `1.50` -> `1.5`, `2.00` -> `2`.
  package var trimmed: Decimal {
    guard scale > 0 else { return self }
    if digits == 0 { return .zero }
    var digits = digits
    var scale = scale
    while scale > 0 {
      let (quotient, remainder) = digits.quotientAndRemainder(dividingBy: 10)
      if remainder != 0 { break }
      digits = quotient
      scale -= 1
    }
    return Decimal(unchecked: digits, scale: scale)
  }

  /// Whether there is nothing but zeros after the point.
  package var isWhole: Bool { digits % PowerOfTen.signed(scale) == 0 }

  /// The number as an `Int`, or nil where it has a fraction or is too large.
  package var wholeNumber: Int? {
    let (quotient, remainder) = digits.quotientAndRemainder(dividingBy: PowerOfTen.signed(scale))
    return remainder == 0 ? Int(exactly: quotient) : nil
  }
}

/// Why a calculation has no result.
package enum ArithmeticFailure: Error, Sendable, Hashable {
  /// The whole part of the result has more than 38 digits.
  case overflow
  case divisionByZero
  /// Two amounts of money in different currencies.
  case currenciesDiffer(String, String)
}
