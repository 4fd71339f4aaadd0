package import Diagnostics
package import Values

extension Faults {
  /// Does a sum of amounts.
  ///
  /// - Throws: `payment-sum` where the result has too many digits.
  package static func exact<Result>(_ sum: () throws(ArithmeticFailure) -> Result) throws(Faults) -> Result {
    do throws(ArithmeticFailure) { return try sum() } catch { throw Faults(.sumTooLarge()) }
  }
}

extension Decimal {
  func plus(_ other: Decimal) throws(Faults) -> Decimal {
    try Faults.exact { () throws(ArithmeticFailure) in try adding(other) }
  }

  /// To one place, half up.
  package static func average(_ sum: Int, over count: Int) throws(Faults) -> Decimal {
    try Faults.exact { () throws(ArithmeticFailure) in
      try Decimal(sum).divided(by: Decimal(count)).rounded(toScale: 1)
    }
  }
}
