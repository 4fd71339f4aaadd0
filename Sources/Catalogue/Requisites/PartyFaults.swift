import Diagnostics
import Values

/// Where the codes of a party do not go with each other or with what it is, in sentences.
extension Diagnostic {
  /// - Parameter surplus: what the party has and its kind has not, as ``a `kpp` (КПП)``.
  /// - Parameter likely: the kind that would have all of it.
  static func requisitesOfOtherKind(
    _ owner: String, is kind: ClientKind, surplus: [String], likely: ClientKind?, at place: DataPlace?
  ) -> Diagnostic {
    let rest = surplus.dropLast()
    let list = (rest.isEmpty ? "" : rest.joined(separator: ", ") + " and ") + (surplus.last ?? "")
    let hint = likely.map { "if it is \($0.spoken), write `\($0.usualRussianName)` or `\($0.rawValue)` as its kind" }
    return Diagnostic(
      .requisitesOfOtherKind, "\(owner) is \(kind.spoken) and has \(list)", at: place?.place,
      hint: hint ?? "leave out what does not belong to it, or correct `kind`")
  }

  static func requisitesMissing(
    _ fields: [RequisiteField], of owner: String, is kind: ClientKind, at place: DataPlace?
  ) -> Diagnostic {
    let names = fields.map(\.spoken).joined(separator: " and ")
    return Diagnostic(
      .requisitesMissing, "\(owner) is \(kind.spoken) and has an ИНН, but no \(names)", at: place?.place,
      severity: .warning, hint: "fill it in before a contract is made")
  }

  static func clientKindUnlikely(
    _ name: String, form: String, of owner: String, is kind: ClientKind, likely: ClientKind, at place: DataPlace?
  ) -> Diagnostic {
    Diagnostic(
      .clientKindUnlikely, "\(owner) is \(kind.spoken), and the name `\(name)` begins with `\(form)`",
      at: place?.place, severity: .warning,
      hint: "if it is \(likely.spoken), write `\(likely.usualRussianName)` or `\(likely.rawValue)` as its kind")
  }

  static func clientSameParty(_ id: String, as other: String, inn: String, at place: DataPlace?, first: DataPlace?)
    -> Diagnostic
  {
    Diagnostic(
      .clientSameParty, "clients `\(other)` and `\(id)` have one ИНН, `\(inn)`", at: place?.place, severity: .warning,
      notes: [Note("the other one stands here", at: first?.place)],
      hint: "keep one card; a branch has its own КПП and the kind `branch`")
  }
}

extension ClientKind {
  /// With its article, for a sentence.
  var spoken: String {
    switch self {
    case .company: "a company"
    case .soleTrader: "a sole trader (ИП)"
    case .individual: "an individual"
    case .branch: "a branch"
    }
  }
}
