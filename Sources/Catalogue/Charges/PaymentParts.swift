import Diagnostics
import Values

/// Payments each with its own day and share; together they must be the total.
struct PaymentParts {
  private var parts: [Part] = []
  private let place: DataPlace?

  /// How much one part is.
  private enum Share {
    case percent(Decimal)
    case sum(Decimal)
    case rest
  }

  private struct Part {
    var due: CalendarDate
    var share: Share
    var record: Record
    var place: DataPlace?
  }

  /// nil where a part has a fault: whether they add up is known only when all of them can be read.
  init?(_ list: List, calendar: ProductionCalendar, place: DataPlace?, _ findings: inout [Diagnostic]) {
    self.place = place
    if !(1...PaymentSeries.countLimit ~= list.count) {
      findings.append(.paymentCount(Decimal(list.count), most: PaymentSeries.countLimit, at: place))
      return nil
    }
    for (position, element) in list.elements.enumerated() {
      let owner = "`payments[\(position)]`"
      guard case .record(let card) = element else {
        findings.append(.notACard(owner, at: list.place(at: position)))
        continue
      }
      let start = list.place(at: position) ?? place
      let part = Self.part(card, owner: owner, start: start, calendar, &findings)
      if let part { parts.append(part) }
    }
    if parts.count < list.count { return nil }
  }

  private static func part(
    _ card: Record, owner: String, start: DataPlace?, _ calendar: ProductionCalendar, _ findings: inout [Diagnostic]
  ) -> Part? {
    var reader = CardReader(card, owner: owner, start: start)
    defer { findings += reader.findings }
    reader.noteMisspelt(known: KnownFields.payment)
    let due = PaymentDay.read(&reader, calendar)
    let found = reader.findings.count
    let percent = reader.decimal("percent")
    let sum = reader.decimal("sum")
    let takesRest = reader.flag("rest")
    if reader.findings.count > found { return nil }
    let share: Share
    switch (percent, sum, takesRest) {
    case (let percent?, nil, false):
      if percent <= .zero || percent > Decimal(100) {
        reader.findings.append(.paymentPercent(percent, at: reader.place("percent")))
        return nil
      }
      share = .percent(percent)
    case (nil, let sum?, false):
      if sum <= .zero || sum.trimmed.scale > Decimal.kopecks {
        reader.findings.append(.paymentSum(sum, at: reader.place("sum")))
        return nil
      }
      share = .sum(sum)
    case (nil, nil, true): share = .rest
    default:
      reader.findings.append(.paymentShareUnclear(owner, at: reader.start))
      return nil
    }
    guard let due else { return nil }
    let record = Record(card.entries.filter { !reckoned.contains($0.key) })
    return Part(due: due, share: share, record: record, place: reader.start)
  }

  /// What comes out as `due`, `sum` and `share`.
  private static let reckoned: Set<String> = [
    "percent", "rest", "sum", "due", "after", "days", "working_days", "months",
  ]

  func payments(of total: Decimal, _ findings: inout [Diagnostic]) -> [PaymentSchedule.Payment] {
    do throws(ArithmeticFailure) {
      return try divided(total, &findings)
    } catch {
      findings.append(.amountTooLarge("`payments`", at: place))
      return []
    }
  }

  private func divided(
    _ total: Decimal, _ findings: inout [Diagnostic]
  ) throws(ArithmeticFailure) -> [PaymentSchedule.Payment] {
    var payments: [PaymentSchedule.Payment] = []
    var left = try total.rounded(toScale: Decimal.kopecks)
    var percents = Decimal.zero
    var restPosition: Int?
    for part in parts {
      var sum = Decimal.zero
      var share: Decimal?
      switch part.share {
      case .percent(let percent):
        percents = try percents.adding(percent)
        sum = try total.percent(percent)
        share = percent
      case .sum(let given): sum = try given.rounded(toScale: Decimal.kopecks)
      case .rest:
        if restPosition != nil { findings.append(.paymentRestTwice(at: part.place)) }
        restPosition = payments.count
      }
      left = try left.subtracting(sum)
      payments.append(
        PaymentSchedule.Payment(due: part.due, sum: sum, share: share, record: part.record, place: part.place))
    }
    if let restPosition {
      if left <= .zero { findings.append(.paymentNothing(restPosition + 1, at: payments[restPosition].place)) }
      payments[restPosition].sum = left
    } else if percents == Decimal(100), payments.allSatisfy({ $0.share != nil }), let last = payments.indices.last {
      // Kopecks that rounding left over.
      payments[last].sum = try payments[last].sum.adding(left)
    } else if !left.isZero {
      findings.append(.paymentsDiffer(try total.subtracting(left), total: total, at: place))
    }
    return payments
  }
}
