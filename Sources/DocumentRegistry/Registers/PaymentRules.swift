package import Diagnostics
package import Values

/// Which payments an entry takes.
package struct PaymentRules {
  /// Kinds that have an amount, and that nobody pays for.
  private static let unpaidKinds: Set<String> = ["offer", ClaimCase.kind]
  /// What may be paid without an amount of its own: by the month, for instance.
  private static let openKind = "contract"
  private static let refusing: Set<ApprovalState.Phase> = [.withdrawn, .rejected, .superseded]

  package let state: EntryState
  /// The currency of an entry without an amount of its own.
  package let currency: String
  package let today: CalendarDate

  package init(_ state: EntryState, currency: String, today: CalendarDate) {
    self.state = state
    self.currency = state.facts.amount?.currency ?? currency
    self.today = today
  }

  /// What is worth knowing about a payment that may be noted.
  ///
  /// - Throws: `payment-refused`, `payment-currency`, `payment-sum`, `payment-twice`, `register-date`.
  package func ruling(on payment: Payment) throws(Faults) -> [Diagnostic] {
    let number = state.facts.number.text
    let kind = state.facts.kind
    if Self.unpaidKinds.contains(kind) || (state.facts.amount == nil && kind != Self.openKind) {
      throw Faults(.paymentForKind(number, kind: kind))
    }
    if Self.refusing.contains(state.approval.phase) {
      throw Faults(.paymentForDead(number, state: state.approval.phase.rawValue))
    }
    if payment.amount.currency != currency {
      throw Faults(.paymentCurrency(payment.amount.currency, wanted: currency, number: number))
    }
    if payment.date > today { throw Faults(.dateAhead(payment.date, today: today)) }
    try checkSum(payment)
    let isNoted = state.payments.contains { noted in
      noted.date == payment.date && noted.document == payment.document && noted.amount.isEqual(to: payment.amount)
    }
    // Two transfers of a day without a paper may well be two; two of one paper are one.
    if isNoted, payment.correction == nil, !payment.document.isEmpty {
      throw Faults(.paymentTwice(payment.document, date: payment.date, number: number))
    }
    return try overpayment(by: payment)
  }

  private func checkSum(_ payment: Payment) throws(Faults) {
    let amount = payment.amount.amount
    if amount.isZero { throw Faults(.paymentZero()) }
    if amount.trimmed.scale > 2 { throw Faults(.paymentBelowKopeck(amount)) }
    guard payment.amount.minorAmount != nil else { throw Faults(.paymentTooLarge(amount)) }
    if payment.correction == nil {
      if amount.isNegative { throw Faults(.paymentNegative(amount)) }
      return
    }
    if !amount.isNegative { throw Faults(.correctionPositive(amount)) }
    if try balance(after: payment).paid.isNegative {
      throw Faults(.correctionTooLarge(amount, paid: try balance(after: nil).paid))
    }
  }

  private func overpayment(by payment: Payment) throws(Faults) -> [Diagnostic] {
    guard payment.correction == nil, let rest = try balance(after: payment).rest, rest.isNegative else { return [] }
    return [.paymentOver(state.facts.number.text, by: rest.absolute, currency: currency)]
  }

  /// What is paid, and what is left to pay, with a payment that is not noted yet.
  ///
  /// A contract's amount is that of one period, and nobody knows how many there will be: nothing is left or too much.
  package func balance(after payment: Payment?) throws(Faults) -> (paid: Decimal, rest: Decimal?) {
    try Faults.exact { () throws(ArithmeticFailure) in
      var paid = try state.paid
      if let payment { paid = try paid.adding(payment.amount.amount) }
      let whole = state.facts.kind == Self.openKind ? nil : state.facts.amount
      return (paid, try whole?.amount.subtracting(paid))
    }
  }
}

extension Money {
  fileprivate func isEqual(to other: Money) -> Bool {
    currency == other.currency && minorAmount != nil && minorAmount == other.minorAmount
  }
}
