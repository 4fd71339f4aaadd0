/// The key of a bank account, its ninth digit, against the bank (порядок Банка России от 08.09.1997 № 515).
enum AccountKey {
  static let length = 20
  /// The place of the key, counted from 1.
  static let position = 9

  /// What the key would be.
  ///
  /// - Parameter prefix: three digits of the БИК: its last ones for a client's account, `0` and the fifth and sixth for
  ///   the bank's own.
  static func key(of account: [Int], prefix: String) -> Int {
    var digits = account
    digits[position - 1] = 0
    let all = prefix.utf8.map { Int($0) - 48 } + digits
    let weights = [7, 1, 3]
    let sum = all.indices.reduce(0) { $0 + all[$1] * weights[$1 % 3] % 10 }
    return sum % 10 * 3 % 10
  }

  /// Accounts of the treasury, whose keys follow other rules.
  static func isOfTreasury(_ account: String) -> Bool {
    account.hasPrefix("03") || account.hasPrefix("40101") || account.hasPrefix("40102")
  }
}
