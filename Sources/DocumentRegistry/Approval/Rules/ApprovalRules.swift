package import Diagnostics

/// What may happen to a document, and what comes of it: state and action in, facts out.
///
/// The rules hold no state, no clock and no files.
package enum ApprovalRules {
  /// The facts that an action makes; throws a refusal that says what is possible now, and who may.
  ///
  /// Instants alone are compared: machines in several time zones have several days at once.
  ///
  /// - Parameter actor: nil for the clock.
  package static func ruling(
    on action: ApprovalAction, in state: ApprovalState, by actor: Actor?, at moment: Moment, _ context: ApprovalContext
  ) throws(Faults) -> Ruling {
    if let last = state.last?.at, moment.stamp < last.stamp { throw Faults(.clockBackwards(moment, last: last)) }
    let moment = state.dated(moment)
    let standing = Standing(state: state, day: moment.day, context: context)
    // Whoever is asked once more, in another role, has not been repeating themselves.
    let isAskedAgain = action.name.isVisa && actor.map { standing.isAsked($0) } ?? false
    if !isAskedAgain, isRepeated(action, in: state, by: actor) {
      return Ruling(events: [], notes: [.alreadyDone(action.name, by: actor?.person)])
    }
    try standing.check(action.name, by: actor)
    var proceedings = Proceedings(
      state: state, by: actor?.person.note ?? .clock, at: moment, context: context)
    try proceedings.take(action, by: actor)
    return Ruling(events: proceedings.events)
  }

  /// Throws where an action is not possible now, or not for this person, whatever would come of it.
  package static func check(
    _ name: ApprovalAction.Name, in state: ApprovalState, by actor: Actor?, at moment: Moment,
    _ context: ApprovalContext
  ) throws(Faults) {
    try Standing(state: state, day: state.dated(moment).day, context: context).check(name, by: actor)
  }

  /// Whether the same person has done the very same before, and nothing is left to do of it.
  private static func isRepeated(_ action: ApprovalAction, in state: ApprovalState, by actor: Actor?) -> Bool {
    let id = actor?.person.id ?? ""
    switch action {
    case .submit:
      return [.inApproval, .approved, .onSigning].contains(state.phase) && state.rounds.last?.submitter.id == id
        && state.rounds.last?.digest == state.digest
    case .approve(let digest, let comment):
      return state.decided(.approved, digest, by: actor) { $0.comment == comment }
    case .reject(let digest, let reason):
      return state.decided(.rejected, digest, by: actor) { $0.comment == reason }
    case .approveWithRemarks(let digest, let drafts):
      return state.decided(.approvedWithRemarks, digest, by: actor) { state.holds(drafts, of: $0) }
    case .returnWithRemarks(let digest, let drafts):
      return state.decided(.returned, digest, by: actor) { state.holds(drafts, of: $0) }
    case .answer(let answer): return state.remarks.contains { $0.answer == answer }
    case .revise(_, let digest): return digest == state.digest
    case .sign(let digest, _):
      return state.signature?.signature.person.id == id && state.signature?.signature.digest == digest
    case .tick: return false
    case .takeToRework, .withdraw, .returnFromSigning, .send, .noteDisagreement, .noteAgreement, .counterpartySigned,
      .register, .terminate, .expire, .supersede, .prolong:
      return state.last?.by.id == id && state.last?.event == action.plainEvent
    }
  }
}

extension ApprovalAction {
  /// The one fact that comes of an action about which nothing more is to be decided.
  var plainEvent: ApprovalEvent? {
    switch self {
    case .withdraw(let reason): .withdrawn(reason: reason)
    case .takeToRework: .reworkTaken
    case .returnFromSigning(let text): .signingReturned(text: text)
    case .send: .sent
    case .noteDisagreement(let text): .disagreement(text: text)
    case .noteAgreement: .agreed
    case .counterpartySigned(let date, let number): .counterpartySigned(date: date, number: number)
    case .register(let number): .registered(number: number)
    case .terminate(let date, let reason): .terminated(date: date, reason: reason)
    case .expire: .expired
    case .supersede(let number): .superseded(by: number)
    case .prolong(let until): .prolonged(until: until)
    case .submit, .approve, .approveWithRemarks, .returnWithRemarks, .reject, .answer, .revise, .sign, .tick: nil
    }
  }
}

extension ApprovalState {
  /// Whether somebody gave this decision on a digest in the current round, in the role they act in now.
  fileprivate func decided(
    _ decision: Visa.Decision, _ digest: String, by actor: Actor?, _ isSame: (Visa) -> Bool
  ) -> Bool {
    guard let actor else { return false }
    let own = currentVisas.filter { visa in
      visa.person?.id == actor.person.id && visa.digest == digest && visa.carried == nil
        && (actor.role == nil || visa.role == actor.role)
    }
    return own.contains { $0.decision == decision && isSame($0) }
  }

  /// Whether these are the remarks that were made together with a visa.
  fileprivate func holds(_ drafts: [ApprovalAction.RemarkDraft], of visa: Visa) -> Bool {
    let made = remarks.map(\.remark).filter { $0.round == visa.round && $0.person.id == visa.person?.id }
    return !drafts.isEmpty
      && drafts.allSatisfy { draft in
        made.contains {
          $0.section == draft.section && $0.text == draft.text && $0.isMandatory == draft.isMandatory
        }
      }
  }
}
