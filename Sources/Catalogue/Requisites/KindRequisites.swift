/// Which codes a kind of party has.
extension ClientKind {
  /// The codes that come with registration, besides the ИНН.
  var registered: [RequisiteField] {
    switch self {
    case .company, .branch: [.kpp, .ogrn]
    case .soleTrader: [.ogrnip]
    case .individual: []
    }
  }

  /// How the accounts of such a party mostly begin (план счетов Банка России).
  var accountGroups: [String] {
    switch self {
    // 405 and 406 are of organisations that belong to the state, 40807 of foreign ones.
    case .company, .branch: ["407", "405", "406", "40807"]
    case .soleTrader: ["40802"]
    case .individual: ["40817", "40820", "40802", "423", "426"]
    }
  }

  /// How many digits its ОКПО has; nil where it has none.
  var okpoLength: Int? {
    switch self {
    case .company, .branch: OKPO.companyLength
    case .soleTrader: OKPO.traderLength
    case .individual: nil
    }
  }

  /// What such a party cannot have, in words with the article; nil for a code that goes with it.
  func excludes(_ field: RequisiteField, _ code: String) -> String? {
    let isPerson = self == .soleTrader || self == .individual
    return switch field {
    case .inn where code.count == (isPerson ? INN.companyLength : INN.personLength):
      "an ИНН of \(code.count) digits"
    case .kpp where isPerson: "a КПП"
    // One of the sole trader's length has a sentence of its own, as it only stands in the wrong field.
    case .ogrn where isPerson && code.count != OGRNIP.length: "an ОГРН"
    case .ogrnip where self != .soleTrader: "an ОГРНИП"
    default: nil
    }
  }
}
