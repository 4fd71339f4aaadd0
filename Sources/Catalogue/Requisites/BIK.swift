/// БИК, a bank's number: 9 digits without a check digit.
///
/// A commercial bank's is 04, two digits of the region, two of the unit, and 050 to 999. Others exist: of the treasury, of
/// units of the Bank of Russia (000, 001, 002).
enum BIK {
  static let length = 9

  static func flaws(in code: String) -> [RequisiteFlaw] {
    var flaws: [RequisiteFlaw] = []
    guard RequisiteText.digits(of: code, lengths: [length], &flaws) != nil else { return flaws }
    if !isCommercial(code) { flaws.append(.unusual(.notACommercialBank)) }
    return flaws
  }

  /// Whether accounts are checked by the general rule against this sound code.
  static func isCommercial(_ code: String) -> Bool { code.hasPrefix("04") && code.suffix(3) >= "050" }

  /// Whether the code has no fault.
  static func isSound(_ code: String) -> Bool { flaws(in: code).allSatisfy(\.isWarning) }
}
