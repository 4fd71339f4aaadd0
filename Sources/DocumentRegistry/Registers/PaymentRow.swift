import GRDB
package import Values

/// A payment as lists show it, with the entry it was made for.
package struct PaymentRow: Sendable, Equatable {
  /// The record's position in the journal.
  package var position: Int
  package var date: CalendarDate
  package var amount: Money
  package var document: String
  package var entry: Int
  package var number: String
  package var kind: String
  package var client: String?
  package var clientName: String
}

/// Which payments a list shows.
package struct PaymentQuery: Sendable {
  package var client: String?
  /// By the bank's dates; nil for an open end.
  package var from: CalendarDate?
  package var until: CalendarDate?
  /// Of entries that this person made or looks after.
  package var person: String?
  package var entry: Int?

  package init() {}
}

extension RegistryReading {
  /// Payments in the order of the bank's dates.
  package func payments(_ query: PaymentQuery) throws -> [PaymentRow] {
    let sql = """
      SELECT p.seq, p.date, p.amount, p.currency, p.document, p.entry, e.number, e.kind, e.client, e.client_name
      FROM payments p JOIN entries e ON e.id = p.entry
      WHERE p.date BETWEEN ? AND ? AND (? = '' OR e.client = ?) AND (? = '' OR e.manager = ? OR e.author = ?)
        AND (? = 0 OR p.entry = ?)
      ORDER BY p.date, p.seq
      """
    let client = query.client ?? ""
    let person = query.person ?? ""
    let arguments: StatementArguments = [
      query.from?.description ?? "0001-01-01", query.until?.description ?? "9999-12-31", client, client, person,
      person, person, query.entry ?? 0, query.entry ?? 0,
    ]
    return try Row.fetchAll(database, sql: sql, arguments: arguments).compactMap { row in
      guard let date = CalendarDate(written: row["date"]), let amount = Decimal(parsing: row["amount"] as String)
      else { return nil }
      return PaymentRow(
        position: row["seq"], date: date, amount: Money(amount, currency: row["currency"]), document: row["document"],
        entry: row["entry"],
        number: row["number"], kind: row["kind"], client: row["client"], clientName: row["client_name"])
    }
  }

  /// Entries that were to be paid by a day and are not paid in full, the first due first.
  ///
  /// - Parameter paidUntil: payments after this day do not count; nil for all.
  package func unpaid(dueUntil: CalendarDate, paidUntil: CalendarDate? = nil, person: String? = nil) throws
    -> [(entry: EntryRow, rest: Money)]
  {
    let sql = """
      SELECT e.*, coalesce((SELECT sum(minor_amount) FROM payments p WHERE p.entry = e.id AND p.date <= ?), 0) AS paid
      FROM entries e
      WHERE e.deadline <= ? AND e.minor_amount > 0 AND e.kind NOT IN ('offer', ?)
        AND e.state NOT IN ('withdrawn', 'rejected', 'superseded') AND (? = '' OR e.manager = ? OR e.author = ?)
      ORDER BY e.deadline, e.id
      """
    let person = person ?? ""
    let arguments: StatementArguments = [
      paidUntil?.description ?? "9999-12-31", dueUntil.description, ClaimCase.kind, person, person, person,
    ]
    return try Row.fetchAll(database, sql: sql, arguments: arguments).compactMap { row in
      let paid: Int = row["paid"]
      let amount: Int = row["minor_amount"]
      guard amount > paid, let rest = Decimal(digits: Int128(amount) - Int128(paid), scale: 2) else { return nil }
      return (try EntryRow(row), Money(rest, currency: row["currency"]))
    }
  }
}
