import Diagnostics
import Values
import Wording

/// What the legal form in a party's name says of its kind.
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

extension KindOfName {
  /// The kind of a card that does not say it: a sole trader where it is named as one or has the codes of one, otherwise a
  /// company.
  static func unsaid(on card: Record) -> ClientKind {
    func code(_ field: RequisiteField) -> String { RequisiteText.normalised(card[field.rawValue]?.cardText ?? "") }
    let inn = code(.inn)
    // A person's ИНН is never a company's, whatever stands in the place of other codes: `-`, `0`, an ОГРН cut short.
    let hasPersonalINN = inn.count == INN.personLength && INN.flaws(in: inn).isEmpty
    if !hasPersonalINN {
      // Such codes belong to companies, whatever the name looks like.
      if inn.count == INN.companyLength || !code(.kpp).isEmpty { return .company }
      if !code(.ogrn).isEmpty, code(.ogrn).count != OGRNIP.length { return .company }
    }
    let names = ["name", "full_name"].compactMap { card[$0]?.cardText }
    let kinds = names.compactMap { kind(of: $0) }
    let isRegistered =
      inn.count == INN.personLength && [code(.ogrnip), code(.ogrn)].contains { $0.contains { "1"..."9" ~= $0 } }
    if isRegistered, kinds.allSatisfy({ $0 == .soleTrader }) { return .soleTrader }
    let people = names.compactMap { CompanyForm.soleTrader(in: $0) }
    let isTrader = people.contains { inn.count == INN.personLength || isPerson($0) }
    return isTrader ? .soleTrader : .company
  }

  /// Whether a text can only be somebody's name: with a known given name, a patronymic, or initials.
  private static func isPerson(_ text: String) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.allSatisfy({ $0.allSatisfy { $0.isLetter || $0 == "-" || $0 == "." } }) else { return false }
    if let name = PersonName(whole: text) { return PersonGender(of: name) != nil }
    let initials = words.filter { $0.contains(".") }
    let areInitials = initials.allSatisfy { $0.hasSuffix(".") && $0.split(separator: ".").allSatisfy { $0.count == 1 } }
    return !initials.isEmpty && areInitials && initials.count == words.count - 1
  }
}
