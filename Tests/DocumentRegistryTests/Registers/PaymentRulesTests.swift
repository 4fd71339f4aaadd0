import Diagnostics
import DocumentRegistry
import Testing
import Values

@Suite struct PaymentRulesTests {
  /// Sum, reason, and the codes of what is refused or warned of, for an invoice of 1000.00 of which 400.00 are paid.
  @Test(arguments: [
    ("600", nil, []), ("0.01", nil, []), ("600.01", nil, ["payment-over"]), ("0", nil, ["payment-sum"]),
    ("0.00", "slip", ["payment-sum"]), ("-1", nil, ["payment-sum"]), ("1", "slip", ["payment-sum"]),
    ("1.001", nil, ["payment-sum"]), ("1.500", nil, []), ("-400", "slip", []), ("-400.01", "slip", ["payment-sum"]),
    ("99999999999999999999", nil, ["payment-sum"]),
  ])
  func sums(_ sum: String, _ reason: String?, _ codes: [String]) throws {
    let ledger = try Ledger()
    let invoice = try ledger.enter("invoice", on: "2026-11-02", amount: "1000.00", deadline: "2026-11-16")
    try ledger.pay(invoice, "400", on: "2026-11-03", document: "п/п 7")
    #expect(try ruling(ledger, invoice, sum, reason) == codes)
  }

  @Test(arguments: [
    ("offer", "1000.00", ["payment-refused"]), ("incoming-claim", nil, ["payment-refused"]),
    ("letter", nil, ["payment-refused"]), ("contract", nil, []), ("contract", "5.00", []), ("act", "1000.00", []),
  ])
  func kinds(_ kind: String, _ amount: String?, _ codes: [String]) throws {
    let ledger = try Ledger()
    let entry = try ledger.enter(kind, on: "2026-11-02", amount: amount)
    #expect(try ruling(ledger, entry, "5", nil) == codes)
  }

  @Test func currencyDayAndPaperAreLookedAt() throws {
    let ledger = try Ledger()
    let invoice = try ledger.enter("invoice", on: "2026-11-02", amount: "1000.00")
    try ledger.pay(invoice, "10.50", on: "2026-11-03", document: "п/п 7")
    #expect(try ruling(ledger, invoice, "10.50", nil, document: "п/п 7") == ["payment-twice"])
    #expect(try ruling(ledger, invoice, "10.5", nil, document: "п/п 7") == ["payment-twice"])
    #expect(try ruling(ledger, invoice, "10.50", nil, document: "п/п 8") == [])
    #expect(try ruling(ledger, invoice, "10.50", nil, on: "2026-11-04", document: "п/п 7") == [])
    #expect(try ruling(ledger, invoice, "10.50", nil, on: "2026-11-21") == ["register-date"])
    #expect(try ruling(ledger, invoice, "10.50", nil, currency: "EUR") == ["payment-currency"])
  }

  @Test func whatIsNoLongerInForceTakesNothing() throws {
    let ledger = try Ledger()
    let invoice = try ledger.enter("invoice", on: "2026-11-02", amount: "1000.00")
    try ledger.note(.withdrawn(reason: nil), of: invoice, on: "2026-11-03")
    #expect(try ruling(ledger, invoice, "5", nil) == ["payment-refused"])
  }

  /// What is noted comes back as it was, the reason of a correction with it, and the tables agree with the journal.
  @Test func correctionsAreKept() throws {
    let ledger = try Ledger()
    let invoice = try ledger.enter("invoice", on: "2026-11-02", amount: "1000.00", deadline: "2026-11-16")
    try ledger.pay(invoice, "400.00", on: "2026-11-03")
    let correction = Payment(
      date: try Ledger.day("2026-11-04"), amount: try Ledger.roubles("-150.25"), correction: "чужой счёт")
    let moment = try Ledger.moment("2026-11-04")
    try ledger.registry.write { try $0.pay(correction, for: invoice, at: moment, by: nil, account: "test") }
    let state = try ledger.state(invoice)
    #expect(state.payments.map(\.correction) == [nil, "чужой счёт"])
    #expect(try state.paid == Decimal(parsing: "249.75"))
    #expect(try ledger.faults() == [])
    let unpaid = try ledger.registry.read { try $0.unpaid(dueUntil: Ledger.day("2026-11-20")) }
    #expect(unpaid.map(\.rest) == [try Ledger.roubles("750.25")])
  }

  private func ruling(
    _ ledger: Ledger, _ entry: Int, _ sum: String, _ reason: String?, on day: String = "2026-11-03",
    document: String = "", currency: String = "RUB"
  ) throws -> [String] {
    let payment = Payment(
      date: try Ledger.day(day), amount: Money(try #require(Decimal(parsing: sum)), currency: currency),
      document: document, correction: reason)
    let rules = PaymentRules(try ledger.state(entry), currency: "RUB", today: try Ledger.day("2026-11-20"))
    do throws(Faults) {
      return try rules.ruling(on: payment).map(\.code.rawValue)
    } catch { return error.diagnostics.map(\.code.rawValue) }
  }
}
