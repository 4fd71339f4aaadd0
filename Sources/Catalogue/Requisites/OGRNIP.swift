/// ОГРНИП, a sole trader's number in the state register: 15 digits, the first one 3.
///
/// The last digit is the remainder of the others by 13, of which the last digit counts.
enum OGRNIP {
  static let length = 15

  static func flaws(in code: String) -> [RequisiteFlaw] {
    var flaws: [RequisiteFlaw] = []
    guard let digits = RequisiteText.digits(of: code, lengths: [length], &flaws) else { return flaws }
    if digits[0] != 3 { flaws.append(.beginning(usual: "3")) }
    let key = CheckDigits.remainder(digits.dropLast(), by: 13) % 10
    CheckDigits.compare(digits, expected: [key], at: length, &flaws)
    return flaws
  }
}
