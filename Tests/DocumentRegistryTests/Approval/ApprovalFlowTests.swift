import Diagnostics
import DocumentRegistry
import Testing
import Values

/// A document from draft to signature, as people live through it.
@Suite("Approval flow") struct ApprovalFlowTests {
  private static let contractRoute = "contract: {stages: [production, legal], sign: director}"

  private static func remark(_ section: String? = nil) -> [ApprovalAction.RemarkDraft] {
    [ApprovalAction.RemarkDraft(section: section, text: "Срок велик.")]
  }

  @Test func aContractIsSigned() throws {
    var document = try DocumentOnItsWay.submitted(ApprovalOffice(ApprovalOffice.people))
    #expect(document.state.awaited.map(\.approver.role) == ["production", "hr"])
    try document.approve(by: "kadrova", "zamov", "gusev")
    #expect(document.state.awaited.map(\.approver.role) == ["legal", "accounting"])
    let last = try document.act(.approve(digest: "d1", comment: "Хорошо."), by: "melnik")
    #expect(last.map(\.name) == ["visa", "approved", "sent-to-signing"])
    try document.act(.sign(digest: "d1", authority: "Устав"), by: "lebedev")
    try document.act(.register(number: "7/2026"), by: "orlova")
    try document.act(.send, by: "orlova")
    try document.act(.counterpartySigned(date: day("2026-11-03"), number: "11-К"), by: "orlova")
    #expect(document.state.phase == .registered)
    #expect(try document.state.counterparty == .signed(day("2026-11-03"), number: "11-К"))
    let deputy = try #require(document.state.visa(of: "production"))
    #expect(deputy.person?.name == "Замов Захар" && deputy.deputised?.absent.name == "Отпусков Олег")
    #expect(deputy.deputised?.basis == "приказ № 5 от 01.01.2026")
  }

  /// Working days from the day after, over weekends and holidays of the calendar.
  @Test(arguments: [
    ("2026-11-02", 1, "2026-11-03"), ("2026-11-03", 1, "2026-11-05"), ("2026-11-06", 1, "2026-11-09"),
    ("2026-11-06", 3, "2026-11-11"), ("2026-11-07", 1, "2026-11-09"), ("2026-12-30", 1, "2027-01-04"),
    ("2026-11-02", 0, "2026-11-02"),
  ])
  func termsAreWorkingDays(_ submitted: String, _ days: Int, _ due: String) throws {
    var office = try ApprovalOffice.withRoutes("contract: {stages: [{role: production, days: \(days)}]}")
    office.calendar.add(dayOff: try day("2026-11-04"))
    office.calendar.add(dayOff: try day("2026-12-31"))
    office.calendar.add(dayOff: try day("2027-01-01"))
    let document = try DocumentOnItsWay.submitted(office, firstDay: submitted)
    #expect(document.state.request(of: "production")?.request.due?.description == due)
    #expect(document.state.request(of: "production")?.request.people.map(\.id) == ["ryabov", "zamov"])
  }

  @Test func aMissedTermIsEscalatedOnceToTheSuperior() throws {
    var document = try DocumentOnItsWay.submitted(ApprovalOffice.withRoutes(Self.contractRoute))
    document.wait(days: 2)
    #expect(try document.act(.tick, by: nil).isEmpty)
    document.wait(days: 1)
    let events = try document.act(.tick, by: nil)
    guard case .escalated(let escalation)? = events.first else {
      Issue.record("nobody learns of it")
      return
    }
    #expect(events.count == 1 && escalation.people.map(\.id) == ["gusev"])
    #expect(escalation.due?.description == "2026-11-06")
    document.wait(days: 9)
    #expect(try document.act(.tick, by: nil).isEmpty)
    #expect(document.refusal(.approve(digest: "d1", comment: nil), by: "gusev") == .notYourRole)
    try document.approve(by: "ryabov")
  }

  @Test func silenceIsConsentOnlyWhereTheRouteSaysSo() throws {
    let office = try ApprovalOffice.withRoutes("contract: {stages: [{role: production, silence: consent}, legal]}")
    var document = try DocumentOnItsWay.submitted(office)
    document.wait(days: 3)
    #expect(try document.act(.tick, by: nil).map(\.name) == ["silent-consent", "stage-opened"])
    let sheet = ApprovalSheet(of: document.state, title: "Договор", language: "ru").record
    #expect(sheet["visas"]?.list?.elements.first?.record?["decision"] == "молчаливое согласие")
    document.wait(days: 30)
    #expect(try document.act(.tick, by: nil).map(\.name) == ["escalated"])
    #expect(document.state.phase == .inApproval)
  }

  /// What a document cannot be submitted with.
  @Test(arguments: [
    ("legal", "", DiagnosticCode.roleWithoutHolder),
    ("legal", "{id: a, name: А, roles: [legal], absences: [{from: 2026-11-02, until: 2026-11-02}]}", .roleVacant),
    (
      "legal",
      "{id: a, name: А, roles: [legal], absences: [{from: 2026-11-02, until: 2026-11-02, deputy: orlova}]}",
      .roleVacant
    ),
    ("legal", "{id: orlova, name: Орлова, roles: [legal]}", .authorSoleHolder),
    ("legal", "{id: a, name: А, roles: [legal]}, {id: orlova, name: Орлова, roles: [legal]}", nil),
    ("{role: legal, optional: true}", "", .routeEmpty),
    ("head, {role: legal, optional: true}", "{id: a, name: А, roles: [head]}", nil),
  ])
  func everyRoleNeedsSomebody(_ stage: String, _ people: String, _ expected: DiagnosticCode?) throws {
    let office = try ApprovalOffice(
      """
      managers: [{id: orlova, name: Орлова}]
      people: [\(people)]
      approval: {routes: {contract: {stages: [\(stage)]}}}
      """)
    var document = try DocumentOnItsWay(office.context)
    try document.act(.revise(ordinal: 1, digest: "d1"), by: "orlova")
    #expect(document.refusal(.submit(lintErrors: 0, changedSections: nil), by: "orlova") == expected)
    #expect(document.refusal(.submit(lintErrors: 2, changedSections: nil), by: "orlova") == .lintErrorsLeft)
  }

  /// Every refusal of the rules leads to exit code 3 and says what is possible.
  @Test func refusalsSayWhatIsPossible() throws {
    let document = try DocumentOnItsWay.submitted(ApprovalOffice.withRoutes(Self.contractRoute))
    do throws(Faults) {
      _ = try document.ruling(.sign(digest: "d1", authority: nil), by: "lebedev")
      Issue.record("a document in approval was signed")
    } catch {
      let fault = try #require(error.diagnostics.first)
      #expect(fault.code.blame == .rules)
      #expect(fault.hint?.contains("`approve` (Рябов Кирилл, Замов Захар)") == true)
    }
  }

  @Test func onePersonInTwoRolesDecidesInEach() throws {
    let office = try ApprovalOffice(
      """
      managers: [{id: orlova, name: Орлова}]
      people: [{id: a, name: А, roles: [head, legal, hr]}, {id: b, name: Б, roles: [production]}]
      approval: {routes: {contract: {stages: [[head, hr], [production, legal]]}}}
      """)
    var document = try DocumentOnItsWay.submitted(office)
    #expect(
      try document.act(.approve(digest: "d1", comment: nil), by: "a").map(\.name) == ["visa", "visa", "stage-opened"])
    // The very same again is no repeat while they are asked in another role: they would think that they had decided.
    let refusal = #expect(throws: Faults.self) {
      try document.ruling(.approve(digest: "d1", comment: nil), by: "a")
    }
    #expect(refusal?.diagnostics.map(\.code) == [.alreadyDecided])
    #expect(refusal?.diagnostics.first?.hint == "to decide in another role too, name it: `legal`")
    #expect(try document.act(.approve(digest: "d1", comment: nil), by: "a", as: "hr").isEmpty)
    #expect(document.refusal(.approve(digest: "d1", comment: "Да."), by: "a") == .alreadyDecided)
    #expect(document.refusal(.returnWithRemarks(digest: "d1", Self.remark()), by: "a", as: "head") == .alreadyDecided)
    try document.act(.approve(digest: "d1", comment: nil), by: "a", as: "legal")
    try document.approve(by: "b")
    #expect(document.state.phase == .approved)
    #expect(try document.act(.approve(digest: "d1", comment: nil), by: "a").isEmpty)
  }

  @Test func mandatoryRemarksAreAnswered() throws {
    var document = try DocumentOnItsWay.submitted(ApprovalOffice.withRoutes(Self.contractRoute))
    #expect(document.refusal(.returnWithRemarks(digest: "d1", []), by: "ryabov") == .reasonMissing)
    try document.act(.returnWithRemarks(digest: "d1", Self.remark("4.2")), by: "ryabov")
    #expect(document.state.phase == .remarks)
    try document.act(.takeToRework, by: "orlova")
    try document.act(.revise(ordinal: 2, digest: "d2"), by: "orlova")
    #expect(document.refusal(.revise(ordinal: 2, digest: "d3"), by: "orlova") == .revisionOutOfOrder)
    #expect(document.refusal(.submit(lintErrors: 0, changedSections: nil), by: "orlova") == .remarksUnanswered)
    let answer = RemarkAnswer(remark: "r1", outcome: .fixed, text: "Срок теперь 10 дней.")
    #expect(
      document.refusal(.answer(RemarkAnswer(remark: "r2", outcome: .fixed, text: "")), by: "orlova") == .remarkUnknown)
    try document.act(.answer(answer), by: "orlova")
    try document.act(.submit(lintErrors: 0, changedSections: nil), by: "orlova")
    #expect(document.refusal(.approve(digest: "d1", comment: nil), by: "ryabov") == .staleVisa)
    let sheet = ApprovalSheet(of: document.state, title: "Договор", language: "ru").record
    let remark = sheet["remarks"]?.list?.elements.first?.record
    #expect(remark?["section"] == "4.2" && remark?["outcome"] == "исправлено")
    #expect(
      sheet["version"] == "2" && sheet["rounds"]?.list?.elements.first?.record?["outcome"] == "возвращён на доработку")
  }

  @Test func failingFastEndsTheStageAtOnce() throws {
    for (isFast, phase) in [(false, ApprovalState.Phase.inApproval), (true, .remarks)] {
      let office = try ApprovalOffice.withRoutes("contract: {stages: [[production, hr]], fail_fast: \(isFast)}")
      var document = try DocumentOnItsWay.submitted(office)
      try document.act(.returnWithRemarks(digest: "d1", Self.remark()), by: "ryabov")
      #expect(document.state.phase == phase)
    }
  }

  /// Which visas of production (sections 2 and 3), personnel (all) and the lawyer are kept when the lawyer had remarks.
  @Test(arguments: [
    ("all", "d2", "4.2", ""), ("affected", "d2", "4.2", "production"), ("affected", "d2", "3.1", ""),
    ("affected", "d2", "30", "production"), ("affected", "d2", "2", ""), ("affected", "d2", "", ""),
    ("affected", "d1", "", "production hr"), ("remarkers", "d2", "3.1", "production hr"),
  ])
  func visasAreKeptByPolicy(_ policy: String, _ digest: String, _ changed: String, _ kept: String) throws {
    let office = try ApprovalOffice.withRoutes(
      "contract: {resubmission: \(policy), stages: [[{role: production, sections: [2.1, 3]}, hr], legal], sign: director}"
    )
    var document = try DocumentOnItsWay.submitted(office)
    try document.approve(by: "ryabov", "kadrova")
    try document.act(.returnWithRemarks(digest: "d1", Self.remark("4.2")), by: "melnik")
    try document.act(.takeToRework, by: "orlova")
    try document.act(.answer(RemarkAnswer(remark: "r1", outcome: .argued, text: "Так принято.")), by: "orlova")
    if digest != "d1" { try document.act(.revise(ordinal: 2, digest: digest), by: "orlova") }
    try document.act(.submit(lintErrors: 0, changedSections: changed.isEmpty ? nil : [changed]), by: "orlova")
    let visas = document.state.currentVisas
    #expect(visas.map(\.role).joined(separator: " ") == kept)
    for visa in visas { #expect(visa.digest == digest && visa.carried?.digest == "d1" && visa.carried?.ordinal == 1) }
    let sheet = ApprovalSheet(of: document.state, title: "Договор", language: "ru").record
    let notes = sheet["visas"]?.list?.elements.compactMap { $0.record?["note"]?.text } ?? []
    #expect(notes.filter { $0.contains("виза дана на версию 1, отпечаток d1") }.count == visas.count)
  }

  @Test func theSignerSendsItBack() throws {
    var document = try DocumentOnItsWay.submitted(ApprovalOffice.withRoutes("contract: {stages: [hr], sign: director}"))
    try document.approve(by: "kadrova")
    #expect(document.refusal(.returnFromSigning(text: " "), by: "lebedev") == .reasonMissing)
    #expect(document.refusal(.sign(digest: "d0", authority: nil), by: "lebedev") == .staleVisa)
    try document.act(.returnFromSigning(text: "Нет приложения."), by: "lebedev")
    #expect(document.state.phase == .remarks && document.state.openRemarks.map(\.text) == ["Нет приложения."])
    #expect(document.state.rounds.last?.outcome == .returnedFromSigning)
  }

  @Test func theLawyerEditsAFile() throws {
    var document = try DocumentOnItsWay.submitted(ApprovalOffice.withRoutes(Self.contractRoute))
    try document.approve(by: "ryabov")
    try document.act(.revise(ordinal: 2, digest: "d2"), by: "melnik")
    #expect(document.state.phase == .rework && document.state.author?.id == "orlova")
    try document.act(.submit(lintErrors: 0, changedSections: nil), by: "orlova")
    try document.approve(by: "ryabov", "melnik")
    #expect(document.state.phase == .onSigning)
  }

  @Test func theDocumentsOfAnAbsentAuthorAreTheDeputys() throws {
    let office = try ApprovalOffice(
      """
      managers:
        - id: orlova
          name: Орлова
          absences: [{from: 2026-11-05, until: 2026-11-09, deputy: petrov}]
        - {id: petrov, name: Петров, roles: [author, legal]}
      people: [{id: a, name: А, roles: [legal]}]
      approval: {routes: {contract: {stages: [legal]}}}
      """)
    var document = try DocumentOnItsWay(office.context)
    try document.act(.revise(ordinal: 1, digest: "d1"), by: "orlova")
    #expect(document.refusal(.submit(lintErrors: 0, changedSections: nil), by: "petrov") == .notYourRole)
    document.wait(days: 4)
    #expect(document.refusal(.submit(lintErrors: 0, changedSections: nil), by: "orlova") == .notYourRole)
    try document.act(.submit(lintErrors: 0, changedSections: nil), by: "petrov")
    #expect(document.refusal(.approve(digest: "d1", comment: nil), by: "petrov") == .ownDocument)
    try document.approve(by: "a")
    #expect(document.state.phase == .approved)
  }
}
