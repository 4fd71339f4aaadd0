/// ИНН, the taxpayer's number: 10 digits of a company, 12 of a person.
///
/// The check digits follow приказ ФНС ЕД-7-14/559@; a sum that leaves 10 gives the digit 0.
enum INN {
  static let companyLength = 10
  static let personLength = 12
  /// The one in the office that `engross init` makes; no tax office has its first digits.
  static let example = "9999000006"

  static func flaws(in code: String) -> [RequisiteFlaw] {
    var flaws: [RequisiteFlaw] = []
    guard let digits = RequisiteText.digits(of: code, lengths: [companyLength, personLength], &flaws) else {
      return flaws
    }
    if digits.count == companyLength {
      let key = CheckDigits.weighted(digits, [2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10
      CheckDigits.compare(digits, expected: [key], at: 10, &flaws)
    } else {
      let first = CheckDigits.weighted(digits, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10
      let second = CheckDigits.weighted(digits.prefix(10) + [first], [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10
      CheckDigits.compare(digits, expected: [first, second], at: 11, &flaws)
    }
    return flaws
  }
}
