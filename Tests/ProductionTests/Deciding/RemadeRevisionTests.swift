import Diagnostics
import DocumentRegistry
import Production
import Testing
import Values

/// A document that its template makes anew, with a change.
@Suite struct RemadeRevisionTests {
  private func revise(_ office: DecidedOffice, _ number: String, set: [String] = [], packages: [String] = [])
    throws -> ProductionReport
  {
    try office.producer.revise(
      RevisionOrder(number: number, settings: set, packages: packages), office.order("orlova"))
  }

  /// On one line, wherever the writer broke it.
  private func text(_ office: DecidedOffice, _ number: String) throws -> String {
    let text = String(decoding: try office.stored(.document, "txt", of: number), as: UTF8.self)
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func whatWasAskedForBeforeIsAskedForStill() throws {
    var office = try DecidedOffice()
    defer { office.remove() }
    let number = try office.make("contract", set: ["contract.city=Тверь"])
    office.day = "2026-11-27"
    _ = try revise(office, number, set: ["contract.payment_days=7"])
    _ = try revise(office, number, set: ["contract.act_days=3"])
    let text = try text(office, number)
    #expect(text.contains("Тверь") && text.contains("в течение 7 (семи) рабочих дней"))
    // The number and the date are those of the document, whatever day it is.
    #expect(text.contains(number) && text.contains("23") && !text.contains("27» ноября"))
    #expect(try office.state(number).facts.date == CalendarDate(written: "2026-11-23"))
  }

  @Test func theOfficesPresentDataAreTaken() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let number = try office.make("contract")
    try office.change("payment_days: 10", to: "payment_days: 12")
    let told = try revise(office, number).told
    #expect(told.contains { $0.contains("10 (десяти)") && $0.contains("12 (двенадцати)") })
  }

  @Test func anotherPackageIsAnotherSum() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let number = try office.make("contract")
    let before = try office.state(number).facts
    _ = try revise(office, number, packages: ["optimal"])
    let after = try office.state(number).facts
    #expect(before.packages == ["basic"] && after.packages == ["optimal"])
    #expect(before.amount != nil && after.amount != nil && before.amount != after.amount)
    #expect(after.number == before.number && after.author == before.author)
    // Lists show what the last revision is about.
    let row = try office.row(number)
    #expect(row.amount == after.amount)
  }

  @Test func theSameAgainIsNoRevision() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let number = try office.make("contract")
    #expect(try revise(office, number).findings.map(\.code).contains(.alreadyDone))
    #expect(try office.state(number).revisions.count == 1)
  }

  @Test func aFaultInTheDataChangesNothing() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let number = try office.make("contract")
    let before = try office.state(number)
    #expect(throws: Faults.self) { try revise(office, number, packages: ["no-such"]) }
    #expect(throws: Faults.self) { try revise(office, number, set: ["contract"]) }
    #expect(try office.state(number) == before)
  }
}
