import Diagnostics
package import Values
import Wording

/// Who buys: a card of the client list, checked, with what a template asks for.
package struct Client: Sendable {
  package var id: String
  package var kind: ClientKind
  /// As documents call it: `ООО «Север»`.
  package var name: String
  /// What its services have to do, and what they may cost.
  package var needs: ClientNeeds
  /// Who is written to, where the card names a person.
  package var contact: Person?
  /// The card as a template sees it: its own columns untouched, and `contact`, `signatory`, `addressee` always there.
  package var record: Record
  /// The card as it was written, with names of fields: what another card's values can be laid over.
  let card: Record
  /// Where the card begins.
  package var place: DataPlace?
  /// What reading the card found.
  let findings: [Diagnostic]
  /// The codes and the signatory's paper, to be checked when a document is made.
  let checks: PartyChecks?

  /// Reads one row or one YAML card; nil when a fault leaves nothing to work with.
  ///
  /// - Parameter card: the row with its headings turned into names of fields.
  init?(_ card: Record, isRussian: Bool, start: DataPlace?, rules: PartyRules, _ findings: inout [Diagnostic]) {
    let found = findings.count
    var reader = CardReader(card, owner: Self.owner(of: card), start: start)
    let id = reader.requiredText("id", example: "sever", heading: ClientHeadings.usual(for: "id"))
    let name = reader.requiredText("name", example: "ООО «Север»", heading: ClientHeadings.usual(for: "name"))
    let kind = Self.kind(&reader, isRussian: isRussian)
    var contactCard = reader.record("contact")
    var signatoryCard = reader.record("signatory")
    let objects = Self.objects(&reader)
    let needs = ClientNeeds(&reader)
    findings += reader.findings
    guard let id, let name else { return nil }

    let owner = reader.owner
    let own = Self.ownName(name, of: kind)
    if !Person.isNamed(signatoryCard), let own { signatoryCard.set("name", .text(own), at: reader.place("name")) }
    let signer = "the signatory of \(owner)"
    let paper = SignatoryAuthority(
      signatoryCard, owner: signer, start: reader.place("signatory"), rules: rules, &findings)
    signatoryCard = paper.card
    let signatory = Person(signatoryCard, owner: signer, start: reader.place("signatory"), &findings)
    if !Person.isNamed(contactCard), let own { contactCard.set("name", .text(own), at: reader.place("name")) }
    let contact =
      Person(contactCard, owner: "the contact of \(owner)", start: reader.place("contact"), &findings)
      ?? (contactCard.entries.isEmpty ? signatory : nil)
    self.card = card
    self.id = id
    self.kind = kind
    self.name = name
    self.needs = needs
    self.contact = contact
    self.place = reader.start
    var record = card.leaving(out: ClientNeeds.ownFields)
    record.set("id", .text(id), at: reader.place("id"))
    record.set("kind", .text(kind.rawValue), at: reader.place("kind"))
    record.set("name", .text(name), at: reader.place("name"))
    for key in ["full_name", "addressee"] where card[key] == nil {
      record.set(key, .text(name), at: reader.place("name"))
    }
    record.set("contact", .record(contact?.record ?? contactCard), at: reader.place("contact"))
    record.set("signatory", .record(signatory?.record ?? signatoryCard), at: reader.place("signatory"))
    if let objects { record.set("objects", .list(objects), at: reader.place("objects")) }
    for key in Self.codes { record.spellOut(key) }
    record.countOut("area")
    checks = PartyChecks(
      &record, kind: kind, owner: owner, place: reader.start, paper: paper, signer: signer, rules: rules)
    self.record = record
    self.findings = Array(findings[found...])
  }

  /// The fields that only this office's lists have.
  var ownFields: [String] { record.entries.map(\.key).filter { !KnownFields.client.contains($0) } }

  /// Requisites are text whatever a reader took them for.
  static let codes = [
    "inn", "kpp", "ogrn", "ogrnip", "okpo", "bik", "account", "correspondent_account", "phone", "fax", "vat_number",
    "company_number", "postcode",
  ]

  private static func owner(of card: Record) -> String {
    guard let id = card["id"]?.cardText, !id.isEmpty else { return "this client" }
    return "client `\(id)`"
  }

  static func kind(_ reader: inout CardReader, isRussian: Bool) -> ClientKind {
    guard let text = reader.text("kind") else { return KindOfName.unsaid(on: reader.card) }
    if let kind = ClientKind(card: text) { return kind }
    reader.findings.append(.clientKindUnknown(text, isRussian: isRussian, at: reader.place("kind")))
    return .company
  }

  /// A sole trader and an individual are persons themselves: their card need not name one more
  /// to write to or to sign.
  private static func ownName(_ name: String, of kind: ClientKind) -> String? {
    let bare: String? =
      switch kind {
      case .company, .branch: nil
      case .soleTrader: CompanyForm.soleTrader(in: name)
      case .individual: name
      }
    return bare.flatMap { PersonName(whole: $0) } == nil ? nil : bare
  }

  /// Objects as cards; in a list of clients they are one cell, with `;` between the addresses.
  private static func objects(_ reader: inout CardReader) -> List? {
    guard let value = reader.card["objects"], !value.isBlank else { return nil }
    let place = reader.place("objects")
    if case .text(let text) = value {
      let addresses = text.split(whereSeparator: { $0 == ";" || $0.isNewline }).map { String($0).trimmed }
      return List(addresses.filter { !$0.isEmpty }.map { .record(Record(["address": .text($0)])) })
    }
    let list = reader.list("objects")
    return List(
      list.elements.map { element in
        if case .record(var card) = element {
          card.countOut("area")
          return .record(card)
        }
        return .record(Record([Record.Entry("address", element, at: place)]))
      }, places: list.places)
  }
}

extension Record {
  /// Makes the field text where a reader took its digits for a number.
  mutating func spellOut(_ key: String) {
    guard let entry = entry(key), let text = entry.value.cardText else { return }
    set(key, .text(text), at: entry.place)
  }

  /// Makes the field a number where it was typed as `1 200,5`.
  mutating func countOut(_ key: String) {
    guard let entry = entry(key), case .text = entry.value, let number = entry.value.cardDecimal else { return }
    set(key, Value(number), at: entry.place)
  }
}
