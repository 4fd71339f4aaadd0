import Diagnostics
import DocumentRegistry
import Testing
import Values

/// Whoever wrote the revision in force does not agree to it, as long as somebody else can.
@Suite("Visas on one's own revision") struct OwnRevisionTests {
  private static let submit = ApprovalAction.submit(lintErrors: 0, changedSections: nil)

  /// A contract that the lawyer `a` has edited, with the other `people` of the office.
  private static func edited(_ people: String, by id: String = "a", managers: String = "") throws -> DocumentOnItsWay {
    let office = try ApprovalOffice(
      """
      managers: [{id: orlova, name: Орлова}\(managers)]
      people: [{id: a, name: Ан, roles: [legal]}, {id: h, name: Хан, roles: [hr]}\(people)]
      approval: {routes: {contract: {stages: [legal, hr]}}}
      """)
    var document = try DocumentOnItsWay.submitted(office)
    try document.act(.revise(ordinal: 2, digest: "d2"), by: id)
    return document
  }

  private static func sheetNotes(_ document: DocumentOnItsWay, _ language: String = "ru") -> [String] {
    let sheet = ApprovalSheet(of: document.state, title: "Договор", language: language).record
    return sheet["visas"]?.list?.elements.compactMap { $0.record?["note"]?.text } ?? []
  }

  @Test func anotherLawyerReadsIt() throws {
    var document = try Self.edited(", {id: b, name: Бук, roles: [legal]}")
    try document.act(Self.submit, by: "orlova")
    #expect(document.state.request(of: "legal")?.request.people.map(\.id) == ["b"])
    do throws(Faults) {
      _ = try document.ruling(.approve(digest: "d2", comment: nil), by: "a")
      Issue.record("the lawyer agreed to what the lawyer wrote")
    } catch {
      let fault = try #require(error.diagnostics.first)
      #expect(fault.code.rawValue == "own-revision" && fault.code.blame == .rules)
      #expect(fault.hint == "it may be done by Бук")
    }
    try document.approve(by: "b")
    #expect(Self.sheetNotes(document).isEmpty)
  }

  @Test func theDeputyOfAnotherLawyerIsAnotherLawyer() throws {
    let absence = "{from: 2026-11-01, until: 2026-11-30, deputy: c}"
    let document = try Self.edited(
      ", {id: b, name: Бук, roles: [legal], absences: [\(absence)]}, {id: c, name: Цой, roles: []}")
    var submitted = document
    try submitted.act(Self.submit, by: "orlova")
    #expect(submitted.state.request(of: "legal")?.request.people.map(\.id) == ["c"])
  }

  /// The author has confirmed the text by submitting it, and the sheet says whose it is.
  @Test func theOnlyLawyerMay() throws {
    var document = try Self.edited("")
    #expect(document.refusal(Self.submit, by: "a") == .notYourRole)
    try document.act(Self.submit, by: "orlova")
    try document.approve(by: "a", "h")
    #expect(document.state.phase == .approved)
    #expect(Self.sheetNotes(document) == ["редакция внесена согласующим"])
    #expect(Self.sheetNotes(document, "en") == ["the approver made this revision"])
    let visa = document.journal.first { $0.event.name == "visa" }?.event.details
    #expect(visa?["own_revision"] == true)
  }

  /// The next revision is somebody else's again.
  @Test func onlyTheRevisionInForceCounts() throws {
    var document = try Self.edited(", {id: b, name: Бук, roles: [legal]}")
    try document.act(.revise(ordinal: 3, digest: "d3"), by: "orlova")
    try document.act(Self.submit, by: "orlova")
    try document.approve(by: "a")
    #expect(Self.sheetNotes(document).isEmpty)
  }

  /// Who has acted for the author stands where the author stands, even as the only holder of a role.
  @Test func whoRevisedForTheAuthorNeverDoes() throws {
    let people = "people: [{id: d, name: Дин, roles: [legal]}, {id: h, name: Хан, roles: [hr]}]"
    let office = try ApprovalOffice(
      """
      managers:
        - {id: orlova, name: Орлова, absences: [{from: 2026-11-03, until: 2026-11-03, deputy: d}]}
      \(people)
      approval: {routes: {contract: {stages: [hr, legal]}}}
      """)
    var document = try DocumentOnItsWay.submitted(office)
    document.wait(days: 1)
    try document.act(.revise(ordinal: 2, digest: "d2"), by: "d")
    document.wait(days: 1)
    #expect(document.refusal(Self.submit, by: "orlova") == .authorSoleHolder)
    try document.act(.revise(ordinal: 3, digest: "d3"), by: "orlova")
    try document.act(Self.submit, by: "orlova")
    try document.approve(by: "h", "d")
    #expect(document.state.phase == .approved)
  }

  /// A visa that a policy keeps is never one of whoever wrote the new text.
  @Test func noVisaIsKeptForTheReviser() throws {
    let office = try ApprovalOffice.withRoutes("contract: {resubmission: remarkers, stages: [legal, hr]}")
    var document = try DocumentOnItsWay.submitted(office)
    try document.approve(by: "melnik")
    try document.act(.revise(ordinal: 2, digest: "d2"), by: "melnik")
    try document.act(Self.submit, by: "orlova")
    #expect(document.state.currentVisas.isEmpty && document.state.awaited.map(\.approver.role) == ["legal"])
  }
}
