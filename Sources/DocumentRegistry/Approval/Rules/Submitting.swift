import Diagnostics
import Values

/// A document goes on its way, for the first time or again.
extension Proceedings {
  mutating func submit(lintErrors: Int, changed: [String]?) throws(Faults) {
    if state.digest.isEmpty { throw Faults(.nothingToApprove()) }
    if lintErrors > 0 { throw Faults(.lintErrorsLeft(lintErrors)) }
    let open = state.openRemarks
    if !open.isEmpty { throw Faults(.remarksUnanswered(open.map(\.id))) }
    let plan = context.routes.plan(for: context.kind)
    let route = try plan.resolved(
      titles: context.routes.roles, isIncluded: { !everCandidates(for: $0).isEmpty }, context.holds)
    try checkApprovers(route, of: plan)
    try checkVacancies(route)
    let kept = keptVisas(route, changed: changed)
    record(
      .submitted(ApprovalEvent.Submission(round: state.round + 1, digest: state.digest, route: route)))
    for visa in kept { record(.visa(visa)) }
    self.open(0)
    advance()
  }

  /// Who has the role and does not answer for the document, present or not.
  private func everCandidates(for role: String) -> [StaffMember] {
    let excluded = state.excludedFromVisas.union([by.id])
    return context.staff.appointed(to: role).filter { !excluded.contains($0.id) }
  }

  /// Somebody must agree, or the office has said that nobody is to.
  private func checkApprovers(_ route: ResolvedRoute, of plan: RoutePlan) throws(Faults) {
    if plan.asksNobody || route.approvers.contains(where: \.approver.isMandatory) { return }
    var untrue: [String] = []
    for approver in plan.stages.joined() where !approver.isOptional {
      if let condition = approver.condition, try !context.holds(condition) { untrue.append(condition) }
    }
    throw Faults(.routeEmpty(context.kind, untrue: untrue))
  }

  /// Every role that must act has somebody who may.
  private func checkVacancies(_ route: ResolvedRoute) throws(Faults) {
    var faults: [Diagnostic] = []
    for approver in route.approvers.map(\.approver) where approver.isMandatory {
      if standing.candidates(for: approver.role, except: [by.id]).isEmpty { faults.append(vacancy(approver)) }
    }
    if let signer = route.signer, context.staff.holders(of: signer.role, on: at.day).isEmpty {
      faults.append(vacancy(signer))
    }
    try Faults.check(faults)
  }

  private func vacancy(_ approver: ResolvedRoute.Approver) -> Diagnostic {
    let appointed = context.staff.appointed(to: approver.role)
    if appointed.isEmpty { return .roleWithoutHolder(approver.role, title: approver.title, kind: context.kind) }
    let absent = appointed.filter { $0.absence(on: at.day, role: approver.role) != nil }
    return absent.isEmpty
      ? .authorSoleHolder(
        approver.role, title: approver.title, appointed.map(\.name),
        hasRevised: state.isRevisedForAuthor && appointed.contains { $0.id == state.reviser?.id })
      : .roleVacant(approver.role, title: approver.title, absent: absent.map(\.name), on: at.day)
  }

  /// The visas of the round before that the route's policy gives anew for this revision.
  ///
  /// Only a visa on the very revision that was submitted then, given by a person without remarks, can be kept; it names
  /// the new digest from now on, so that a signature still rests on visas of one digest alone. Its giver must be one who
  /// could give it today, and not who made the new revision.
  private func keptVisas(_ route: ResolvedRoute, changed: [String]?) -> [Visa] {
    guard route.resubmission != .all, let before = state.rounds.last else { return [] }
    return route.approvers.compactMap { position -> Visa? in
      let role = position.approver.role
      guard var visa = state.visas.last(where: { $0.round == before.number && $0.role == role }),
        visa.digest == before.digest, visa.decision == .approved, let person = visa.person,
        person.id != state.reviser?.id,
        standing.candidates(for: role, except: [by.id]).contains(where: { $0.person.id == person.id }),
        !hasRemarked(role, person, in: before.number),
        route.resubmission == .remarkers || !concerns(position.approver, changed: changed, since: before.digest)
      else { return nil }
      let first =
        visa.carried
        ?? Visa.Carried(
          digest: visa.digest, ordinal: visa.ordinal, policy: route.resubmission, given: visa.decided)
      visa.carried = Visa.Carried(
        digest: first.digest, ordinal: first.ordinal, policy: route.resubmission, given: first.given)
      visa.round = state.round + 1
      visa.stage = position.stage
      visa.digest = state.digest
      visa.ordinal = state.ordinal
      visa.decided = at
      return visa
    }
  }

  private func hasRemarked(_ role: String, _ person: ActorNote, in round: Int) -> Bool {
    state.remarks.contains { noted in
      noted.remark.round == round && (noted.remark.role == role || noted.remark.person.id == person.id)
    }
  }

  /// Whether what has changed is a matter of the role; where it is not known what has, it is everybody's.
  private func concerns(_ approver: ResolvedRoute.Approver, changed: [String]?, since digest: String) -> Bool {
    if digest == state.digest { return false }
    guard let changed, !approver.sections.isEmpty else { return true }
    return changed.contains { label in
      approver.sections.contains { section in
        label == section || label.hasPrefix(section + ".") || section.hasPrefix(label + ".")
      }
    }
  }
}
