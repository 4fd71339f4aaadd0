import Diagnostics
import Values
import Wording

/// Names of persons, posts and companies in the case, the gender and the order that a sentence needs.
package enum NameFilters {
  package static let all: [FilterDefinition] = [
    FilterDefinition(
      "inflect_name", [.required("case"), .optional("gender")], namedOnly: 1, check: nameFault,
      says: Explanation(
        "A person's name in a case; `name_genitive` and the like on the card always win.",
        "{{ \"Иванов Иван Иванович\" | inflect_name(\"genitive\") }}", "Иванова Ивана Ивановича"), inflectName),
    FilterDefinition(
      "inflect_phrase", [.required("case")], check: caseFault(0),
      says: Explanation(
        "A post, a company's full name or another phrase around a noun in a case; of a person, the post.",
        "{{ \"Генеральный директор\" | inflect_phrase(\"genitive\") }}", "Генерального директора"), inflectPhrase),
    FilterDefinition(
      "initials",
      [.optional("order", .text("before")), .optional("case", .text("nominative")), .optional("gender")],
      namedOnly: 2, check: initialsFault,
      says: Explanation(
        "The surname with initials before it, or with `\"after\"` behind it, in a case if need be.",
        "{{ \"Иванов Иван Иванович\" | initials(\"after\", case=\"dative\") }}", "Иванову\u{A0}И.И."), initials),
    FilterDefinition(
      "gendered", [.required("masculine"), .required("feminine"), .optional("neuter"), .optional("plural")],
      says: Explanation(
        "The form that agrees with a person, a company or a phrase around a noun.",
        "{{ \"ООО «Север»\" | gendered(\"именуемый\", \"именуемая\", \"именуемое\") }}", "именуемое"), gendered),
    FilterDefinition(
      "salutation",
      says: Explanation(
        "How a letter to a person begins; `salutation` on the card wins.",
        "{{ \"Иванов Иван Иванович\" | salutation }}", "Уважаемый Иван Иванович!"), salutation),
  ]

  private static let inflectName: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let target = try merge.grammaticalCase(arguments, 0)
    var person = try merge.person(input)
    if let own = person.ownForm(target) { return .text(own) }
    person.gender = try merge.gender(arguments, 1) ?? person.gender
    guard let declined = person.declined(into: target) else { throw merge.genderNeeded(person) }
    merge.tell(declined, of: person.whole, in: target, settledBy: "name_\(target.rawValue)", owner: person.card)
    return .text(declined.text)
  }

  private static let inflectPhrase: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let target = try merge.grammaticalCase(arguments, 0)
    guard let card = input.record else {
      let text = try merge.inputText(input)
      let declined = NounPhrase(text).declined(into: target)
      merge.tell(declined, of: text, in: target, settledBy: nil, owner: nil)
      return .text(declined.text)
    }
    // A person's post; a party has a full name and is no person.
    let field = ["post", "full_name", "name"].first { card.nonEmptyText($0) != nil }
    guard let field, let text = card.nonEmptyText(field) else { throw merge.missingPart("post", of: card) }
    if let own = card.nonEmptyText("\(field)_\(target.rawValue)") { return .text(own) }
    let declined = NounPhrase(text).declined(into: target)
    merge.tell(declined, of: text, in: target, settledBy: "\(field)_\(target.rawValue)", owner: card)
    return .text(declined.text)
  }

  private static let initials: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let order = try arguments.text(0, &merge)
    let target = try merge.grammaticalCase(arguments, 1)
    var person = try merge.person(input)
    guard ["before", "after"].contains(order) else { throw merge.fault(MergingFaults.initialsOrder(order)) }
    guard let signed = person.parts.map({ SignedName($0) }) ?? SignedName(text: person.whole) else {
      throw merge.wrongInput("a name with a surname", input)
    }
    let isAfter = order == "after"
    if target == .nominative { return .text(signed.written(surnameFirst: isAfter)) }
    if let own = person.ownForm(target).flatMap({ PersonInput(text: $0).parts?.surname }) {
      return .text(signed.written(surnameFirst: isAfter, surname: own))
    }
    person.gender = try merge.gender(arguments, 2) ?? person.gender
    guard let declined = NameDeclension.decline(surname: signed.surname, gender: person.gender, into: target) else {
      throw merge.genderNeeded(person)
    }
    merge.tell(declined, of: signed.surname, in: target, settledBy: "name_\(target.rawValue)", owner: person.card)
    return .text(signed.written(surnameFirst: isAfter, surname: declined.text))
  }

  private static let gendered: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let position =
      switch try merge.agreement(of: input) {
      case .masculine: 0
      case .feminine: 1
      case .neuter: 2
      case .plural: 3
      }
    guard arguments.isGiven(position) else {
      throw merge.fault(MergingFaults.formNotGiven(position == 2 ? "neuter" : "plural"), value: merge.inputRef)
    }
    return .text(try arguments.text(position, &merge))
  }

  private static let salutation: FilterDefinition.Body = { input, _, merge throws(Interruption) in
    if let own = input.record?.nonEmptyText("salutation") { return .text(own) }
    let person = try merge.person(input)
    guard let parts = person.parts else { throw merge.wrongInput("a person's whole name", input) }
    guard let gender = person.gender else { throw merge.genderNeeded(person) }
    return .text(Salutation.write(parts, gender: gender, in: merge.settings.language.wording))
  }

  private static func caseFault(_ position: Int) -> @Sendable (ArgumentValues) -> Diagnostic? {
    { arguments in
      guard case .text(let name) = arguments[position], GrammaticalCase(rawValue: name) == nil else { return nil }
      return MergingFaults.unknownCase(name)
    }
  }

  private static let nameFault: @Sendable (ArgumentValues) -> Diagnostic? = { arguments in
    if case .text(let name) = arguments[1], PersonGender(card: name) == nil {
      return MergingFaults.unknownGender(name)
    }
    return caseFault(0)(arguments)
  }

  private static let initialsFault: @Sendable (ArgumentValues) -> Diagnostic? = { arguments in
    if case .text(let order) = arguments[0], !["before", "after"].contains(order) {
      return MergingFaults.initialsOrder(order)
    }
    return caseFault(1)(arguments)
  }
}
