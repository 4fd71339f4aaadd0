/// The arithmetic that check digits of Russian codes share.
enum CheckDigits {
  /// The sum of the first digits, each times its weight.
  static func weighted(_ digits: [Int], _ weights: [Int]) -> Int {
    zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The number that the digits write, divided by `divisor`: what is left over.
  static func remainder(_ digits: some Sequence<Int>, by divisor: Int) -> Int {
    digits.reduce(0) { ($0 * 10 + $1) % divisor }
  }

  /// The last digits of a code against what they would be if the others are right.
  static func compare(_ digits: [Int], expected: [Int], at position: Int, _ flaws: inout [RequisiteFlaw]) {
    let written = digits[(position - 1)...].prefix(expected.count)
    if Array(written) != expected {
      flaws.append(.key(expected: expected.map(String.init).joined(), position: position))
    }
  }
}
