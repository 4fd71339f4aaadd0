/// Р/с, the account of a client in a bank: 20 digits with a key that depends on the bank.
enum SettlementAccount {
  /// - Parameter bik: the bank; nil where there is none, or none that can be relied on.
  static func flaws(in code: String, bik: String?) -> [RequisiteFlaw] {
    var flaws: [RequisiteFlaw] = []
    guard let digits = RequisiteText.digits(of: code, lengths: [AccountKey.length], &flaws) else { return flaws }
    if code.hasPrefix(CorrespondentAccount.group) { return [.belongs(to: .correspondentAccount)] }
    if AccountKey.isOfTreasury(code) { return [.unusual(.treasuryAccount)] }
    if code.dropFirst(5).hasPrefix(Self.unusedRouble) { flaws.append(.unusual(.roubleCode)) }
    guard let bik else { return flaws + [.unusual(.withoutBank)] }
    // The БИК has its own warning then.
    guard BIK.isCommercial(bik) else { return flaws }
    let key = AccountKey.key(of: digits, prefix: String(bik.suffix(3)))
    CheckDigits.compare(digits, expected: [key], at: AccountKey.position, &flaws)
    return flaws
  }

  /// Accounts kept the code 810 when the rouble's became 643.
  private static let unusedRouble = "643"
}
