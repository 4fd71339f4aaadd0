/// К/с, the bank's own account: 20 digits that begin with 301 and end like its БИК.
enum CorrespondentAccount {
  static let group = "301"

  /// - Parameter bik: the bank; nil where there is none, or none that can be relied on.
  static func flaws(in code: String, bik: String?) -> [RequisiteFlaw] {
    var flaws: [RequisiteFlaw] = []
    guard let digits = RequisiteText.digits(of: code, lengths: [AccountKey.length], &flaws) else { return flaws }
    if AccountKey.isOfTreasury(code) { return [.unusual(.treasuryAccount)] }
    guard code.hasPrefix(group) else { return [.beginning(usual: group)] }
    guard let bik else { return [.unusual(.withoutBank)] }
    guard BIK.isCommercial(bik) else { return flaws }
    let bank = bik.suffix(3)
    // The key would only say once more that it is another bank's.
    guard code.hasSuffix(bank) else { return [.anotherBank(usual: String(bank))] }
    let key = AccountKey.key(of: digits, prefix: "0" + bik.dropFirst(4).prefix(2))
    CheckDigits.compare(digits, expected: [key], at: AccountKey.position, &flaws)
    return flaws
  }
}
