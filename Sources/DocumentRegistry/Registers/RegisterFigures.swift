package import Diagnostics
package import Values

extension WorkFigure {
  /// What came in, and what was still owed at the period's end.
  ///
  /// - Parameters:
  ///   - payments: those of the period.
  ///   - unpaid: what was due by the period's end and not paid in full.
  package static func ofPayments(
    _ payments: [PaymentRow], unpaid: [(entry: EntryRow, rest: Money)]
  ) throws(Faults) -> [WorkFigure] {
    var figures: [WorkFigure] = []
    for currency in Set(payments.map(\.amount.currency)).sorted() {
      let own = payments.filter { $0.amount.currency == currency }
      var entries = MentionList()
      var sum = Decimal.zero
      for payment in own {
        entries.add(.init(id: payment.entry, kind: payment.kind, number: payment.number))
        sum = try sum.plus(payment.amount.amount)
      }
      figures.append(WorkFigure(.payments, .money(currency: currency), sum, entries.all))
    }
    for currency in Set(unpaid.map(\.rest.currency)).sorted() {
      let own = unpaid.filter { $0.rest.currency == currency }
      var sum = Decimal.zero
      for (_, rest) in own { sum = try sum.plus(rest.amount) }
      let entries = own.map { PeriodFact.Mention(id: $0.entry.id, kind: $0.entry.kind, number: $0.entry.number) }
      figures.append(WorkFigure(.overduePayments, .money(currency: currency), sum, entries))
    }
    return figures
  }

  /// What became of claims in a period; nothing where there were none.
  ///
  /// - Parameter claims: all that came by the period's end.
  package static func ofClaims(
    _ claims: [ClaimRow], from: CalendarDate, until: CalendarDate
  ) throws(Faults) -> [WorkFigure] {
    let days = from...max(from, until)
    let received = claims.filter { days.contains($0.facts.date) }
    let answered = claims.filter { $0.claim.answered.map(days.contains) ?? false }
    let open = claims.filter { claim in claim.claim.answered.map { $0 > until } ?? true }
    var figures: [WorkFigure] = []
    func count(_ name: Name, _ claims: [ClaimRow]) {
      figures.append(WorkFigure(name, .count, Decimal(claims.count), claims.map(\.mention)))
    }
    if received.isEmpty, answered.isEmpty, open.isEmpty { return [] }
    count(.claimsReceived, received)
    count(.claimsAnswered, answered)
    if !answered.isEmpty {
      count(.claimsInTime, answered.filter { $0.isInTime == true })
      let sum = answered.compactMap(\.daysToAnswer).reduce(0, +)
      figures.append(
        WorkFigure(
          .claimDays, .calendarDays, try Decimal.average(sum, over: answered.count), answered.map(\.mention)))
    }
    count(.claimsOpen, open)
    return figures
  }
}

extension ClaimRow {
  var mention: PeriodFact.Mention { .init(id: id, kind: facts.kind, number: facts.number.text) }
}
