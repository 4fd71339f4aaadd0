import Diagnostics
import DocumentRegistry
import Production
import Testing

/// What time alone does, on the days that it passes.
@Suite struct PassedTimeTests {
  @Test func aMissedTermIsToldOnceARound() throws {
    var office = try DecidedOffice()
    defer { office.remove() }
    let number = try office.make("contract")
    _ = try office.submit(number)
    office.day = "2026-11-25"
    // The production department has two working days, the personnel department one.
    #expect(
      try office.producer.passTime(office: office.folder).told
        == ["\(number): term of Отдел персонала has passed: told to Гусев Д.О. until 26.11.2026"])
    #expect(try office.producer.passTime(office: office.folder).told.isEmpty)
    office.day = "2026-11-26"
    #expect(try office.producer.passTime(office: office.folder).told.count == 1)
    let records = try office.state(number).touched
    #expect(try office.producer.passTime(office: office.folder).told.isEmpty)
    #expect(try office.state(number).touched == records)
  }

  @Test func silenceCountsWhereTheRouteSaysSo() throws {
    var office = try DecidedOffice()
    defer { office.remove() }
    try office.change("- [production, hr,", to: "- [production, {role: hr, silence: consent},")
    let number = try office.make("contract")
    _ = try office.submit(number)
    try office.approve(number, "ryabov")
    office.day = "2026-11-25"
    let told = try office.producer.passTime(office: office.folder).told
    #expect(told.first == "\(number): silent consent of Отдел персонала")
    #expect(told.count == 2 && told[1].contains("stage 2 of 3"))
    #expect(try office.producer.passTime(office: office.folder).told.isEmpty)
  }

  @Test func anOfferExpiresTheDayAfterItsLast() throws {
    var office = try DecidedOffice()
    defer { office.remove() }
    let open = try office.make("offer")
    let taken = try office.make("offer")
    let draft = try office.make("offer")
    for number in [open, taken] {
      _ = try office.submit(number)
      try office.approve(number, "gusev")
    }
    _ = try office.producer.noteOtherSide([taken], .sent, office.order("orlova"))
    _ = try office.producer.noteOtherSide([taken], .agreed, office.order("orlova"))
    office.day = "2026-12-23"
    #expect(try office.producer.passTime(office: office.folder).told.isEmpty)
    office.day = "2026-12-24"
    #expect(try office.producer.passTime(office: office.folder).told == ["\(open): expired"])
    #expect(try office.producer.passTime(office: office.folder).told.isEmpty)
    #expect(try office.state(draft).approval.phase == .draft && office.state(taken).approval.phase == .approved)
  }

  /// A contract that was withdrawn is nothing that came of an offer.
  @Test func anOfferIsKeptAliveByWhatCameOfItAlone() throws {
    var office = try DecidedOffice()
    defer { office.remove() }
    func contract(_ offer: String) throws -> String {
      let order = NewOrder(
        kind: "contract", office: office.folder, clients: ["sever"], packages: ["basic"], date: nil, manager: nil,
        person: "orlova", parent: offer, settings: [], formats: ["txt"], style: nil, textWidth: 76, isDraft: false,
        replaces: false)
      return try #require(try office.producer.makeNew(order).numbers.first)
    }
    let vain = try office.make("offer")
    let taken = try office.make("offer")
    for number in [vain, taken] {
      _ = try office.submit(number)
      try office.approve(number, "gusev")
    }
    let withdrawn = try contract(vain)
    _ = try contract(taken)
    _ = try office.submit(withdrawn)
    let report = try office.producer.withdraw(withdrawn, reason: "Передумали", office.order("orlova"))
    #expect(try office.state(withdrawn).approval.phase == .withdrawn, "\(report.findings)")
    office.day = "2026-12-24"
    let told = try office.producer.passTime(office: office.folder).told
    #expect(told == ["\(vain): expired"])
    #expect(try office.state(taken).approval.phase == .approved)
  }
}
