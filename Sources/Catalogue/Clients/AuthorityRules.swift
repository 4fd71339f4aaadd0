import Diagnostics
import Values

/// Whether a signatory can sign a document of a day by the paper on the card.
struct AuthorityRules {
  let authority: Authority
  /// As the card has it.
  let post: String?
  /// What the signatory signs for.
  let kind: ClientKind
  /// How a sentence calls the signatory: ``the signatory of client `sever` ``.
  let owner: String
  let place: DataPlace?

  func findings(on day: CalendarDate) -> [Diagnostic] {
    if let unusual { return inForce(on: day) + [.authorityUnusual(unusual, of: owner, at: place)] }
    return inForce(on: day)
  }

  private func inForce(on day: CalendarDate) -> [Diagnostic] {
    if authority.isVoid { return [.authorityVoid(of: owner, at: place)] }
    if let from = authority.date, let until = authority.until, until < from {
      return [.authorityReversed(from, until, of: owner, at: place)]
    }
    if authority.isInForce(on: day) { return [] }
    if let date = authority.date, day < date {
      return [.authorityNotBegun(authority, from: date, on: day, of: owner, at: place)]
    }
    guard let lastDay = authority.lastDay else { return [] }
    return [.authorityExpired(authority, lastDay: lastDay, on: day, of: owner, at: place)]
  }

  /// What a company's head and the head of a branch mostly do not sign by.
  ///
  /// The one acts by the charter, the other by a power of attorney: ГК РФ 53 п. 1 and 55 п. 3.
  private var unusual: String? {
    let isHead = kind == .company && post?.lowercased() == "генеральный директор"
    if kind == .branch, authority.kind == .charter {
      return "signs for a branch by the charter; who heads a branch acts by a power of attorney"
    }
    if isHead, authority.kind == .powerOfAttorney || authority.kind == .order {
      return "is the general director and signs by a \(authority.kind.spoken); who heads a company acts by its charter"
    }
    return nil
  }
}
