/// An unsigned number below 10^76: what a product of two decimals' digits can be before it is rounded.
struct WideNumber {
  var high: UInt128
  var low: UInt128

  init(_ a: UInt128, times b: UInt128) {
    let product = a.multipliedFullWidth(by: b)
    high = product.high
    low = product.low
  }

  /// The sum with a number below 10^76; both stay far below 2^256.
  func adding(_ other: WideNumber) -> WideNumber {
    var sum = self
    let (low, carry) = sum.low.addingReportingOverflow(other.low)
    sum.low = low
    sum.high = sum.high &+ other.high &+ (carry ? 1 : 0)
    return sum
  }

  /// The difference with a number that is not larger.
  func subtracting(_ other: WideNumber) -> WideNumber {
    var difference = self
    let (low, borrow) = difference.low.subtractingReportingOverflow(other.low)
    difference.low = low
    difference.high = difference.high &- other.high &- (borrow ? 1 : 0)
    return difference
  }

  static func < (a: WideNumber, b: WideNumber) -> Bool { a.high == b.high ? a.low < b.low : a.high < b.high }

  static func == (a: WideNumber, b: WideNumber) -> Bool { a.high == b.high && a.low == b.low }

  /// How many decimal digits the number has.
  var digitCount: Int {
    guard high > 0 else { return PowerOfTen.digitCount(low) }
    // high < 10^76 / 2^128 < 10^38, so the quotient fits.
    let (quotient, remainder) = PowerOfTen.limit.dividingFullWidth((high, low))
    return quotient == 0 ? PowerOfTen.digitCount(remainder) : Decimal.digitLimit + PowerOfTen.digitCount(quotient)
  }

  /// The number divided by 10^`places` (up to 76) and rounded; nil where the result does not fit into a decimal.
  func dropping(_ places: Int, rule: RoundingRule, negative: Bool) -> UInt128? {
    if places <= 0 { return high == 0 && low < PowerOfTen.limit ? low : nil }
    var number = self
    var rest = places
    var sticky = false
    if rest > Decimal.digitLimit {
      let (quotient, remainder) = PowerOfTen.limit.dividingFullWidth((high, low))
      number = WideNumber(quotient, times: 1)
      sticky = remainder != 0
      rest -= Decimal.digitLimit
      // Nothing below 10^76 is left after 76 places.
      if rest > Decimal.digitLimit {
        return rule.roundsAwayFromZero(.belowHalf, odd: false, negative: negative) ? 1 : 0
      }
    }
    let divisor = PowerOfTen.unsigned(rest)
    guard number.high < divisor else { return nil }
    let (quotient, remainder) = divisor.dividingFullWidth((number.high, number.low))
    let tail = Tail(remainder: remainder, divisor: divisor, sticky: sticky)
    let up = rule.roundsAwayFromZero(tail, odd: quotient & 1 == 1, negative: negative)
    guard quotient < PowerOfTen.limit else { return nil }
    let rounded = quotient + (up ? 1 : 0)
    return rounded < PowerOfTen.limit ? rounded : nil
  }
}
