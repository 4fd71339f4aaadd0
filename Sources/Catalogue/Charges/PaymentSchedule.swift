import Diagnostics
import Values

/// Who pays how much by when: parts that add up to the total exactly.
///
/// `payments` is `{count: 3, first: 2026-12-10, every: month, workdays: true}`, or a list of parts, each with one of
/// `percent`, `sum` and `rest: true` and with the day on which it is due; see ``PaymentDay``. The list may stand in
/// `parts` of a card with `workdays`. Without charges the card says the `total`.
struct PaymentSchedule {
  var payments: [Payment] = []
  private let currency: String

  struct Payment {
    var due: CalendarDate
    var sum: Decimal
    /// In per cent, where it was given so.
    var share: Decimal?
    /// The part's other fields.
    var record: Record
    var place: DataPlace?
  }

  /// What is to be divided.
  enum Total {
    case known(Decimal)
    /// The charges have faults of their own.
    case faulty
    /// There are no charges.
    case none
  }

  init?(
    _ entry: Record.Entry, total: Total, currency: String, calendar: ProductionCalendar,
    term: (from: CalendarDate?, until: CalendarDate?), _ findings: inout [Diagnostic]
  ) {
    self.currency = currency
    var reader: CardReader
    var list: List?
    switch entry.value {
    case .list(let parts):
      list = parts
      reader = CardReader(Record(), owner: "`payments`", start: entry.place)
    case .record(let card):
      reader = CardReader(card, owner: "`payments`", start: entry.place)
      if card["parts"]?.isBlank == false { list = reader.list("parts") }
    default:
      findings.append(.notACard("`payments`", at: entry.place))
      return nil
    }
    reader.noteMisspelt(known: KnownFields.payments)
    let workdays = reader.flag("workdays")
    let parts = list.flatMap { PaymentParts($0, calendar: calendar, place: reader.start, &reader.findings) }
    let series = list == nil ? PaymentSeries(&reader) : nil
    if let total = Self.amount(total, &reader) {
      payments =
        parts?.payments(of: total, &reader.findings) ?? series?.payments(of: total, &reader.findings) ?? []
    }
    if workdays { moveToWorkingDays(calendar, &reader.findings) }
    checkDays(term, &reader.findings)
    findings += reader.findings
  }

  /// That of the charges, or what the card itself says.
  private static func amount(_ total: Total, _ reader: inout CardReader) -> Decimal? {
    let found = reader.findings.count
    let own = reader.decimal("total")
    switch total {
    case .known(let charged):
      if let own, own != charged {
        reader.findings.append(.paymentTotalDiffers(own, charged: charged, at: reader.place("total")))
      }
      return charged
    case .faulty: return nil
    case .none:
      if let own, own > .zero { return own }
      if reader.findings.count == found {
        reader.findings.append(.paymentsWithoutTotal(own, at: reader.place("total")))
      }
      return nil
    }
  }

  private mutating func moveToWorkingDays(_ calendar: ProductionCalendar, _ findings: inout [Diagnostic]) {
    var unknown: Set<Int> = []
    for position in payments.indices {
      let due = payments[position].due
      guard let moved = calendar.workingDay(onOrAfter: due) else { continue }
      payments[position].due = moved
      for year in [Int(due.year), Int(moved.year)] where !calendar.knows(year: year) {
        if unknown.insert(year).inserted {
          findings.append(.calendarYearUnknown(year, at: payments[position].place?.place))
        }
      }
    }
  }

  private func checkDays(_ term: (from: CalendarDate?, until: CalendarDate?), _ findings: inout [Diagnostic]) {
    for (position, payment) in payments.enumerated() {
      if position > 0, payment.due <= payments[position - 1].due {
        findings.append(
          .paymentOrder(position + 1, payment.due, after: payments[position - 1].due, at: payment.place))
      }
      if let from = term.from, payment.due < from {
        findings.append(.paymentOutsideTerm(payment.due, "begins on \(from)", at: payment.place))
      }
      if let until = term.until, payment.due > until {
        findings.append(.paymentOutsideTerm(payment.due, "ends on \(until)", at: payment.place))
      }
    }
  }

  /// `payments` as a template sees it.
  var list: List {
    List(
      payments.enumerated().map { position, payment in
        var record = payment.record
        record.set("number", .integer(position + 1), at: payment.place)
        record.set("due", .date(payment.due), at: payment.place)
        record.set("sum", .money(Money(payment.sum, currency: currency)), at: payment.place)
        if let share = payment.share { record.set("share", Value(share.trimmed), at: payment.place) }
        return .record(record)
      })
  }
}
