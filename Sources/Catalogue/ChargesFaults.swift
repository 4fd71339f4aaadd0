import Diagnostics
import Values

/// What can be wrong with periods, charges, payments and calendars, in sentences.
extension Diagnostic {
  static func dayOfYearUnreadable(_ text: String, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .calendarDay, "`\(text.prefix(40))` is not a day of the year", at: place?.place,
      hint: "write month and day in quotes: `\"02-23\"`")
  }

  // MARK: VAT over time

  static func vatRegimeMissing(on day: CalendarDate, first: CalendarDate?, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .vatRegimeMissing, "`vat` does not say how prices stood to VAT on \(day)", at: place?.place,
      hint: first.map { "its first period begins on \($0); add the one before" })
  }

  static func vatPeriodsUnordered(
    _ from: CalendarDate, after last: CalendarDate, at place: DataPlace?
  ) -> Diagnostic {
    Diagnostic(
      .vatPeriods, "this period of `vat` begins on \(from), the one before it on \(last)", at: place?.place,
      hint: "put the periods in the order of their first days, each day once")
  }

  static func vatIncomeAboveLimit(
    _ income: Decimal, limit: Decimal, rate: Decimal?, on day: CalendarDate, at place: DataPlace?
  ) -> Diagnostic {
    let use = rate.map { "the rate of \($0) % may be used" } ?? "no VAT is charged under the simplified system"
    return Diagnostic(
      .vatIncome, "on \(day), \(use) up to an income of \(limit), and `income` is \(income)", at: place?.place,
      severity: .warning, hint: "ask the accountant which regime is in force")
  }

  static func rateOutOfRange(_ rate: Decimal, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .vatRateNotInForce, "a VAT rate is a number of per cent from 0 to less than 100, not \(rate)", at: place?.place,
      hint: "write the number alone: `vat_rate: 10`")
  }

  static func rateWithoutTax(_ owner: String, on day: CalendarDate, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .vatRateNotInForce, "\(owner) names a VAT rate, and no VAT is charged on \(day)", at: place?.place,
      hint: "leave out `vat_rate`")
  }

  // MARK: Charges

  static func chargesEmpty(at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .chargesEmpty, "`charges` has nothing to charge", at: place?.place,
      hint: "add `lines`, each with a `service` and a `quantity`, or choose a package")
  }

  static func chargesTooMany(most: Int, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .chargesTooMany, "`charges` come to more than \(most) lines", at: place?.place,
      hint: "make the period shorter, or several documents")
  }

  static func periodReversed(
    _ from: CalendarDate, _ until: CalendarDate, of owner: String, at place: DataPlace?
  ) -> Diagnostic {
    Diagnostic(
      .periodReversed, "the period of \(owner) begins on \(from) and ends before that, on \(until)", at: place?.place,
      hint: "write the first day as `from`, the last as `until`")
  }

  static func periodTooLong(_ months: Int, most: Int, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .periodTooLong, "a period has \(most) months at most, and this one has \(months)", at: place?.place,
      hint: "check the years")
  }

  static func periodOutsideTerm(_ what: String, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .periodOutsideTerm, "something is charged for \(what)", at: place?.place, severity: .warning,
      hint: "check the period, or prolong the contract first")
  }

  static func chargeOverlap(_ service: String, at place: DataPlace?, first: DataPlace?) -> Diagnostic {
    Diagnostic(
      .chargeOverlap, "`\(service)` is charged twice for the same days", at: place?.place, severity: .warning,
      notes: [Note("the other line stands here", at: first?.place)])
  }

  static func chargeBasisUnknown(_ text: String, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .chargeBasis, "`\(text.prefix(40))` does not say what a quantity is for", at: place?.place,
      hint: "write `per: month` for what is charged every month, or leave it out")
  }

  /// Only the office knows how much was done before a rate changed.
  static func chargeDivided(
    _ owner: String, among periods: [ChargePeriod], _ quantities: [Decimal], at place: DataPlace?
  ) -> Diagnostic {
    let parts = zip(periods, quantities).map { "\($1.trimmed) until \($0.until)" }.joined(separator: ", ")
    return Diagnostic(
      .chargeDivided, "the VAT rate changes within the period of \(owner): its quantity was divided, \(parts)",
      at: place?.place, severity: .warning, hint: "give a line for each rate where it is known how much was done")
  }

  static func discountSumUnclear(_ sum: Decimal, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .discountOutOfRange, "`discount_sum` is an amount of zero or more that stands alone, and this one is `\(sum)`",
      at: place?.place, hint: "give either `discount` in per cent or `discount_sum`")
  }

  static func discountAboveTotal(_ sum: Decimal, total: Decimal, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .discountOutOfRange, "a discount of \(sum) leaves nothing of \(total)", at: place?.place,
      hint: "a discount is less than the sum of the lines")
  }

  // MARK: Payments

  static func paymentsWithoutTotal(_ own: Decimal?, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .paymentsWithoutTotal,
      own.map { "the `total` of `payments` must be above zero, and this one is `\($0)`" }
        ?? "`payments` has nothing to divide", at: place?.place,
      hint: "give `charges` beside it, or its own `total`")
  }

  static func paymentsDiffer(_ sum: Decimal, total: Decimal, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .paymentsDiffer, "the payments add up to \(sum), and the total is \(total)", at: place?.place,
      hint: "let one of them take what is left: `rest: true`")
  }

  static func paymentTotalDiffers(_ own: Decimal, charged: Decimal, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .paymentsDiffer, "`total` of `payments` is \(own), and the charges come to \(charged)", at: place?.place,
      hint: "leave it out: the payments divide the charges")
  }

  static func paymentTermUnclear(_ owner: String, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .paymentTerm, "\(owner) must say in one way when it is due", at: place?.place,
      hint: "give it `due`, or `after` with one of `days`, `working_days` and `months`")
  }

  static func paymentTermLength(_ number: Decimal, most: Int, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .paymentTerm,
      "a term is a whole number from 0 to \(most) within the years 1 to 9999, and this one is `\(number)`",
      at: place?.place, hint: "write the number alone: `working_days: 5`")
  }

  static func paymentCount(_ count: Decimal, most: Int, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .paymentCount, "there are 1 to \(most) payments, not \(count)", at: place?.place,
      hint: "write the number alone: `count: 3`")
  }

  static func paymentStepUnknown(_ text: String, at place: DataPlace?) -> Diagnostic {
    let steps = PaymentSeries.Step.allCases.map(\.rawValue)
    return Diagnostic(
      .paymentStep, "`\(text.prefix(40))` does not say how far payments are apart", at: place?.place,
      hint: suggestion(for: text, among: steps) ?? "write one of \(listed(steps))")
  }

  static func paymentBeyondCalendar(_ number: Int, at place: DataPlace?) -> Diagnostic {
    Diagnostic(.paymentCount, "payment \(number) would be due after the year 9999", at: place?.place)
  }

  static func paymentNothing(_ number: Int, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .paymentAmount, "nothing is left for payment \(number)", at: place?.place,
      hint: "make fewer payments, or the others smaller")
  }

  static func paymentPercent(_ percent: Decimal, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .paymentAmount, "a share is above 0 and up to 100 per cent, and this one is `\(percent)`", at: place?.place,
      hint: "write the number alone: `percent: 30`")
  }

  static func paymentSum(_ sum: Decimal, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .paymentAmount, "a payment is above zero and has whole kopecks, and this one is `\(sum)`", at: place?.place,
      hint: "write it as `sum: 40000.00`")
  }

  static func paymentShareUnclear(_ owner: String, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .paymentAmount, "\(owner) must say in one way how much it is", at: place?.place,
      hint: "give it one of `percent`, `sum` and `rest: true`")
  }

  static func paymentRestTwice(at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .paymentAmount, "two payments take what is left", at: place?.place,
      hint: "leave `rest: true` to one of them")
  }

  static func paymentOrder(
    _ number: Int, _ due: CalendarDate, after last: CalendarDate, at place: DataPlace?
  ) -> Diagnostic {
    Diagnostic(
      .paymentOrder, "payment \(number) is due on \(due), and the one before it on \(last)", at: place?.place,
      hint: "put the payments in the order of their days, each day once")
  }

  /// Often meant so: the last month is paid after the contract has ended.
  static func paymentOutsideTerm(_ due: CalendarDate, _ bound: String, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .paymentOutsideTerm, "a payment is due on \(due), and the contract \(bound)", at: place?.place,
      severity: .warning)
  }
}
