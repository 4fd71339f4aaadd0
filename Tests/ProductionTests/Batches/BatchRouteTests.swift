import Diagnostics
import DocumentRegistry
import Production
import Testing
import Values

/// Whom a batch asks.
@Suite struct BatchRouteTests {
  private func asked(_ office: DecidedOffice, by route: String) throws -> [[String]] {
    try office.change("  routes:\n", to: "  routes:\n\(route)\n")
    let batch = try office.makeBatch()
    let report = try office.submit(batch)
    let route = try #require(try office.state(batch).approval.route, "\(report.findings)")
    return route.stages.map { $0.approvers.map(\.role) }
  }

  @Test(arguments: [
    // Unless the office says otherwise, the route of the documents.
    ("    letter: none", [["head"]]),
    ("    offer: {stages: [legal]}", [["legal"]]),
    ("    batch: {stages: [head, accounting]}\n    offer: {stages: [legal]}", [["head"], ["accounting"]]),
    // Who has to see one of the documents has to see the batch.
    ("    offer: {stages: [head, {role: legal, when: client.area > 10000}]}", [["head"], ["legal"]]),
    ("    offer: {stages: [head, {role: legal, when: client.area > 1000000}]}", [["head"]]),
    // A condition may be about the batch itself.
    ("    batch: {stages: [head, {role: legal, when: batch.count > 10}]}", [["head"], ["legal"]]),
    ("    batch: {stages: [head, {role: legal, when: batch.count > 1000}]}", [["head"]]),
  ]) func aBatchAsks(_ route: String, _ roles: [[String]]) throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    #expect(try asked(office, by: route) == roles)
  }

  /// Nobody is asked: the batch and its documents are approved as soon as it is sent.
  @Test func aRouteOfNobody() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    try office.change("  routes:\n", to: "  routes:\n    batch: none\n")
    let batch = try office.makeBatch()
    _ = try office.submit(batch)
    #expect(try office.memberStates(of: batch).keys.sorted() == ["approved"])
    #expect(try office.faults() == [])
  }

  @Test func aConditionThatIsNoneIsToldOf() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    try office.change(
      "  routes:\n", to: "  routes:\n    offer: {stages: [head, {role: legal, when: client.name > 5}]}\n")
    let batch = try office.makeBatch()
    #expect(try office.submit(batch).findings.map(\.code) == [.routeCondition])
    #expect(try office.state(batch).approval.phase == .draft)
  }

  @Test func aVisaIsForTheRevisionThatWasSeen() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let batch = try office.makeBatch()
    _ = try office.submit(batch)
    _ = try office.revise(batch, packages: ["optimal"])
    _ = try office.submit(batch)
    let order = office.order("gusev", revision: "1")
    let report = try office.producer.approve([batch], comment: nil, remarks: [], order)
    #expect(report.findings.map(\.code) == [.staleVisa])
    #expect(try office.memberStates(of: batch).keys.sorted() == ["draft"])
  }
}
