import Diagnostics
import DocumentRegistry
import Production
import Testing

/// Who is asked, by what the document was made from, and who acts for the absent.
@Suite struct RouteOfTheDataTests {
  struct Condition: Sendable, CustomTestStringConvertible {
    var text: String
    var isAsked: Bool?
    var testDescription: String { text }
  }

  @Test(arguments: [
    Condition(text: "client.area > 100", isAsked: true), Condition(text: "client.area > 100000", isAsked: false),
    Condition(text: "client.no_such_field > 5", isAsked: false), Condition(text: "object.is_large", isAsked: false),
    Condition(text: "object.is_large is defined and object.is_large", isAsked: false),
    Condition(text: "'sever' == client.id", isAsked: true),
    Condition(text: "packages | length > 0", isAsked: true),
    Condition(text: "document.date > '2020-01-01' | to_date", isAsked: nil),
    Condition(text: "client.area >", isAsked: nil), Condition(text: "client.name > 5", isAsked: nil),
    Condition(text: "true %}{% if true", isAsked: nil), Condition(text: "1 / 0 > 1", isAsked: nil),
  ]) func aConditionIsDecidedOverTheDocumentsData(_ condition: Condition) throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    try office.change("when: client.area > 4000", to: "when: \"\(condition.text)\"")
    let number = try office.make("contract")
    let report = try office.submit(number)
    let roles = try office.state(number).approval.route?.stages.first?.approvers.map(\.role)
    if let isAsked = condition.isAsked {
      #expect(roles?.contains("large_regional") == isAsked, "\(report.findings)")
    } else {
      #expect(report.findings.map(\.code) == [.routeCondition] && roles == nil)
      #expect(report.findings[0].message.contains("large_regional"))
      #expect(report.findings[0].message.contains("contract"))
    }
  }

  @Test func aDeputyActsInTheirOwnNameForTheAbsent() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    try office.change(
      "roles: [production]",
      to:
        "roles: [production]\n    absences: [{from: 2026-11-20, until: 2026-12-04, deputy: klimov, basis: приказ № 41}]"
    )
    let number = try office.make("contract")
    #expect(try office.submit(number).told.contains { $0.contains("Отдел производства (Климов И.О.)") })
    #expect(
      try office.producer.approve([number], comment: nil, remarks: [], office.order("ryabov")).findings.map(\.code) == [
        .notYourRole
      ])
    #expect(
      try office.approve(number, "klimov")
        == [
          "\(number): visa of Отдел производства (Климов И.О.) for Рябов К.В., приказ № 41, 1 more awaited: Отдел персонала"
        ])
    let state = try office.state(number)
    let visa = try #require(state.approval.visas.first)
    #expect(visa.person?.id == "klimov" && visa.deputised?.absent.id == "ryabov")
  }

  @Test func nobodyForARoleIsSaidWhenItIsSubmitted() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    try office.change(
      "roles: [hr]", to: "roles: [hr]\n    absences: [{from: 2026-11-20, until: 2026-12-04}]")
    let number = try office.make("contract")
    #expect(try office.submit(number).findings.map(\.code) == [.roleVacant])
    #expect(try office.state(number).approval.phase == .draft)
  }

  /// What changed in a revision decides whose visas it keeps.
  @Test(arguments: [("2", true), ("3", false)]) func aVisaIsKeptWhereItsSectionsAreNotTouched(
    _ section: String, _ isKept: Bool
  ) throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    try office.change("resubmission: all ", to: "resubmission: affected ")
    try office.change("- [production, hr,", to: "- [{role: production, sections: ['\(section)']}, hr,")
    let number = try office.make("contract")
    _ = try office.submit(number)
    try office.approve(number, "ryabov", "belova", "gusev")
    _ = try office.producer.sendBack(
      number, remarks: [RemarkText("7 дней", clause: "3.5")], areMandatory: false, office.order("melnik"))
    _ = try office.producer.revise(
      RevisionOrder(number: number, settings: ["contract.payment_days=7"]), office.order("orlova"))
    let told = try office.submit(number).told
    #expect(told.contains("\(number): visa of Отдел производства (Рябов К.В.) kept from revision 1") == isKept)
    let visas = try office.state(number).approval.currentVisas
    #expect(visas.map(\.role) == (isKept ? ["production"] : []))
    // Whoever submitted it did not act for the department whose visa was kept.
    let entry = try office.state(number).id
    let kept = try office.desk().registry.read { try $0.records(of: entry) }.filter { $0.fact.event == "visa-carried" }
    #expect(kept.map(\.fact.role) == (isKept ? [nil] : []))
  }
}
