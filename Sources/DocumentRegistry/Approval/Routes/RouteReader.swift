import Diagnostics
import Values

/// Reads the section `approval` of `office.yaml`.
struct RouteReader {
  let roles: RoleNames
  var actingForOthers: RouteBook.ActingForOthers = .nobody
  var plans: [String: RoutePlan] = [:]
  var findings: [Diagnostic] = []
  private var places: [String: DataPlace] = [:]

  init(roles: RoleNames) { self.roles = roles }

  private static let fields = ["as", "roles", "routes"]
  private static let roleFields = ["title", "aliases"]
  private static let routeFields = ["kinds", "resubmission", "fail_fast", "stages", "sign", "notify"]
  private static let approverFields = ["role", "when", "days", "optional", "silence", "escalate", "sections"]

  mutating func read(_ office: Record) {
    var card = OfficeCard(office, owner: "the office")
    let approval = card.record("approval")
    findings += card.findings
    guard let approval else { return }
    var section = OfficeCard(approval, owner: "`approval`", start: card.place("approval"))
    section.noteMisspelt(known: Self.fields)
    readActing(&section)
    readRoles(&section)
    if let routes = section.record("routes") {
      for entry in routes.entries { read(route: entry) }
    }
    findings += section.findings
  }

  private mutating func readActing(_ section: inout OfficeCard) {
    let names = section.names("as").map(\.name)
    switch names {
    case [], ["nobody"]: actingForOthers = .nobody
    case ["anyone"]: actingForOthers = .anyone
    default: actingForOthers = .logins(names)
    }
  }

  /// Titles and aliases are ``RoleNames``'; here only what is wrong with them is told.
  private mutating func readRoles(_ section: inout OfficeCard) {
    for entry in section.record("roles")?.entries ?? [] {
      if case .text = entry.value { continue }
      guard case .record(let record) = entry.value else {
        findings.append(
          .approvalFieldType(entry.key, of: "`approval.roles`", wants: "a title or a group of fields", at: entry.place))
        continue
      }
      var role = OfficeCard(record, owner: "the role `\(entry.key)`", start: entry.place)
      _ = role.text("title")
      _ = role.names("aliases")
      role.noteMisspelt(known: Self.roleFields)
      findings += role.findings
    }
  }

  private mutating func read(route entry: Record.Entry) {
    if entry.value == .text(RoutePlan.noneWritten) { return add(.none, entry.key, at: entry.place) }
    guard case .record(let record) = entry.value else {
      findings.append(
        .approvalFieldType(entry.key, of: "`approval.routes`", wants: "a group of fields, or `none`", at: entry.place))
      return
    }
    var card = OfficeCard(record, owner: "the route `\(entry.key)`", start: entry.place)
    card.noteMisspelt(known: Self.routeFields)
    var plan = RoutePlan(stages: [])
    if let list = card.list("stages") {
      for (position, element) in list.elements.enumerated() {
        let stage = readStage(element, at: list.place(at: position) ?? card.place("stages"), &card)
        if !stage.isEmpty { plan.stages.append(stage) }
      }
      noteRepeats(plan, &card)
    } else if card.card["stages"] == nil {
      card.findings.append(.approvalFieldMissing("stages", of: card.owner, example: "[head]", at: card.place("stages")))
    }
    plan.failsFast = card.flag("fail_fast") ?? false
    plan.resubmission = card.choice("resubmission", among: Resubmission.allCases) ?? .all
    plan.notified = card.names("notify").map { roles.id(of: $0.name) }
    if let signer = card.card["sign"], signer != .none {
      plan.signer = readApprover(signer, at: card.place("sign"), &card)
    }
    let kinds = card.names("kinds")
    findings += card.findings
    for kind in kinds.isEmpty ? [(name: entry.key, place: entry.place)] : kinds { add(plan, kind.name, at: kind.place) }
  }

  private mutating func add(_ plan: RoutePlan, _ kind: String, at place: DataPlace?) {
    if plans[kind] != nil {
      findings.append(.routeTwice(kind, at: place, first: places[kind]))
      return
    }
    plans[kind] = plan
    places[kind] = place
  }

  private func readStage(_ value: Value, at place: DataPlace?, _ card: inout OfficeCard) -> [RoutePlan.Approver] {
    guard case .list(let list) = value else { return readApprover(value, at: place, &card).map { [$0] } ?? [] }
    var stage: [RoutePlan.Approver] = []
    for (position, element) in list.elements.enumerated() {
      if let approver = readApprover(element, at: list.place(at: position) ?? place, &card) { stage.append(approver) }
    }
    return stage
  }

  private func readApprover(_ value: Value, at place: DataPlace?, _ owner: inout OfficeCard) -> RoutePlan.Approver? {
    if case .text(let name) = value { return RoutePlan.Approver(roles.id(of: name)) }
    guard case .record(let record) = value else {
      owner.findings.append(
        .approvalFieldType("stages", of: owner.owner, wants: "roles, or groups of fields with a `role`", at: place))
      return nil
    }
    var card = OfficeCard(record, owner: "an approver of \(owner.owner)", start: place)
    defer { owner.findings += card.findings }
    card.noteMisspelt(known: Self.approverFields)
    guard let name = card.required("role", example: "legal") else { return nil }
    let silence = card.choice("silence", among: Silence.allCases)
    return RoutePlan.Approver(
      roles.id(of: name), when: card.text("when"), days: card.days("days"),
      isOptional: card.flag("optional") ?? false, isSilenceConsent: silence == .consent,
      escalation: card.text("escalate").map { roles.id(of: $0) }, sections: card.names("sections").map(\.name))
  }

  /// A role gives one visa in a round.
  private func noteRepeats(_ plan: RoutePlan, _ card: inout OfficeCard) {
    var seen: Set<String> = []
    for approver in plan.stages.joined() where !seen.insert(approver.role).inserted {
      card.findings.append(.roleTwice(approver.role, of: card.owner, at: card.place("stages")))
    }
  }

  private enum Silence: String, CaseIterable {
    case consent
  }
}

extension OfficeCard {
  /// The field as one of a few words.
  fileprivate mutating func choice<Choice: RawRepresentable<String>>(
    _ key: String, among choices: [Choice]
  ) -> Choice? {
    guard let written = text(key) else { return nil }
    if let choice = Choice(rawValue: written) { return choice }
    findings.append(.approvalChoiceUnknown(written, key, among: choices.map(\.rawValue), of: owner, at: place(key)))
    return nil
  }
}
