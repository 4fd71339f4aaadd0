package import Diagnostics

extension RoutePlan {
  /// The route of one document, its conditions decided.
  ///
  /// A stage of optional approvers alone would end the moment it begins, so they are asked together with the stage
  /// before it.
  ///
  /// - Parameters:
  ///   - isIncluded: whether an optional approver's role has anybody; those of others are left out.
  ///   - holds: whether a condition is true for the document.
  package func resolved(
    titles: RoleNames, isIncluded: (String) -> Bool, _ holds: (String) throws(Faults) -> Bool
  ) throws(Faults) -> ResolvedRoute {
    var stages: [ResolvedRoute.Stage] = []
    var seen: Set<String> = []
    for planned in self.stages {
      var approvers: [ResolvedRoute.Approver] = []
      for approver in planned {
        if let condition = approver.condition, try !holds(condition) { continue }
        if approver.isOptional, !isIncluded(approver.role) { continue }
        if seen.insert(approver.role).inserted { approvers.append(approver.resolved(titles)) }
      }
      if approvers.isEmpty { continue }
      if let last = stages.indices.last, approvers.allSatisfy({ !$0.isMandatory }) {
        stages[last].approvers += approvers
      } else {
        stages.append(ResolvedRoute.Stage(approvers))
      }
    }
    var signer = signer
    if let condition = signer?.condition, try !holds(condition) { signer = nil }
    return ResolvedRoute(
      stages: stages, signer: signer?.resolved(titles), resubmission: resubmission, failsFast: failsFast,
      notified: notified)
  }
}

extension RoutePlan.Approver {
  fileprivate func resolved(_ titles: RoleNames) -> ResolvedRoute.Approver {
    ResolvedRoute.Approver(
      role: role, title: titles.title(of: role), days: days, isMandatory: !isOptional,
      isSilenceConsent: isSilenceConsent, escalation: escalation, sections: sections, condition: condition)
  }
}
