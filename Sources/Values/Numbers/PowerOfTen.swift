/// The powers of ten that fit into 128 bits.
enum PowerOfTen {
  private static let table: [UInt128] = {
    var powers: [UInt128] = [1]
    for _ in 0..<Decimal.digitLimit { powers.append(powers[powers.count - 1] * 10) }
    return powers
  }()

  /// 10^38: digits of a ``Decimal`` are less than this.
  static let limit: UInt128 = 100_000_000_000_000_000_000_000_000_000_000_000_000

  /// 10^`exponent`, for `0...38`.
  static func unsigned(_ exponent: Int) -> UInt128 { table[exponent] }

  /// 10^`exponent`, for `0...38`.
  static func signed(_ exponent: Int) -> Int128 { Int128(truncatingIfNeeded: table[exponent]) }

  /// How many decimal digits a number has; 0 has none.
  static func digitCount(_ number: UInt128) -> Int {
    var low = 0
    var high = Decimal.digitLimit + 1
    while low < high {
      let middle = (low + high) / 2
      if middle <= Decimal.digitLimit, table[middle] <= number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
