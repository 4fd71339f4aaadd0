import Diagnostics
import DocumentRegistry
import Testing
import Values

/// Routes as an office lays them down, and those it has without.
@Suite("Routes") struct RouteBookTests {
  @Test(arguments: [
    ("approval: yes", "approval-field-type 1"),
    ("approval:\n  routs: {}", "approval-field-unknown 2"),
    ("approval:\n  routes: [a]", "approval-field-type 2"),
    ("approval:\n  routes:\n    contract: head", "approval-field-type 3"),
    ("approval:\n  routes:\n    contract: {}", "approval-field-missing 3"),
    ("approval:\n  routes:\n    contract: {stages: [head], resubmission: some}", "approval-choice-unknown 3"),
    ("approval:\n  routes:\n    contract: {stages: [head], fail_fast: 7}", "approval-field-type 3"),
    ("approval:\n  routes:\n    contract: {stages: [head, head]}", "role-twice 3"),
    ("approval:\n  routes:\n    contract: {stages: [7]}", "approval-field-type 3"),
    ("approval:\n  routes:\n    contract:\n      stages:\n        - {days: 2}", "approval-field-missing 5"),
    ("approval:\n  routes:\n    contract: {stages: [{role: head, days: many}]}", "approval-field-type 3"),
    ("approval:\n  routes:\n    contract: {stages: [{role: head, days: -1}]}", "approval-field-type 3"),
    ("approval:\n  routes:\n    contract: {stages: [{role: head, silense: consent}]}", "approval-field-unknown 3"),
    ("approval:\n  routes:\n    contract: {stages: [{role: head, silence: yes it is}]}", "approval-choice-unknown 3"),
    ("approval:\n  routes:\n    contract: {stages: [head]}\n    b: {stages: [hr], kinds: [contract]}", "route-twice 4"),
    ("approval:\n  roles:\n    legal: [a]", "approval-field-type 3"),
    ("approval:\n  roles: {legal: Юрист}\n  routes:\n    contract: {stages: [], sign: director}", ""),
  ])
  func faultsAreTold(_ yaml: String, _ expected: String) throws {
    let record = try DataReader.record(of: Array(yaml.utf8), named: "office.yaml", format: .yaml)
    var findings: [Diagnostic] = []
    _ = RouteBook(office: record, &findings)
    let found = findings.map { "\($0.code.rawValue) \($0.place?.line ?? 0)" }.joined(separator: ", ")
    #expect(found == expected)
  }

  /// Stages are shown as `a+b > c`, an optional role in brackets, the signer behind `/`, days behind `:`.
  private static func shown(_ plan: RoutePlan) -> String {
    func shown(_ approver: RoutePlan.Approver) -> String {
      let text = "\(approver.role):\(approver.days)\(approver.condition == nil ? "" : "?")"
      return approver.isOptional ? "(\(text))" : text
    }
    let stages = plan.stages.map { $0.map(shown).joined(separator: "+") }.joined(separator: " > ")
    return stages + (plan.signer.map { " / " + shown($0) } ?? "")
  }

  private static let contract =
    "production:2+hr:1+large_regional:2? > head:1 > legal:3 > (accounting:1) / director:2"

  @Test(arguments: [
    ("contract", contract), ("supplement", contract), ("annex", contract), ("annex-services", contract),
    ("offer", "head:1 > director:2?"), ("disagreements", "head:1+legal:3 / director:2"),
    ("claim-reply", "head:1+legal:3 / director:2"), ("survey", "production:2"), ("invoice", "accounting:1"),
    ("act", "accounting:1"), ("report", "head:1 > director:2"), ("plan", "head:1 > director:2"), ("letter", "head:1"),
  ])
  func usualRoutes(_ kind: String, _ expected: String) throws {
    let routes = try ApprovalOffice("language: ru").context.routes
    #expect(Self.shown(routes.plan(for: kind)) == expected)
  }

  @Test func anOfficeHasItsOwn() throws {
    let office = try ApprovalOffice(
      """
      approval:
        as: [anna, boris]
        roles: {legal: {title: Юротдел, aliases: [юрист]}}
        routes:
          papers:
            kinds: [contract, "annex-*"]
            stages: [[юрист, {role: hr, days: 5, optional: true}], {role: head, when: object.area > 5000}]
            sign: {role: director, days: 4}
          "annex-s*": {stages: [accounting]}
      """)
    let routes = try office.context.routes
    #expect(routes.actingForOthers == .logins(["anna", "boris"]))
    #expect(routes.actingForOthers.allows(login: "anna") && !routes.actingForOthers.allows(login: "vera"))
    #expect(Self.shown(routes.plan(for: "contract")) == "legal:3+(hr:5) > head:1? / director:4")
    #expect(Self.shown(routes.plan(for: "annex-object")) == "legal:3+(hr:5) > head:1? / director:4")
    #expect(Self.shown(routes.plan(for: "annex-staff")) == "accounting:1")
    #expect(Self.shown(routes.plan(for: "offer")) == "head:1 > director:2?")
    #expect(routes.roles.title(of: "legal") == "Юротдел")
    #expect(routes.roles.title(of: "head") == "Руководитель отдела по работе с клиентами")
  }

  @Test(arguments: [("nobody", false), ("anyone", true), ("anna", true), ("vera", false)])
  func whoActsForOthers(_ setting: String, _ isAllowed: Bool) throws {
    let routes = try ApprovalOffice("approval: {as: \(setting)}").context.routes
    #expect(routes.actingForOthers.allows(login: "anna") == isAllowed)
    #expect(try ApprovalOffice("language: en").context.routes.actingForOthers == .nobody)
  }

  /// An optional stage would be over the moment it begins; it is asked with the stage before it.
  @Test func optionalStagesDoNotStandAlone() throws {
    let routes = try ApprovalOffice("language: en").context.routes
    let all = try routes.plan(for: "contract").resolved(titles: routes.roles, isIncluded: { _ in true }, { _ in false })
    #expect(all.stages.map { $0.approvers.map(\.role) } == [["production", "hr"], ["head"], ["legal", "accounting"]])
    let few = try routes.plan(for: "contract").resolved(titles: routes.roles, isIncluded: { _ in false }, { _ in true })
    #expect(
      few.stages.map { $0.approvers.map(\.role) } == [["production", "hr", "large_regional"], ["head"], ["legal"]])
    #expect(few.stages.last?.approvers.first?.title == "Legal department")
  }

  /// A condition that cannot be evaluated is told, not taken for false.
  @Test func aFaultyConditionIsTold() throws {
    let plan = RoutePlan(stages: [[RoutePlan.Approver("head", when: "a >")]])
    let fault = Faults(Diagnostic(.unexpectedToken, "an expression ends here"))
    #expect(throws: fault) {
      try plan.resolved(
        titles: RoleNames(office: Record()), isIncluded: { _ in true }, { _ throws(Faults) in throw fault })
    }
  }
}
