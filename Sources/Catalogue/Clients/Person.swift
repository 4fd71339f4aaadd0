import Diagnostics
package import Values
package import Wording

/// A person a letter names: who it is written to, who signs, who answers the telephone.
package struct Person: Sendable {
  package var name: PersonName
  package var gender: PersonGender?
  /// What the card says, with the name in parts, whole and as it is signed.
  package var record: Record

  /// Reads a person's card; nil when it has no name, which is no fault.
  init?(_ card: Record, owner: String, start: DataPlace?, _ findings: inout [Diagnostic]) {
    var reader = CardReader(card, owner: owner, start: start)
    let name = Self.name(&reader)
    var gender: PersonGender?
    if let text = reader.text("gender") {
      gender = PersonGender(card: text)
      if gender == nil { reader.findings.append(.genderUnknown(text, of: owner, at: reader.place("gender"))) }
    }
    findings += reader.findings
    guard let name else { return nil }
    self.name = name
    self.gender = gender ?? PersonGender(of: name)
    record = card
    let place = reader.card.entry("surname")?.place ?? reader.place("name")
    record.set("surname", .text(name.surname), at: place)
    record.set("given_name", .text(name.givenName), at: place)
    if let patronymic = name.patronymic { record.set("patronymic", .text(patronymic), at: place) }
    record.set("name", .text(name.whole), at: place)
    record.set("signed", .text(name.signed), at: place)
    if let gender = self.gender { record.set("gender", .text(gender.rawValue), at: reader.place("gender")) }
  }

  /// Whether a card says who the person is.
  static func isNamed(_ card: Record) -> Bool {
    ["name", "surname", "given_name"].contains { card[$0].map { !$0.isBlank } ?? false }
  }

  /// Its parts where the card gives them, otherwise its whole name taken apart.
  private static func name(_ reader: inout CardReader) -> PersonName? {
    let surname = reader.text("surname")
    let givenName = reader.text("given_name")
    let patronymic = reader.text("patronymic")
    if let surname, let givenName {
      return PersonName(surname: surname, givenName: givenName, patronymic: patronymic)
    }
    if surname != nil || givenName != nil {
      let missing = surname == nil ? "surname" : "given_name"
      reader.findings.append(
        .missingField(missing, of: reader.owner, example: surname == nil ? "Иванов" : "Иван", at: reader.start))
      return nil
    }
    guard let whole = reader.text("name") else { return nil }
    if let name = PersonName(whole: whole) { return name }
    reader.findings.append(.nameUnclear(whole, of: reader.owner, at: reader.place("name")))
    return nil
  }
}
