/// ОКПО, the number in the statistics register: 8 digits of a company, 10 of a sole trader, 14 of a part of a company.
///
/// The weights of a code of 10 are read in two ways, and both are in use, so its key is only warned of.
enum OKPO {
  static let companyLength = 8
  static let traderLength = 10
  /// A separate part has the eight digits of its company and six of its own, without a check digit.
  static let partLength = 14

  static func flaws(in code: String) -> [RequisiteFlaw] {
    var flaws: [RequisiteFlaw] = []
    let lengths = [companyLength, traderLength, partLength]
    guard let digits = RequisiteText.digits(of: code, lengths: lengths, &flaws) else { return flaws }
    switch digits.count {
    case companyLength:
      let key = key(digits, first: Array(1...7), second: Array(3...9))
      CheckDigits.compare(digits, expected: [key], at: companyLength, &flaws)
    case traderLength:
      // The row of weights is 1 to 10, again and again; shifted by two it ends with a 1, where many put an 11.
      let byRule = key(digits, first: Array(1...9), second: [3, 4, 5, 6, 7, 8, 9, 10, 1])
      let byHabit = key(digits, first: Array(1...9), second: Array(3...11))
      if digits[9] != byRule, digits[9] != byHabit {
        let expected = byRule == byHabit ? "\(byRule)" : "\(byRule) or \(byHabit)"
        flaws.append(.unusual(.okpoKey(expected: expected)))
      }
    default: break
    }
    return flaws
  }

  /// A remainder of 10 calls for the second row of weights; another one gives 0.
  private static func key(_ digits: [Int], first: [Int], second: [Int]) -> Int {
    let remainder = CheckDigits.weighted(digits, first) % 11
    return remainder < 10 ? remainder : CheckDigits.weighted(digits, second) % 11 % 10
  }
}
