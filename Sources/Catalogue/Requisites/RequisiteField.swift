/// The codes of a Russian party, by the names of their fields.
package enum RequisiteField: String, Sendable, CaseIterable {
  case inn
  case kpp
  case ogrn
  case ogrnip
  case okpo
  case bik
  case account
  case correspondentAccount = "correspondent_account"

  /// As Russian papers call it.
  var label: String {
    switch self {
    case .inn: "ИНН"
    case .kpp: "КПП"
    case .ogrn: "ОГРН"
    case .ogrnip: "ОГРНИП"
    case .okpo: "ОКПО"
    case .bik: "БИК"
    case .account: "р/с"
    case .correspondentAccount: "к/с"
    }
  }

  /// `` `inn` (ИНН) ``: the field for whoever edits the card, the label for whoever reads the paper.
  var spoken: String { "`\(rawValue)` (\(label))" }
}
