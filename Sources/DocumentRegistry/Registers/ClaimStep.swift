package import Diagnostics
package import Values

/// Something that is done about a claim that came in.
package enum ClaimStep: Sendable {
  /// Who sees to it, by a person's id.
  case assign(to: String)
  case measure(String)
  /// - reply: the number of the reply in the registry, where it is one.
  case answer(reply: String?, on: CalendarDate)
  case close(outcome: String, cause: String?, on: CalendarDate)

  /// What the command line calls it.
  package enum Name: String, Sendable, CaseIterable {
    case assign
    case measure
    case answer
    case close
  }

  package var name: Name {
    switch self {
    case .assign: .assign
    case .measure: .measure
    case .answer: .answer
    case .close: .close
    }
  }

  private var day: CalendarDate? {
    switch self {
    case .assign, .measure: nil
    case .answer(_, let day), .close(_, _, let day): day
    }
  }

  fileprivate var event: EntryEvent {
    switch self {
    case .assign: .claimAssigned
    case .measure: .claimMeasure
    case .answer: .claimAnswered
    case .close: .claimClosed
    }
  }

  fileprivate var details: Record {
    var details = Record()
    switch self {
    case .assign(let person): details.write("assignee", person)
    case .measure(let text): details.write("text", text)
    case .answer(let reply, let day):
      details.write("reply", reply)
      details.write("date", day)
    case .close(let outcome, let cause, let day):
      details.write("outcome", outcome)
      details.write("cause", cause)
      details.write("date", day)
    }
    return details
  }

  /// Whether the claim has come so far, and the day of it can be.
  ///
  /// - Throws: `claim-step` with what is possible, `register-date`.
  package func check(on state: EntryState, today: CalendarDate) throws(Faults) {
    guard let claim = state.claim else { throw Faults(.notAClaim(state.facts.number.text, kind: state.facts.kind)) }
    if !claim.phase.possible.contains(name) {
      throw Faults(.claimStep(name, state.facts.number.text, phase: claim.phase))
    }
    guard let day else { return }
    if day > today { throw Faults(.dateAhead(day, today: today)) }
    let first = max(state.facts.date, claim.answered ?? state.facts.date)
    if day < first { throw Faults(.dateBefore(day, first: first)) }
  }
}

extension ClaimCase.Phase {
  /// What may be done next.
  package var possible: [ClaimStep.Name] {
    switch self {
    case .received: [.assign]
    case .assigned, .measures: [.assign, .measure, .answer]
    case .answered: [.close]
    case .closed: []
    }
  }
}

extension RegistryWriting {
  /// Takes a step with a claim, if it has come so far.
  ///
  /// - Throws: `claim-step`, `register-date`.
  package func take(
    _ step: ClaimStep, with claim: Int, at moment: Moment, by person: ActorNote?, account: String
  ) throws {
    try step.check(on: try state(of: claim), today: moment.day)
    try note(step.event, step.details, of: claim, at: moment, by: person, account: account)
  }

  /// Notes what is known of a claim from the day it came.
  ///
  /// - Parameters:
  ///   - cause: what it comes from, in the office's own words.
  ///   - theirs: the number and date that the client gave it.
  package func receive(
    claim: Int, cause: String?, theirs: String?, at moment: Moment, by person: ActorNote?, account: String
  ) throws {
    if cause == nil, theirs == nil { return }
    var details = Record()
    details.write("cause", cause)
    details.write("theirs", theirs)
    try note(.claimReceived, details, of: claim, at: moment, by: person, account: account)
  }
}
