import Diagnostics
import Values

/// What can be wrong with an office's people and routes, in sentences.
extension Diagnostic {
  static func approvalFieldType(_ key: String, of owner: String, wants: String, at place: DataPlace?) -> Diagnostic {
    Diagnostic(.approvalFieldType, "`\(key)` of \(owner) must be \(wants)", at: place?.place)
  }

  static func approvalFieldMissing(
    _ key: String, of owner: String, example: String, at place: DataPlace?
  ) -> Diagnostic {
    Diagnostic(
      .approvalFieldMissing, "\(owner) has no `\(key)`", at: place?.place, hint: "add it, for example `\(example)`")
  }

  static func approvalFieldUnknown(_ key: String, of owner: String, hint: String, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .approvalFieldUnknown, "`\(key)` of \(owner) means nothing here", at: place?.place, severity: .warning,
      hint: hint)
  }

  static func approvalChoiceUnknown(
    _ written: String, _ key: String, among known: [String], of owner: String, at place: DataPlace?
  ) -> Diagnostic {
    Diagnostic(
      .approvalChoiceUnknown, "`\(key)` of \(owner) cannot be `\(written)`", at: place?.place,
      hint: suggestion(for: written, among: known) ?? "it can be \(listed(known, "or"))")
  }

  static func personDuplicate(_ id: String, at place: DataPlace?, first: DataPlace?) -> Diagnostic {
    Diagnostic(
      .personDuplicate, "two people have the id `\(id)`", at: place?.place,
      notes: [Note("the first one stands here", at: first?.place)], hint: "give one of them another id")
  }

  static func personUnknown(
    _ id: String, known: [String], of owner: String? = nil, at place: DataPlace? = nil
  ) -> Diagnostic {
    let mention = owner.map { ", whom \($0) names" } ?? ""
    let list = known.isEmpty ? "list them under `people` in `office.yaml`" : "the office has \(listed(known))"
    return Diagnostic(
      .personUnknown, "there is nobody with the id `\(id)`\(mention)", at: place?.place,
      hint: suggestion(for: id, among: known) ?? list)
  }

  static func deputyOfOneself(_ id: String, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .deputyOfOneself, "`\(id)` is to act for `\(id)`", at: place?.place,
      hint: "name somebody else, or leave `deputy` out")
  }

  static func absenceBackwards(
    _ id: String, from: CalendarDate, until: CalendarDate, at place: DataPlace?
  ) -> Diagnostic {
    Diagnostic(
      .absenceBackwards, "an absence of `\(id)` ends on `\(until)`, before it begins on `\(from)`", at: place?.place,
      hint: "`until` is its last day")
  }

  static func loginTwice(_ login: String, _ first: String, _ second: String, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .loginTwice, "`\(first)` and `\(second)` have the same login `\(login)`", at: place?.place,
      hint: "a login belongs to one person")
  }

  static func routeTwice(_ kind: String, at place: DataPlace?, first: DataPlace?) -> Diagnostic {
    Diagnostic(
      .routeTwice, "two routes are for the kind `\(kind)`", at: place?.place,
      notes: [Note("the first one stands here", at: first?.place)], hint: "leave it to one of them")
  }

  static func roleTwice(_ role: String, of route: String, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .roleTwice, "\(route) asks the role `\(role)` twice", at: place?.place, hint: "a role gives one visa in a round")
  }

  static func eventUnreadable(_ name: String) -> Diagnostic {
    Diagnostic(
      .approvalEventUnreadable, "the journal's event `\(name)` cannot be read",
      hint: "it was written by a later version of the program, or damaged")
  }
}

/// Refusals: why something is not possible, what is, and who may.
extension Diagnostic {
  static func actionNotAllowed(
    _ name: ApprovalAction.Name, in phase: ApprovalState.Phase, possible: [(action: String, people: [String])]
  ) -> Diagnostic {
    let ways = possible.map { "`\($0.action)` (\(said($0.people)))" }
    return Diagnostic(
      .actionNotAllowed, "`\(name.command)` is not possible while the document is `\(phase.rawValue)`",
      hint: ways.isEmpty ? "nothing more can happen to it" : "possible now: \(ways.joined(separator: ", "))")
  }

  static func actorMissing(_ name: ApprovalAction.Name, mayBe people: [String]) -> Diagnostic {
    Diagnostic(
      .actorMissing, "`\(name.command)` needs somebody who does it", hint: "it may be done by \(said(people))")
  }

  static func notYourRole(
    _ name: ApprovalAction.Name, _ person: StaffMember, roles: [String], absence: Absence?, mayBe people: [String]
  ) -> Diagnostic {
    var notes: [Note] = []
    if let absence { notes.append(Note("`\(person.id)` is absent from `\(absence.from)` until `\(absence.until)`")) }
    let asked = roles.isEmpty ? "" : ", which asks \(listed(roles)) now"
    return Diagnostic(
      .notYourRole, "\(person.name) may not `\(name.command)` this document\(asked)", notes: notes,
      hint: "it may be done by \(said(people))")
  }

  static func ownDocument(_ person: StaffMember, others: [String]) -> Diagnostic {
    Diagnostic(
      .ownDocument, "\(person.name) answers for this document and cannot agree to it",
      hint: others.isEmpty ? "name a deputy, or give the role to somebody else" : "it may be done by \(said(others))")
  }

  static func ownRevision(_ person: StaffMember, others: [String]) -> Diagnostic {
    Diagnostic(
      .ownRevision, "\(person.name) made the revision in force, and somebody else can read it",
      hint: "it may be done by \(said(others))")
  }

  static func staleVisa(_ seen: String, current: String, ordinal: Int) -> Diagnostic {
    Diagnostic(
      .staleVisa, "the content has changed: seen was `\(seen.prefix(12))`, in force is `\(current.prefix(12))`",
      hint: "read revision \(ordinal) and decide on that")
  }

  static func alreadyDecided(_ person: StaffMember, _ visa: Visa) -> Diagnostic {
    Diagnostic(
      .alreadyDecided, "\(person.name) has already decided as `\(visa.role)`: `\(visa.decision.rawValue)`",
      hint: "a decision holds until the content changes; ask the author for a new revision")
  }

  static func decidedOnce(_ person: StaffMember, _ visa: Visa, also roles: [String]) -> Diagnostic {
    Diagnostic(
      .alreadyDecided, "\(person.name) has already decided as `\(visa.role)`: `\(visa.decision.rawValue)`",
      hint: "to decide in another role too, name it: \(listed(roles, "or"))")
  }

  static func roleWithoutHolder(_ role: String, title: String, kind: String) -> Diagnostic {
    Diagnostic(
      .roleWithoutHolder, "nobody has the role `\(role)` (\(title)), which `\(kind)` needs",
      hint: "in `office.yaml` add `roles: [\(role)]` to one of `people`, or write `approval.routes.\(kind)` without it")
  }

  static func routeEmpty(_ kind: String, untrue conditions: [String]) -> Diagnostic {
    let notes = conditions.isEmpty ? [] : [Note("not true for this document: \(listed(conditions))")]
    return Diagnostic(
      .routeEmpty, "the route of `\(kind)` comes to nobody who must agree to this document", notes: notes,
      hint:
        "mend the route in `office.yaml`, or write `approval.routes.\(kind): none` if nobody is to agree to such documents"
    )
  }

  static func roleVacant(_ role: String, title: String, absent: [String], on day: CalendarDate) -> Diagnostic {
    Diagnostic(
      .roleVacant, "nobody acts as `\(role)` (\(title)) on `\(day)`: \(said(absent)) is absent without a deputy",
      hint: "name the `deputy` in the absence, in `office.yaml`")
  }

  /// - Parameter hasRevised: whether one of them made the revision in force in the author's stead.
  static func authorSoleHolder(
    _ role: String, title: String, _ people: [String], hasRevised: Bool
  ) -> Diagnostic {
    let way = hasRevised ? "let the author make a revision of their own" : "let somebody else submit it"
    return Diagnostic(
      .authorSoleHolder,
      "only \(said(people)) may act as `\(role)` (\(title)), and nobody agrees to their own document",
      hint: "\(way), or in `office.yaml` give `\(role)` to one more of `people`")
  }

  static func remarksUnanswered(_ remarks: [String]) -> Diagnostic {
    Diagnostic(
      .remarksUnanswered, "mandatory remarks have no answer: \(listed(remarks))",
      hint: "say of each how it was fixed, or why not")
  }

  static func remarkUnknown(_ id: String, known: [String]) -> Diagnostic {
    Diagnostic(
      .remarkUnknown, "there is no remark `\(id)`",
      hint: suggestion(for: id, among: known) ?? "the document's remarks: \(listed(known))")
  }

  static func reasonMissing(_ name: ApprovalAction.Name) -> Diagnostic {
    Diagnostic(.reasonMissing, "`\(name.command)` needs words", hint: "say what is wrong and what is wanted instead")
  }

  static func lintErrorsLeft(_ count: Int) -> Diagnostic {
    Diagnostic(
      .lintErrorsLeft, "the document has \(count == 1 ? "an error" : "\(count) errors") left",
      hint: "mend what `engross check --finished` shows, then submit it")
  }

  static func nothingToApprove() -> Diagnostic {
    Diagnostic(.nothingToApprove, "the document has no content yet", hint: "make its files first")
  }

  static func revisionOutOfOrder(_ ordinal: Int, current: Int) -> Diagnostic {
    Diagnostic(
      .revisionOutOfOrder, "revision \(ordinal) cannot follow revision \(current)",
      hint: "somebody else has made one meanwhile; look at it first")
  }

  static func visasIncomplete(_ titles: [String]) -> Diagnostic {
    Diagnostic(
      .visasIncomplete, "the content in force lacks visas: \(listed(titles))",
      hint: "return it with `return-from-signing`, so that it is submitted again")
  }

  static func clockBackwards(_ moment: Moment, last: Moment) -> Diagnostic {
    Diagnostic(
      .clockBackwards, "the clock shows `\(moment.stamp)`, before the last event at `\(last.stamp)`",
      hint: "see which clock is wrong, this machine's or that of whoever acted last, and set it right")
  }

  static func alreadyDone(_ name: ApprovalAction.Name, by person: StaffMember?) -> Diagnostic {
    Diagnostic(
      .alreadyDone, "`\(name.command)` was done before\(person.map { " by \($0.name)" } ?? ""), nothing was added",
      severity: .note)
  }

  /// Names of people within a sentence.
  private static func said(_ people: [String]) -> String {
    people.isEmpty ? "nobody today" : people.prefix(8).joined(separator: ", ")
  }
}
