/// ОГРН, a company's number in the state register: 13 digits, the first one 1 or 5.
///
/// A number that begins otherwise is that of a later entry (ГРН), not of the company. The last digit is the remainder of
/// the others by 11, of which the last digit counts.
enum OGRN {
  static let length = 13

  static func flaws(in code: String) -> [RequisiteFlaw] {
    // Lists often have one column for the numbers of companies and of sole traders.
    if code.count == OGRNIP.length, OGRNIP.flaws(in: code).isEmpty { return [.belongs(to: .ogrnip)] }
    var flaws: [RequisiteFlaw] = []
    guard let digits = RequisiteText.digits(of: code, lengths: [length], &flaws) else { return flaws }
    if ![1, 5].contains(digits[0]) { flaws.append(.beginning(usual: "1 or 5")) }
    let key = CheckDigits.remainder(digits.dropLast(), by: 11) % 10
    CheckDigits.compare(digits, expected: [key], at: length, &flaws)
    return flaws
  }
}
