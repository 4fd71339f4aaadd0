import Diagnostics
import Values
import Wording

/// A person that a name filter is given: a card, or a name that is one text.
struct PersonInput {
  /// The card; nil for a text.
  let card: Record?
  /// The whole name as it is written.
  let whole: String
  /// Its parts; nil where they cannot be told: «Иванов И.И.».
  let parts: PersonName?
  /// What the card or the name tells.
  var gender: PersonGender?

  init?(card: Record) {
    let given = card.nonEmptyText("given_name")
    let name = card.nonEmptyText("name").map(Self.bareName)
    if let surname = card.nonEmptyText("surname"), let given {
      parts = PersonName(surname: surname, givenName: given, patronymic: card.nonEmptyText("patronymic"))
    } else {
      parts = name.flatMap { PersonName(whole: $0) }
    }
    guard let whole = name ?? parts?.whole else { return nil }
    self.card = card
    self.whole = whole
    gender =
      card.nonEmptyText("gender").flatMap { PersonGender(card: $0) } ?? parts.flatMap { PersonGender(of: $0) }
      ?? PersonGender(ofText: whole)
  }

  init(text: String) {
    card = nil
    whole = Self.bareName(text)
    parts = PersonName(whole: whole)
    gender = PersonGender(ofText: whole)
  }

  /// A form that the card gives itself: `name_genitive`.
  func ownForm(_ target: GrammaticalCase) -> String? { card?.nonEmptyText("name_\(target.rawValue)") }

  func declined(into target: GrammaticalCase) -> DeclinedText? {
    if let parts { return NameDeclension.decline(parts, gender: gender, into: target) }
    return NameDeclension.decline(whole, gender: gender, into: target)
  }

  /// The name of a sole trader without the form before it.
  private static func bareName(_ name: String) -> String { CompanyForm.soleTrader(in: name) ?? name }
}

extension Record {
  /// The text of a field; nil where it is missing, empty or of another kind.
  func nonEmptyText(_ key: String) -> String? {
    guard case .text(let text)? = self[key], !text.isEmpty else { return nil }
    return text
  }
}
