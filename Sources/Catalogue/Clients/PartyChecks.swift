import Diagnostics
import Values

/// What has to be right on a party's card for a document of a day.
///
/// It is checked when a document is made and not when the list is read: an old card among five hundred must not keep a
/// document for another client.
struct PartyChecks {
  private let requisites: PartyRequisites
  private let paper: SignatoryAuthority
  /// How a sentence calls the signatory.
  private let signer: String

  /// Takes the spaces out of the card's codes; nil where no rules are known.
  init?(
    _ card: inout Record, kind: ClientKind, owner: String, place: DataPlace?, paper: SignatoryAuthority,
    signer: String, rules: PartyRules
  ) {
    guard rules == .russian else { return nil }
    for field in RequisiteField.allCases {
      guard let entry = card.entry(field.rawValue), let text = entry.value.cardText else { continue }
      card.set(entry.key, .text(RequisiteText.normalised(text)), at: entry.place)
    }
    requisites = PartyRequisites(card: card, kind: kind, owner: owner, place: place)
    self.paper = paper
    self.signer = signer
  }

  /// - Parameter day: the document's.
  /// - Parameter signs: whether the party signs the document; otherwise a paper that is no
  ///   good is only worth a warning, and codes may still be missing.
  func findings(on day: CalendarDate, signs: Bool) -> [Diagnostic] {
    let rules = paper.authority.map { authority in
      AuthorityRules(
        authority: authority, post: paper.card["post"]?.cardText, kind: requisites.kind, owner: signer,
        place: paper.place)
    }
    let papers = rules?.findings(on: day) ?? []
    let codes = requisites.findings(isWhole: signs)
    // Codes of another kind say it better than a name.
    let name = codes.contains { $0.code == .requisitesOfOtherKind } ? [] : KindOfName.findings(requisites)
    return codes + name + papers.map { signs ? $0 : $0.warning }
  }
}

extension Diagnostic {
  /// The same, weighed as a warning.
  fileprivate var warning: Diagnostic {
    var warning = self
    warning.severity = min(severity, .warning)
    return warning
  }
}
