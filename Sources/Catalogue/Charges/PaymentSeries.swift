import Diagnostics
import Values

/// Equal payments at equal distances: `{count: 3, first: 2026-12-10, every: month}`.
struct PaymentSeries {
  var count: Int
  var first: CalendarDate
  var step: Step
  private let place: DataPlace?

  enum Step: String, CaseIterable {
    case week
    case month
    case quarter
    case year

    /// The day of a payment, counted from the first: the 31st of each month stays the 31st wherever there is one.
    func day(_ number: Int, from first: CalendarDate) -> CalendarDate? {
      switch self {
      case .week: first.adding(days: 7 * number)
      case .month: first.adding(months: number)
      case .quarter: first.adding(months: 3 * number)
      case .year: first.adding(years: number)
      }
    }
  }

  static let countLimit = 1_000

  init?(_ reader: inout CardReader) {
    place = reader.start
    let number = reader.required("count", example: "3") { $0.decimal("count") }
    let count = number?.wholeNumber.flatMap { 1...Self.countLimit ~= $0 ? $0 : nil }
    if let number, count == nil {
      reader.findings.append(.paymentCount(number, most: Self.countLimit, at: reader.place("count")))
    }
    let first = reader.requiredDate("first", example: "2026-12-10")
    let step = Self.step(&reader, isNeeded: count != 1)
    guard let count, let first, let step else { return nil }
    self.count = count
    self.first = first
    self.step = step
  }

  private static func step(_ reader: inout CardReader, isNeeded: Bool) -> Step? {
    guard let text = isNeeded ? reader.requiredText("every", example: "month") : reader.text("every") else {
      return isNeeded ? nil : .month
    }
    if let step = Step(rawValue: text) { return step }
    reader.findings.append(.paymentStepUnknown(text, at: reader.place("every")))
    return nil
  }

  func payments(of total: Decimal, _ findings: inout [Diagnostic]) -> [PaymentSchedule.Payment] {
    do throws(ArithmeticFailure) {
      let sums = try total.split(into: count)
      var payments: [PaymentSchedule.Payment] = []
      for (number, sum) in sums.enumerated() {
        guard let due = step.day(number, from: first) else {
          findings.append(.paymentBeyondCalendar(number + 1, at: place))
          break
        }
        if sum <= .zero { findings.append(.paymentNothing(number + 1, at: place)) }
        payments.append(PaymentSchedule.Payment(due: due, sum: sum, record: Record(), place: place))
      }
      return payments
    } catch {
      findings.append(.amountTooLarge("`payments`", at: place))
      return []
    }
  }
}
