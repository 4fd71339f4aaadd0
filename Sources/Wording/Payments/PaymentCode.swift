/// What a payment QR code says, by ГОСТ Р 56042-2014: read by the applications of banks.
///
/// `ST00012|Name=…|PersonalAcc=…|BankName=…|BIC=…|CorrespAcc=…|Sum=…|Purpose=…|PayeeINN=…|KPP=…`
package struct PaymentCode: Sendable {
  package var name: String
  package var account: String
  package var bank: String
  package var bik: String
  package var correspondentAccount: String
  /// In kopecks; nil where the payer fills it in.
  package var kopecks: Int128?
  package var purpose: String?
  package var inn: String?
  package var kpp: String?

  /// Why a code cannot be written.
  package enum Fault: Error, Sendable, Hashable {
    /// A field is longer than the standard allows.
    case tooLong(field: String, limit: Int)
    /// Every sign that may stand between the fields stands in one of them.
    case noSeparator
    case sumNotPositive
  }

  /// The longest values in characters (ГОСТ Р 56042-2014, tables 4 and 5).
  private static let limits = ["Name": 160, "Purpose": 210, "Sum": 18]
  /// The bank is known by its BIC; of a longer name the standard takes so many characters.
  private static let bankNameLimit = 45
  /// Version 0001, encoding 2: UTF-8.
  private static let head = "ST00012"
  /// The usual one first; the reader takes it from the eighth character.
  private static let separators: [Character] = ["|", "~", "_", "#", "$", "^", "&", "*", "/", "`", "@", "%"]

  package init(
    name: String, account: String, bank: String, bik: String, correspondentAccount: String, kopecks: Int128? = nil,
    purpose: String? = nil, inn: String? = nil, kpp: String? = nil
  ) {
    self.name = name
    self.account = account
    self.bank = bank
    self.bik = bik
    self.correspondentAccount = correspondentAccount
    self.kopecks = kopecks
    self.purpose = purpose
    self.inn = inn
    self.kpp = kpp
  }

  /// The text of the code, its fields in the order of the standard and parted by the first sign that is in none of them.
  package func write() throws(Fault) -> String {
    if let kopecks, kopecks <= 0 { throw .sumNotPositive }
    // The five fields that must be there come first, in the order of the standard.
    let fields: [(name: String, value: String?)] = [
      ("Name", name), ("PersonalAcc", account), ("BankName", String(bank.prefix(Self.bankNameLimit))), ("BIC", bik),
      ("CorrespAcc", correspondentAccount), ("Sum", kopecks.map { String($0) }), ("Purpose", purpose),
      ("PayeeINN", inn), ("KPP", kpp),
    ]
    let given = fields.compactMap { field in field.value.map { (name: field.name, value: $0.oneLine) } }
    for field in given {
      if let limit = Self.limits[field.name], field.value.count > limit {
        throw .tooLong(field: field.name, limit: limit)
      }
    }
    let used = given.reduce(into: Set<Character>()) { $0.formUnion($1.value) }
    guard let separator = Self.separators.first(where: { !used.contains($0) }) else { throw .noSeparator }
    return given.reduce(into: Self.head) { $0 += "\(separator)\($1.name)=\($1.value)" }
  }
}

extension String {
  /// Line breaks and no-break spaces are ordinary spaces to a bank.
  fileprivate var oneLine: String { String(map { $0.isWhitespace ? " " : $0 }) }
}
