import Testing
import Values

/// Exact arithmetic against the plainest one there is: whole numbers over a common power of ten.
@Suite struct DecimalPropertyTests {
  /// A fixed sequence, so that a failure can be seen again.
  private struct Dice {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15

    mutating func roll(_ count: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(count))
    }

    /// Up to `digits` digits, up to `places` of them after the point; small ones are as likely as large ones.
    mutating func decimal(digits: Int, places: Int) -> Decimal {
      var number: Int128 = 0
      for _ in 0..<roll(digits + 1) { number = number * 10 + Int128(roll(10)) }
      return Decimal(digits: roll(2) == 0 ? number : -number, scale: roll(places + 1)) ?? .zero
    }
  }

  private static func power(_ exponent: Int) -> Int128 { (0..<exponent).reduce(1) { product, _ in product * 10 } }

  /// The number times 10^12, which is whole for every number with up to 12 places.
  private static func scaled(_ number: Decimal) -> Int128 { number.digits * power(12 - number.scale) }

  @Test func smallNumbersAgreeWithWholeOnes() throws {
    var dice = Dice()
    for _ in 0..<3_000 {
      let a = dice.decimal(digits: 12, places: 6)
      let b = dice.decimal(digits: 12, places: 6)
      let (x, y) = (Self.scaled(a), Self.scaled(b))
      #expect(Self.scaled(try a.adding(b)) == x + y)
      #expect(Self.scaled(try a.subtracting(b)) == x - y)
      let product = try a.multiplied(by: b)
      #expect(product.digits == a.digits * b.digits && product.scale == a.scale + b.scale)
      #expect((a < b) == (x < y) && (a == b) == (x == y))
      if a == b { #expect(a.hashValue == b.hashValue) }
      guard y != 0 else { continue }
      let quotient = try a.floorDivided(by: b)
      let remainder = try a.remainder(dividingBy: b)
      #expect(try quotient.multiplied(by: b).adding(remainder) == a)
      #expect(remainder.isZero || remainder.isNegative == b.isNegative)
      #expect(remainder.absolute < b.absolute)
    }
  }

  @Test func divisionIsTheNearestNumber() throws {
    var dice = Dice()
    for _ in 0..<3_000 {
      let a = dice.decimal(digits: 9, places: 4)
      let b = dice.decimal(digits: 9, places: 4)
      guard !b.isZero else { continue }
      // With few digits the error can be counted in whole numbers: |a - q b| is at most half a last digit of q times b.
      let quotient = try a.divided(by: b, significant: 8)
      let error = try quotient.multiplied(by: b).subtracting(a).absolute
      let unit = try #require(Decimal(digits: 1, scale: quotient.scale))
      let slack = try error.adding(error).subtracting(try unit.multiplied(by: b.absolute))
      let isExact = error.isZero
      #expect(isExact || slack.isNegative || slack.isZero || quotient.scale < 8, "\(a) / \(b) = \(quotient)")
      #expect(try a.divided(by: b) == (try a.negated.divided(by: b.negated)))
      let whole = try a.multiplied(by: b)
      #expect(try whole.divided(by: b) == a)
    }
  }

  @Test func roundingIsIdempotentAndNear() throws {
    var dice = Dice()
    for _ in 0..<3_000 {
      let number = dice.decimal(digits: 30, places: 20)
      let places = dice.roll(20)
      for rule in [RoundingRule.halfUp, .halfEven, .down, .up, .floor, .ceiling] {
        guard let rounded = try? number.rounded(toScale: places, rule: rule) else { continue }
        #expect(rounded.scale == places)
        #expect(try rounded.rounded(toScale: places, rule: rule) == rounded)
        let distance = try rounded.subtracting(number).absolute
        let unit = try #require(Decimal(digits: 1, scale: places))
        #expect(distance < unit)
        if rule == .halfUp || rule == .halfEven { #expect(try distance.adding(distance) <= unit) }
        if rule == .floor { #expect(rounded <= number) }
        if rule == .ceiling { #expect(rounded >= number) }
        if rule == .down { #expect(rounded.absolute <= number.absolute) }
        if rule == .up { #expect(rounded.absolute >= number.absolute) }
      }
    }
  }

  @Test func anyNumbersNeverTrap() {
    var dice = Dice()
    for _ in 0..<3_000 {
      let a = dice.decimal(digits: 38, places: 38)
      let b = dice.decimal(digits: 38, places: 38)
      #expect(Decimal(parsing: a.description) == a)
      if let sum = try? a.adding(b), sum.scale == max(a.scale, b.scale) { #expect((try? sum.subtracting(b)) == a) }
      if let product = try? a.multiplied(by: b), product.scale == a.scale + b.scale, !b.isZero {
        #expect((try? product.divided(by: b, significant: 37)) == a || PowerLimit.isPast(a))
      }
      for result in [
        try? a.divided(by: b), try? a.floorDivided(by: b), try? a.remainder(dividingBy: b),
        try? a.power(dice.roll(9) - 4),
        try? a.rounded(toScale: dice.roll(90) - 45, rule: .halfEven),
      ] {
        if let result { #expect(result.digits.magnitude < 100_000_000_000_000_000_000_000_000_000_000_000_000) }
      }
      _ = a.isWhole
      _ = a.wholeNumber
      _ = a < b
    }
  }

  private enum PowerLimit {
    /// 38 digits cannot come back from a division that keeps 37.
    static func isPast(_ number: Decimal) -> Bool { String(number.digits.magnitude).count > 37 }
  }
}
