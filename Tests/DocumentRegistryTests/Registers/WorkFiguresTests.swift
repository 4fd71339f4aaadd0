import DocumentRegistry
import Testing
import Values

@Suite struct WorkFiguresTests {
  /// `made contract 2 count: 1 2`: a figure in one line, with the numbers behind it.
  private static func lines(_ figures: [WorkFigure]) -> [String] {
    figures.map { figure in
      let unit =
        switch figure.measure {
        case .count: "count"
        case .money(let currency): currency
        case .workingDays: "working days"
        case .calendarDays: "days"
        }
      let head = [figure.name.rawValue, figure.subject, figure.value.description, unit].compactMap { $0 }
      return head.joined(separator: " ") + ": " + figure.entries.map(\.number).joined(separator: " ")
    }
  }

  private static func figures(
    _ ledger: Ledger, _ from: String, _ until: String, person: String? = nil
  ) throws -> [String] {
    let (from, until) = (try Ledger.day(from), try Ledger.day(until))
    return try ledger.registry.read { reading in
      var work = WorkFigures(calendar: .weekdays)
      try reading.facts(from: from, until: until, person: person) { try work.take($0) }
      return lines(try work.figures())
    }
  }

  @Test func whatHappenedCountsInItsPeriodAlone() throws {
    let ledger = try Ledger()
    let first = try ledger.enter("contract", on: "2026-10-30", amount: "100.50")
    let second = try ledger.enter("contract", on: "2026-11-02", amount: "200.00", manager: "zima")
    try ledger.enter("incoming-claim", on: "2026-11-02")
    // Friday to Tuesday are two working days, Monday to Tuesday one.
    try ledger.note(Ledger.submission(), of: first, on: "2026-11-06")
    try ledger.note(Ledger.submission(), of: second, on: "2026-11-09")
    try ledger.note(Ledger.visa("Юристы", received: "2026-11-06", decided: "2026-11-10"), of: first, on: "2026-11-10")
    try ledger.note(Ledger.visa("Юристы", received: "2026-11-09", decided: "2026-11-10"), of: second, on: "2026-11-10")
    try ledger.note(.returned(stage: 0), of: second, on: "2026-11-10")
    try ledger.note(.returned(stage: 0), of: second, on: "2026-11-11")
    try ledger.note(.approved(digest: ""), of: first, on: "2026-11-12")
    try ledger.note(.sentToSigning(role: "director", due: nil), of: first, on: "2026-11-30")
    try ledger.note(Ledger.signature, of: first, on: "2026-12-01")
    #expect(
      try Self.figures(ledger, "2026-11-01", "2026-11-30") == [
        "made contract 1 count: 2", "made contract 200.00 RUB: 2", "approved contract 1 count: 1",
        "approved contract 100.50 RUB: 1", "returned 1 count: 2", "stage-days Юристы 1.5 working days: 1 2",
        "approval-days 4.0 working days: 1",
      ])
    #expect(
      try Self.figures(ledger, "2026-12-01", "2026-12-01") == [
        "signed contract 1 count: 1", "signed contract 100.50 RUB: 1", "signing-days 1.0 working days: 1",
      ])
    #expect(try Self.figures(ledger, "2026-11-03", "2026-11-05") == [])
    #expect(try Self.figures(ledger, "2027-01-01", "2027-01-31") == [])
    // The author made the contract that another manager looks after.
    #expect(
      try Self.figures(ledger, "2026-11-02", "2026-11-02", person: "zima") == [
        "made contract 1 count: 2", "made contract 200.00 RUB: 2",
      ])
    #expect(try Self.figures(ledger, "2026-11-02", "2026-11-30", person: "nobody") == [])
  }

  /// Whatever the ends of a period, its facts are those of all facts that lie in it.
  @Test func everyPeriodIsAPartOfTheWhole() throws {
    let ledger = try Ledger()
    let days = ["2026-11-02", "2026-11-02", "2026-11-03", "2026-11-07", "2026-11-07", "2026-12-01"]
    for day in days { try ledger.enter("letter", on: day) }
    func dates(_ from: CalendarDate, _ until: CalendarDate) throws -> [String] {
      try ledger.registry.read { reading in
        var days: [String] = []
        try reading.facts(from: from, until: until) { days.append($0.day.description) }
        return days
      }
    }
    let first = try Ledger.day("2026-10-30")
    for start in 0..<35 {
      for length in 0..<6 {
        let from = try #require(first.adding(days: start))
        let until = try #require(from.adding(days: length))
        let expected = days.filter { $0 >= from.description && $0 <= until.description }
        #expect(try dates(from, until) == expected, "\(from) to \(until)")
      }
    }
  }

  @Test func claimsAndPaymentsLeadBackToTheirEntries() throws {
    let ledger = try Ledger()
    let invoice = try ledger.enter("invoice", on: "2026-11-02", amount: "100.00", deadline: "2026-11-10")
    let claim = try ledger.enter("incoming-claim", on: "2026-11-02", deadline: "2026-11-06")
    try ledger.enter("incoming-claim", on: "2026-11-04", deadline: "2026-12-04")
    try ledger.take(.assign(to: "zima"), with: claim, on: "2026-11-05")
    try ledger.take(.answer(reply: nil, on: Ledger.day("2026-11-05")), with: claim, on: "2026-11-05")
    try ledger.pay(invoice, "30", on: "2026-11-05")
    try ledger.pay(invoice, "30.50", on: "2026-11-06")
    func claims(_ from: String, _ until: String) throws -> [String] {
      let (from, until) = (try Ledger.day(from), try Ledger.day(until))
      return try ledger.registry.read { reading in
        var query = ClaimQuery()
        query.until = until
        return Self.lines(try WorkFigure.ofClaims(reading.claims(query), from: from, until: until))
      }
    }
    #expect(
      try claims("2026-11-01", "2026-11-30") == [
        "claims-received 2 count: 1 2", "claims-answered 1 count: 1", "claims-in-time 1 count: 1",
        "claim-days 3.0 days: 1", "claims-open 1 count: 2",
      ])
    #expect(
      try claims("2026-11-01", "2026-11-03") == [
        "claims-received 1 count: 1", "claims-answered 0 count: ", "claims-open 1 count: 1",
      ])
    #expect(try claims("2026-10-01", "2026-10-31") == [])
    let payments = try ledger.registry.read { reading in
      try WorkFigure.ofPayments(
        reading.payments(PaymentQuery()), unpaid: reading.unpaid(dueUntil: Ledger.day("2026-11-30")))
    }
    #expect(Self.lines(payments) == ["payments 60.50 RUB: 1", "overdue-payments 39.50 RUB: 1"])
  }
}
