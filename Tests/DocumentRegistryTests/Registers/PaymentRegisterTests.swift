import DocumentRegistry
import Testing
import Values

@Suite struct PaymentRegisterTests {
  /// Which invoices are owed on a day, counting only what had come by another.
  @Test func whatIsOwedFollowsDaysAndSums() throws {
    let ledger = try Ledger()
    let first = try ledger.enter("invoice", on: "2026-11-02", amount: "100.00", deadline: "2026-11-10")
    let second = try ledger.enter(
      "invoice", on: "2026-11-02", amount: "100.00", deadline: "2026-11-12", manager: "zima")
    try ledger.enter("offer", on: "2026-11-02", amount: "100.00", deadline: "2026-11-03")
    try ledger.pay(first, "99.99", on: "2026-11-05")
    try ledger.pay(second, "60", on: "2026-11-06")
    try ledger.pay(second, "40", on: "2026-11-20")
    func owed(_ due: String, _ paid: String? = nil, person: String? = nil) throws -> [String] {
      try ledger.registry.read {
        try $0.unpaid(dueUntil: Ledger.day(due), paidUntil: paid.map(Ledger.day), person: person)
          .map { "\($0.entry.number): \($0.rest.amount)" }
      }
    }
    #expect(try owed("2026-11-09") == [])
    #expect(try owed("2026-11-10") == ["1: 0.01"])
    #expect(try owed("2026-11-30") == ["1: 0.01"])
    #expect(try owed("2026-11-30", "2026-11-15") == ["1: 0.01", "2: 40.00"])
    #expect(try owed("2026-11-30", "2026-11-04") == ["1: 100.00", "2: 100.00"])
    #expect(try owed("2026-11-30", "2026-11-15", person: "zima") == ["2: 40.00"])
  }

  @Test func paymentsAreFoundByDayClientAndEntry() throws {
    let ledger = try Ledger()
    let first = try ledger.enter("invoice", on: "2026-11-02", amount: "100.00")
    let second = try ledger.enter("act", on: "2026-11-02", amount: "100.00", client: "sad")
    try ledger.pay(second, "1", on: "2026-11-09")
    try ledger.pay(first, "2", on: "2026-11-09")
    // The bank's day counts, not the day of the record.
    let late = Payment(date: try Ledger.day("2026-11-05"), amount: try Ledger.roubles("3"))
    let moment = try Ledger.moment("2026-11-10")
    try ledger.registry.write { try $0.pay(late, for: first, at: moment, by: nil, account: "test") }
    func sums(_ change: (inout PaymentQuery) throws -> Void) throws -> [String] {
      var query = PaymentQuery()
      try change(&query)
      return try ledger.registry.read { try $0.payments(query).map { "\($0.kind) \($0.amount.amount)" } }
    }
    #expect(try sums { _ in } == ["invoice 3", "act 1", "invoice 2"])
    #expect(try sums { $0.client = "sad" } == ["act 1"])
    #expect(try sums { $0.entry = first } == ["invoice 3", "invoice 2"])
    #expect(try sums { $0.until = try Ledger.day("2026-11-08") } == ["invoice 3"])
    #expect(try sums { $0.from = try Ledger.day("2026-11-06") } == ["act 1", "invoice 2"])
    #expect(try sums { $0.person = "nobody" } == [])
  }
}
