import Diagnostics
import Values

/// Visas.
extension Proceedings {
  /// What somebody says to the revision they have seen.
  struct Decision {
    var decision: Visa.Decision
    var digest: String
    var comment: String?
    var drafts: [ApprovalAction.RemarkDraft]

    init(
      _ decision: Visa.Decision, digest: String, comment: String? = nil,
      drafts: [ApprovalAction.RemarkDraft] = []
    ) {
      self.decision = decision
      self.digest = digest
      self.comment = comment
      self.drafts = drafts
    }

    /// Nil where it says what has to be said.
    var missingReason: ApprovalAction.Name? {
      let texts = drafts.map(\.text)
      switch decision {
      case .approvedWithRemarks where texts.isEmpty || texts.contains(where: { $0.withoutSpaceAround.isEmpty }):
        return .approveWithRemarks
      case .returned where texts.isEmpty || texts.contains(where: { $0.withoutSpaceAround.isEmpty }):
        return .returnWithRemarks
      case .rejected where (comment ?? "").withoutSpaceAround.isEmpty: return .reject
      default: return nil
      }
    }
  }

  /// One visa for every role in which the person is asked.
  mutating func decide(_ decision: Decision, by actor: Actor?) throws(Faults) {
    if decision.digest != state.digest {
      throw Faults(.staleVisa(decision.digest, current: state.digest, ordinal: state.ordinal))
    }
    if let name = decision.missingReason { throw Faults(.reasonMissing(name)) }
    let asked = state.awaited.filter { actor?.role == nil || $0.approver.role == actor?.role }
    var roles: [String] = []
    for position in asked {
      let holder = standing.candidates(for: position.approver.role).first { $0.person.id == by.id }
      guard let holder else { continue }
      roles.append(position.approver.role)
      var visa = visa(position, decision.decision)
      visa.person = by
      visa.deputised = holder.deputised
      visa.comment = decision.comment
      visa.isOfReviser = by.id == state.reviser?.id
      record(.visa(visa))
    }
    for draft in decision.drafts {
      record(
        .remarked(
          Remark(
            id: nextRemarkID, round: state.round, role: roles.first ?? "", person: by, section: draft.section,
            text: draft.text, isMandatory: draft.isMandatory)))
    }
    if decision.decision == .rejected { record(.rejected(reason: decision.comment ?? "")) }
    advance()
  }

  /// A visa of nobody yet on the revision in force.
  private func visa(
    _ position: (stage: Int, approver: ResolvedRoute.Approver), _ decision: Visa.Decision
  ) -> Visa {
    let asked = state.request(of: position.approver.role)
    var visa = Visa(
      role: position.approver.role, title: position.approver.title, digest: state.digest, ordinal: state.ordinal,
      decision, decided: at)
    visa.round = state.round
    visa.stage = position.stage
    visa.received = asked?.received ?? at.day
    visa.due = asked?.request.due
    return visa
  }

  /// Missed terms: silence is consent where the route says so, otherwise somebody above learns of it, once a round.
  mutating func passTime() {
    for position in state.awaited {
      guard let due = state.request(of: position.approver.role)?.request.due, due < at.day else { continue }
      if position.approver.isSilenceConsent {
        record(.visa(visa(position, .silentConsent)))
      } else {
        escalate(position.approver)
      }
    }
    if !events.isEmpty { advance() }
  }

  private mutating func escalate(_ approver: ResolvedRoute.Approver) {
    let round = state.round
    if state.escalations.contains(where: { $0.round == round && $0.role == approver.role }) { return }
    let people = peopleAbove(approver)
    if people.isEmpty { return }
    record(
      .escalated(
        ApprovalEvent.Escalation(round: round, role: approver.role, people: people.map(\.note), due: due(1))))
  }

  /// Who learns of a missed term: the route's role, or the holders' superiors, or else the head of the department.
  private func peopleAbove(_ approver: ResolvedRoute.Approver) -> [StaffMember] {
    let holders = context.staff.appointed(to: approver.role)
    let ids = Set(holders.map(\.id))
    if let role = approver.escalation {
      return context.staff.holders(of: role, on: at.day).map(\.person).filter { !ids.contains($0.id) }
    }
    let superiors = Set(holders.compactMap(\.superior))
    let people = context.staff.members.filter { superiors.contains($0.id) && !ids.contains($0.id) }
    if !people.isEmpty { return people }
    return context.staff.holders(of: "head", on: at.day).map(\.person).filter { !ids.contains($0.id) }
  }
}
