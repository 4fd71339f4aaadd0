package import Diagnostics
import DocumentRegistry
import Values

/// Which payments are asked for: the arguments of `payment list`.
package struct PaymentListOrder: Sendable {
  package var client: String?
  package var number: String?
  /// `2026-11`, `2026-Q4`, `2026`.
  package var period: String?
  package var from: String?
  package var until: String?
  package var asCSV: Bool

  package init(
    client: String?, number: String?, period: String?, from: String?, until: String?, asCSV: Bool
  ) {
    self.client = client
    self.number = number
    self.period = period
    self.from = from
    self.until = until
    self.asCSV = asCSV
  }
}

extension RegistryDesk {
  /// The payments of a period, of a client or for an entry, with what each entry has left to pay.
  package func payments(_ order: PaymentListOrder) throws(Faults) -> ProductionReport {
    var period = RegisterPeriod.all
    if order.period != nil || order.from != nil || order.until != nil {
      period = try RegisterPeriod(order.period, from: order.from, until: order.until, today: moment.day)
    }
    let (rows, states) = try registry.read { reading in
      var query = PaymentQuery()
      query.client = order.client
      query.from = period.from
      query.until = period.until
      query.entry = try order.number.map { try reading.entry($0) }
      let rows = try reading.payments(query)
      var states: [Int: EntryState] = [:]
      for row in rows where states[row.entry] == nil { states[row.entry] = try reading.state(of: row.entry) }
      return (rows, states)
    }
    var list = ListedRows(
      headings: ["date", "sum", "currency", "for", "client", "by", "left to pay"], rows: [],
      sheet: [
        ["date", "sum", "currency", "kind", "number", "client", "client_name", "document", "correction", "left_to_pay"]
      ])
    var records: [Value] = []
    var totals: [String: Decimal] = [:]
    for row in rows {
      let rest = try states[row.entry].flatMap { state throws(Faults) in
        try PaymentRules(state, currency: currency, today: moment.day).balance(after: nil).rest
      }
      totals[row.amount.currency] = try Faults.exact { () throws(ArithmeticFailure) in
        try (totals[row.amount.currency] ?? .zero).adding(row.amount.amount)
      }
      list.rows.append([
        row.date.description, row.amount.amount.kopecks, row.amount.currency, "\(row.kind) \(row.number)",
        row.clientName, note(of: row, in: states[row.entry]), rest?.kopecks ?? "",
      ])
      let correction = states[row.entry]?.correction(at: row.position)
      list.sheet?.append([
        row.date.description, row.amount.amount.kopecks, row.amount.currency, row.kind, row.number, row.client ?? "",
        row.clientName, row.document, correction ?? "", rest?.kopecks ?? "",
      ])
      var record = row.record(rest: rest)
      if let correction { record.set("correction", .text(correction)) }
      records.append(.record(record))
    }
    list.closing = totals.sorted { $0.key < $1.key }.map { "total \($0.value.kopecks) \($0.key)" }
    return ProductionReport(
      standardOutput: list.bytes(order.asCSV ? .csv : .table, empty: "no payments"),
      answer: ["payments": .list(List(records))])
  }

  /// The bank's paper, or why an earlier record was put right.
  private func note(of row: PaymentRow, in state: EntryState?) -> String {
    let reason = state?.correction(at: row.position).map { "correction: \($0)" }
    return [row.document, reason ?? ""].filter { !$0.isEmpty }.joined(separator: "; ")
  }
}

extension EntryState {
  fileprivate func correction(at position: Int) -> String? {
    payments.first { $0.position == position }?.correction
  }
}

extension PaymentRow {
  fileprivate func record(rest: Decimal?) -> Record {
    var record: Record = [
      "date": .date(date), "amount": .decimal(amount.amount), "currency": .text(amount.currency), "kind": .text(kind),
      "number": .text(number), "client": client.map { .text($0) } ?? .none, "client_name": .text(clientName),
      "document": .text(document),
    ]
    if let rest { record.set("rest", .decimal(rest)) }
    return record
  }
}
