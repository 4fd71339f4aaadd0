package import Diagnostics
import DocumentRegistry
import Values

/// Money to be noted: the arguments of `payment add`.
package struct PaymentOrder: Sendable {
  package var number: String
  /// As it is typed: `12345,67`.
  package var sum: String
  /// ISO 4217; nil for the entry's own.
  package var currency: String?
  /// ISO 8601; nil for today.
  package var date: String?
  package var document: String
  /// Why an earlier record is put right by this sum.
  package var correction: String?
  /// The id of the person who acts.
  package var person: String?

  package init(
    number: String, sum: String, currency: String?, date: String?, document: String, correction: String?,
    person: String?
  ) {
    self.number = number
    self.sum = sum
    self.currency = currency
    self.date = date
    self.document = document
    self.correction = correction
    self.person = person
  }
}

extension RegistryDesk {
  /// Notes money that came in for an entry, and says what is left to pay.
  package func pay(_ order: PaymentOrder) throws(Faults) -> ProductionReport {
    guard let sum = Decimal(written: order.sum) else { throw Faults(.sumUnreadable(order.sum)) }
    let date = try RegisterPeriod.day(order.date) ?? moment.day
    let person = try person(order.person)
    return try registry.write { writing in
      let entry = try writing.entry(order.number)
      let state = try writing.state(of: entry)
      let rules = PaymentRules(state, currency: currency, today: moment.day)
      let payment = Payment(
        date: date, amount: Money(sum, currency: order.currency ?? rules.currency), document: order.document,
        correction: order.correction)
      let findings = try rules.ruling(on: payment)
      let balance = try rules.balance(after: payment)
      try writing.pay(payment, for: entry, at: moment, by: person.note, account: account)
      return ProductionReport(
        standardOutput: Array((balanceLine(balance, state.facts.amount, rules.currency) + "\n").utf8),
        findings: findings,
        answer: [
          "payment": .record(payment.record),
          "balance": .record(balanceRecord(balance, state.facts.amount, rules.currency)),
        ], numbers: [state.facts.number.text])
    }
  }

  /// ISO 4217: what the office's amounts are in where nothing else is said.
  var currency: String { card["currency"]?.text ?? "RUB" }

  private func balanceLine(_ balance: (paid: Decimal, rest: Decimal?), _ amount: Money?, _ currency: String) -> String {
    guard let amount, let rest = balance.rest else { return "paid \(balance.paid.kopecks) \(currency)" }
    let of = "paid \(balance.paid.kopecks) of \(amount.amount.kopecks) \(currency), "
    if rest.isNegative { return of + "\(rest.absolute.kopecks) too much" }
    return of + (rest.isZero ? "nothing left" : "\(rest.kopecks) left")
  }

  private func balanceRecord(
    _ balance: (paid: Decimal, rest: Decimal?), _ amount: Money?, _ currency: String
  ) -> Record {
    var record: Record = ["paid": .decimal(balance.paid), "currency": .text(currency)]
    if let amount { record.set("amount", .decimal(amount.amount)) }
    if let rest = balance.rest { record.set("rest", .decimal(rest)) }
    return record
  }
}

extension Decimal {
  /// With two places, as money is written: `12345.60`; as it is where it has more.
  var kopecks: String {
    do throws(ArithmeticFailure) {
      let rounded = try adding(Decimal(digits: 0, scale: 2) ?? .zero)
      return rounded.description
    } catch { return description }
  }
}
