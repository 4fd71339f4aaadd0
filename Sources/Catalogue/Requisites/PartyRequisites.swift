import Diagnostics
import Values

/// The codes on one party's card against their rules, each other and what the party is.
struct PartyRequisites {
  /// The card with its codes as text, without spaces.
  let card: Record
  let kind: ClientKind
  /// How a sentence calls the party: ``client `sever` ``.
  let owner: String
  /// Where the card begins.
  let place: DataPlace?

  /// Everything there is to say, errors first found first; a card without codes has nothing.
  ///
  /// - Parameter isWhole: whether codes that such a party has and this one has not are told too.
  func findings(isWhole: Bool) -> [Diagnostic] {
    let bik = code(.bik).flatMap { BIK.isSound($0) ? $0 : nil }
    var findings: [Diagnostic] = []
    for field in RequisiteField.allCases {
      guard let code = code(field) else { continue }
      let flaws = field.flaws(in: code, bik: bik)
      let unusual = flaws.isEmpty ? self.unusual(code, field) : []
      findings += (flaws + unusual).map { .requisite($0, field, code, of: owner, at: place(field)) }
    }
    return findings + agreement(isWhole: isWhole)
  }

  private func code(_ field: RequisiteField) -> String? {
    guard let text = card[field.rawValue]?.cardText, !text.isEmpty else { return nil }
    return text
  }

  private func place(_ field: RequisiteField) -> DataPlace? { card.entry(field.rawValue)?.place ?? place }

  // MARK: What the kind of party decides

  /// What a sound code says that this kind of party mostly does not have.
  private func unusual(_ code: String, _ field: RequisiteField) -> [RequisiteFlaw] {
    switch field {
    case .inn: return code == INN.example ? [.unusual(.example)] : []
    case .account:
      let usual = kind.accountGroups
      return usual.contains(where: code.hasPrefix)
        ? [] : [.unusual(.accountGroup(usual: usual.joined(separator: ", ")))]
    case .kpp where kind == .branch:
      guard let reason = KPP.reason(of: code), reason != KPP.branchReason else { return [] }
      return [.unusual(.branchReason(reason))]
    case .okpo:
      guard let usual = kind.okpoLength, code.count != usual, !(kind == .branch && code.count == OKPO.partLength)
      else { return [] }
      return [.unusual(.otherLength(usual: usual))]
    default: return []
    }
  }

  private func agreement(isWhole: Bool) -> [Diagnostic] {
    let surplus = RequisiteField.allCases.compactMap { field in
      code(field).flatMap { kind.excludes(field, $0) }.map { (field, $0) }
    }
    var findings: [Diagnostic] = []
    if let first = surplus.first {
      findings.append(
        .requisitesOfOtherKind(
          owner, is: kind, surplus: surplus.map(\.1), likely: likelyKind, at: place(first.0)))
    }
    // A card without an ИНН is a first note about somebody; what a document needs, its template asks for.
    let missing = kind.registered.filter { code($0) == nil }
    if isWhole, code(.inn) != nil, !missing.isEmpty, surplus.isEmpty {
      findings.append(.requisitesMissing(missing, of: owner, is: kind, at: place(.inn)))
    }
    return findings
  }

  /// The other kind that all codes of the card would suit; nil where none would, or more than one.
  private var likelyKind: ClientKind? {
    let suitable = ClientKind.allCases.filter { other in
      RequisiteField.allCases.allSatisfy { field in code(field).map { other.excludes(field, $0) == nil } ?? true }
        && (other != .soleTrader || code(.ogrnip) != nil) && other != .branch
    }
    return suitable.count == 1 ? suitable.first : nil
  }
}

extension RequisiteField {
  /// What is wrong with a code of this field, by itself or against its bank.
  package func flaws(in code: String, bik: String?) -> [RequisiteFlaw] {
    switch self {
    case .inn: INN.flaws(in: code)
    case .kpp: KPP.flaws(in: code)
    case .ogrn: OGRN.flaws(in: code)
    case .ogrnip: OGRNIP.flaws(in: code)
    case .okpo: OKPO.flaws(in: code)
    case .bik: BIK.flaws(in: code)
    case .account: SettlementAccount.flaws(in: code, bik: bik)
    case .correspondentAccount: CorrespondentAccount.flaws(in: code, bik: bik)
    }
  }
}
