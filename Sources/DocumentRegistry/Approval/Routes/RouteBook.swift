package import Diagnostics
package import Values

/// What `approval` in `office.yaml` lays down: routes of kinds, titles of roles, who may act for others.
///
/// ```yaml
/// approval:
///   as: anyone                  # nobody (unless it is said), anyone, or a list of logins
///   roles:
///     legal: {title: Юридический отдел, aliases: [юрист]}
///   routes:
///     contract:                 # the kind, unless `kinds` lists others
///       kinds: [contract, supplement, "annex-*"]
///       resubmission: affected  # all, affected, remarkers
///       fail_fast: false
///       stages:
///         - [production, hr, {role: large_regional, when: object.area > 5000}]   # asked at the same time
///         - head
///         - {role: legal, days: 3, sections: [2, 4]}
///         - {role: accounting, optional: true, silence: consent, escalate: head}
///       sign: {role: director, days: 2}
///       notify: [quality]
///     letter: none              # nobody: such a document is approved as soon as it is submitted
/// ```
///
/// A document whose route comes to nobody who must agree, since its conditions are false or its stages are empty or
/// optional, cannot be submitted: that nobody is to be asked is said by `none` alone.
package struct RouteBook: Sendable {
  /// Who may act in somebody else's name by naming them.
  package enum ActingForOthers: Sendable, Hashable {
    case nobody
    case anyone
    case logins([String])

    package func allows(login: String) -> Bool {
      switch self {
      case .nobody: false
      case .anyone: true
      case .logins(let logins): logins.contains(login)
      }
    }
  }

  package var actingForOthers: ActingForOthers = .nobody
  package var roles: RoleNames
  /// By kind, or by the beginning of kinds with `*` behind it.
  private var plans: [String: RoutePlan] = [:]

  package init(office: Record, _ findings: inout [Diagnostic]) {
    roles = RoleNames(office: office)
    var reader = RouteReader(roles: roles)
    reader.read(office)
    actingForOthers = reader.actingForOthers
    plans = reader.plans
    findings += reader.findings
  }

  /// The routes that the office lays down itself, in the order of the kinds.
  package var ownPlans: [(kind: String, plan: RoutePlan)] {
    plans.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { ($0.key, $0.value) }
  }

  /// The office's route for a kind, or the usual one.
  package func plan(for kind: String) -> RoutePlan { ownPlan(for: kind) ?? .usual(for: kind) }

  private func ownPlan(for kind: String) -> RoutePlan? {
    if let plan = plans[kind] { return plan }
    let patterns = plans.keys.filter { $0.hasSuffix("*") && kind.hasPrefix($0.dropLast()) }
    // The longest beginning says most.
    let best = patterns.max { ($0.count, $1) < ($1.count, $0) }
    return best.flatMap { plans[$0] }
  }

  /// The kind whose route an entry takes: a batch that of its documents, unless the office lays down one for `batch`.
  package func routedKind(of facts: EntryFacts) -> String {
    guard let batch = facts.batch, ownPlan(for: facts.kind) == nil else { return facts.kind }
    return batch.documents
  }
}
