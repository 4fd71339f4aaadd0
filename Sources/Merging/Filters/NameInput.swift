import Diagnostics
import Values
import Wording

/// What the name filters make of their input and arguments.
extension Merge {
  mutating func person(_ input: Value) throws(Interruption) -> PersonInput {
    switch input {
    case .record(let card):
      guard let person = PersonInput(card: card) else { throw missingPart("name", of: card) }
      return person
    case .text(let text) where !text.isEmpty: return PersonInput(text: text)
    default: throw wrongInput("a person or a name", input)
    }
  }

  mutating func grammaticalCase(_ arguments: ArgumentValues, _ position: Int) throws(Interruption) -> GrammaticalCase {
    let name = try arguments.text(position, &self)
    guard let target = GrammaticalCase(rawValue: name) else { throw fault(MergingFaults.unknownCase(name)) }
    return target
  }

  mutating func gender(_ arguments: ArgumentValues, _ position: Int) throws(Interruption) -> PersonGender? {
    guard let name = try arguments.optionalText(position, &self) else { return nil }
    guard let gender = PersonGender(card: name) else { throw fault(MergingFaults.unknownGender(name)) }
    return gender
  }

  /// What a form beside the input agrees with: a person's gender, or that of a company's form or a noun.
  mutating func agreement(of input: Value) throws(Interruption) -> NounAgreement {
    switch input {
    case .record(let card):
      if card.isCompany, let name = card.nonEmptyText("full_name") ?? card.nonEmptyText("name") {
        return try agreement(ofName: name)
      }
      return try agreement(of: try person(input))
    case .text(let name) where !name.isEmpty: return try agreement(ofName: name)
    default: throw wrongInput("a person, a company or a noun", input)
    }
  }

  private mutating func agreement(ofName name: String) throws(Interruption) -> NounAgreement {
    if let form = CompanyForm(of: name) {
      if let agreement = form.agreement { return agreement }
      return try agreement(of: PersonInput(text: name))
    }
    // A person's name ends in no noun that a form agrees with; a word alone is a noun.
    if name.contains(" "), PersonName(whole: name) != nil, let gender = PersonGender(ofText: name) {
      return gender.agreement
    }
    guard let agreement = NounPhrase(name).agreement else {
      throw fault(MergingFaults.nounUnknown(name), value: inputRef)
    }
    return agreement
  }

  private mutating func agreement(of person: PersonInput) throws(Interruption) -> NounAgreement {
    guard let gender = person.gender else { throw genderNeeded(person) }
    return gender.agreement
  }

  /// Asks for what nobody may guess, once for each place in the data.
  mutating func genderNeeded(_ person: PersonInput) -> Interruption {
    let ref = inputRef
    let path = person.card == nil ? nil : path(of: ref) ?? "the card"
    var diagnostic = MergingFaults.genderNeeded(person.whole, path: path)
    if let place = place(ofName: person.card) {
      diagnostic.place = place
      if callRef != noRef { diagnostic.notes = [MergingFaults.formIsNeeded(at: code.place(of: callRef))] }
    }
    return fault(diagnostic)
  }

  /// Where the name that is filtered stands in the data.
  private mutating func place(ofName card: Record?) -> Place? {
    let own = card.flatMap { ($0.entry("surname") ?? $0.entry("name") ?? $0.entry("post"))?.place }
    return (own ?? place(of: inputRef))?.place
  }

  mutating func missingPart(_ key: String, of card: Record) -> Interruption {
    let owner = path(of: inputRef) ?? "…"
    let field = MissingField(
      path: "\(owner).\(key)", reason: .absent, siblings: .record(card), owner: card.entries.first?.place)
    return missing(field, callRef)
  }

  /// Tells that a form is not certain, once for each place in the data.
  mutating func tell(
    _ declined: DeclinedText, of text: String, in target: GrammaticalCase, settledBy field: String?, owner: Record?
  ) {
    guard let doubt = declined.doubt else { return }
    var diagnostic = MergingFaults.uncertainForm(declined.text, of: text, in: target, doubt, settledBy: field)
    diagnostic.place = place(ofName: owner) ?? code.place(of: callRef)
    report(diagnostic)
  }
}

extension Record {
  /// Whether a card is a company's, not a person's.
  fileprivate var isCompany: Bool {
    if let kind = nonEmptyText("kind") { return kind == "company" || kind == "branch" }
    return !["surname", "given_name", "gender"].contains { self[$0] != nil }
      && ["full_name", "inn", "kpp"].contains { self[$0] != nil }
  }
}

extension PersonGender {
  fileprivate var agreement: NounAgreement { self == .male ? .masculine : .feminine }
}
