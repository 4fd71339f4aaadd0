import Diagnostics
import Values
import Wording

/// Whether the legal form in a party's name goes with its kind.
enum KindOfName {
  /// A warning at most: names are written in many ways.
  static func findings(_ party: PartyRequisites) -> [Diagnostic] {
    for key in ["name", "full_name"] {
      guard let name = party.card[key]?.cardText, let form = CompanyForm(of: name) else { continue }
      let likely = kind(of: form)
      if likely == party.kind || party.kind == .branch { return [] }
      return [
        .clientKindUnlikely(
          name, form: name.hasPrefix(form.short) ? form.short : form.full, of: party.owner, is: party.kind,
          likely: likely, at: party.card.entry(key)?.place ?? party.place)
      ]
    }
    return []
  }

  /// The kind that the form in a name tells; nil where it begins with none.
  static func kind(of name: String) -> ClientKind? { CompanyForm(of: name).map(kind(of:)) }

  private static func kind(of form: CompanyForm) -> ClientKind {
    switch form.short {
    case "ИП": .soleTrader
    case "Филиал": .branch
    default: .company
    }
  }
}
