import Diagnostics
import DocumentRegistry
import Testing
import Values

/// A route that asks nobody is a mistake, unless the office says that nobody is to be asked.
@Suite("Routes that ask nobody") struct EmptyRouteTests {
  private static let submit = ApprovalAction.submit(lintErrors: 0, changedSections: nil)

  private static func draft(_ routes: String, conditions: Set<String> = []) throws -> DocumentOnItsWay {
    var office = try ApprovalOffice.withRoutes(routes)
    office.conditions = conditions
    var document = try DocumentOnItsWay(office.context)
    try document.act(.revise(ordinal: 1, digest: "d1"), by: "orlova")
    return document
  }

  /// Which routes submit a document to nobody, and the conditions that are to blame.
  @Test(arguments: [
    ("{stages: []}", ""), ("{stages: [], sign: director}", ""),
    ("{stages: [{role: accounting, optional: true}]}", ""),
    ("{stages: [{role: head, when: offer.discont > 10}]}", "`offer.discont > 10`"),
    (
      "{stages: [[{role: head, when: a > 1}, {role: hr, when: b}], {role: legal, optional: true, when: c}]}",
      "`a > 1` and `b`"
    ),
  ])
  func areRefused(_ route: String, _ conditions: String) throws {
    let document = try Self.draft("contract: \(route)")
    do throws(Faults) {
      let events = try document.ruling(Self.submit, by: "orlova").events
      Issue.record("it went on: \(events.map(\.name))")
    } catch {
      let fault = try #require(error.diagnostics.first)
      #expect(error.diagnostics.count == 1 && fault.code.rawValue == "route-empty" && fault.code.blame == .rules)
      let notes = fault.notes.map(\.message).joined()
      #expect(conditions.isEmpty ? notes.isEmpty : notes.hasSuffix(conditions), "\(notes)")
      #expect(fault.hint?.contains("approval.routes.contract: none") == true)
    }
  }

  @Test func aConditionThatIsTrueIsEnough() throws {
    var document = try Self.draft("contract: {stages: [{role: head, when: large}]}", conditions: ["large"])
    try document.act(Self.submit, by: "orlova")
    #expect(document.state.phase == .inApproval)
  }

  @Test(arguments: ["contract: none", "\"con*\": none"])
  func anOfficeMayWantNoApproval(_ routes: String) throws {
    var document = try Self.draft(routes)
    let events = try document.act(Self.submit, by: "orlova")
    #expect(events.map(\.name) == ["submitted", "approved"])
    #expect(events.first?.details["route"] == "none")
    #expect(document.state.phase == .approved && document.state.route?.approvers.isEmpty == true)
    #expect(try document.act(Self.submit, by: "orlova").isEmpty)
  }

  @Test(arguments: ["contract: nobody", "contract: {stages: nobody}", "contract: {stages: none, sign: director}"])
  func onlyTheOneWordSaysSo(_ routes: String) throws {
    let office = try ApprovalOffice.withRoutes(routes)
    #expect(throws: Faults.self) { try office.context }
  }
}
