import Diagnostics
package import Values

/// The selling company and how it makes offers: what `office.yaml` says.
package struct Office: Sendable {
  /// `ru`, `en`: the language of the documents, unless a document says otherwise.
  package var language: String
  /// ISO 4217.
  package var currency: String
  /// Our own card as a template sees it, `signatory` with the ways its name is written.
  package var company: Record
  package var managers: [Manager]
  package var vat: VATPolicy
  package var rules: VATRules
  package var offers: OfferPolicy
  /// The terms of its contracts as templates see them: `contract` in `office.yaml`; nil where it has none.
  package var contract: Record?
  /// Whose rules parties are checked by.
  let partyRules: PartyRules
  /// Our own codes and our signatory's paper, to be checked when a document is made.
  let checks: PartyChecks?
  /// How packages are chosen for a client: `recommend` in `office.yaml`; nil where it has none.
  package var choosing: ChoicePolicy?

  /// Who looks after clients.
  package struct Manager: Sendable {
    package var id: String
    package var record: Record
  }

  /// Reads the office; nil when a fault leaves nothing to work with.
  init?(_ card: Record, vatData: Record, _ findings: inout [Diagnostic]) {
    var reader = CardReader(card, owner: "the office")
    language = reader.text("language") ?? "ru"
    currency = reader.requiredText("currency", example: "RUB") ?? ""
    let country = reader.text("country") ?? Self.usualCountry(language: language)
    let offerCard = reader.record("offer")
    let companyCard = reader.record("company")
    contract = Self.contract(reader.record("contract"), &reader.findings)
    choosing = ChoicePolicy(reader.record("recommend"), start: reader.place("recommend"), &reader.findings)
    managers = Self.managers(reader.list("managers"), &reader.findings)
    partyRules = PartyRules(country: country)
    (company, checks) = Self.company(
      companyCard, start: reader.place("company"), rules: partyRules, &reader.findings)
    let rules = VATRules(country: country, data: vatData)
    if rules == nil { reader.findings.append(.vatCountryUnknown(country, at: reader.place("country"))) }
    let policy = rules.flatMap { VATPolicy(&reader, rules: $0) }
    let offers = OfferPolicy(offerCard, start: reader.place("offer"), &reader.findings)
    reader.noteMisspelt(known: KnownFields.office)
    findings += reader.findings
    guard let rules, let policy, let offers else { return nil }
    self.rules = rules
    vat = policy
    self.offers = offers
  }

  /// What a document's language says of the country where nothing else does.
  package static func usualCountry(language: String) -> String { language == "en" ? "GB" : "RU" }

  private static func contract(_ card: Record, _ findings: inout [Diagnostic]) -> Record? {
    var reader = CardReader(card, owner: "`contract`")
    reader.noteMisspelt(known: KnownFields.contract)
    findings += reader.findings
    return card.entries.isEmpty ? nil : card
  }

  private static func company(
    _ card: Record, start: DataPlace?, rules: PartyRules, _ findings: inout [Diagnostic]
  ) -> (Record, PartyChecks?) {
    var reader = CardReader(card, owner: "`company`", start: start)
    let name = reader.requiredText("name", example: "ООО «Чистый город»")
    let kind = Self.kind(&reader)
    var signatoryCard = reader.record("signatory")
    let paper = SignatoryAuthority(
      signatoryCard, owner: "our signatory", start: reader.place("signatory"), rules: rules, &reader.findings)
    signatoryCard = paper.card
    let signatory = Person(
      signatoryCard, owner: "our signatory", start: reader.place("signatory"), &reader.findings)
    var signatoryReader = CardReader(signatoryCard, owner: "our signatory")
    signatoryReader.noteMisspelt(known: KnownFields.person)
    reader.findings += signatoryReader.findings
    reader.noteMisspelt(known: KnownFields.company)
    findings += reader.findings
    var company = card
    if let name, card["full_name"] == nil { company.set("full_name", .text(name), at: reader.place("name")) }
    company.set("signatory", .record(signatory?.record ?? signatoryCard), at: reader.place("signatory"))
    for key in Client.codes { company.spellOut(key) }
    company.set("kind", .text(kind.rawValue), at: reader.place("kind"))
    let checks = PartyChecks(
      &company, kind: kind, owner: "our company", place: start, paper: paper, signer: "our signatory", rules: rules)
    return (company, checks)
  }

  /// An office that does not say what it is, is a sole trader where it has what only those have.
  private static func kind(_ reader: inout CardReader) -> ClientKind {
    let written = reader.card["kind"].map { !$0.isBlank } ?? false
    let isTrader = reader.card["name"]?.cardText.flatMap(KindOfName.kind(of:)) == .soleTrader
    if !written, isTrader || reader.card["ogrnip"].map({ !$0.isBlank }) ?? false { return .soleTrader }
    return Client.kind(&reader, isRussian: false)
  }

  private static func managers(_ list: List, _ findings: inout [Diagnostic]) -> [Manager] {
    var managers: [Manager] = []
    for (card, place) in list.cards(of: "a manager", &findings) {
      var reader = CardReader(card, owner: "a manager", start: place)
      let id = reader.requiredText("id", example: "orlova")
      let person = Person(card, owner: "this manager", start: place, &reader.findings)
      reader.noteMisspelt(known: KnownFields.manager)
      findings += reader.findings
      guard let id else { continue }
      var record = person?.record ?? card
      record.spellOut("phone")
      managers.append(Manager(id: id, record: record))
    }
    return managers
  }
}
