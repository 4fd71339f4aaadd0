import Diagnostics
import Values

/// When a payment is due: `due: 2026-12-10`, or a term such as `after: 2026-11-30, working_days: 5`.
///
/// A term is of `days`, `working_days` or `months` and ends by the Civil Code; see
/// ``ProductionCalendar/deadline(after:_:)``.
enum PaymentDay {
  /// nil where it is not said, or has a fault.
  static func read(_ reader: inout CardReader, _ calendar: ProductionCalendar) -> CalendarDate? {
    guard reader.card["after"]?.isBlank == false else { return reader.requiredDate("due", example: "2026-12-10") }
    let start = reader.date("after")
    let found = reader.findings.count
    var terms: [(key: String, count: Decimal)] = []
    for key in ["days", "working_days", "months"] {
      if let count = reader.decimal(key) { terms.append((key, count)) }
    }
    guard let (key, number) = terms.first, terms.count == 1, reader.card["due"]?.isBlank ?? true else {
      if reader.findings.count == found { reader.findings.append(.paymentTermUnclear(reader.owner, at: reader.start)) }
      return nil
    }
    guard let count = number.wholeNumber, 0...ProductionCalendar.spanLimit ~= count else {
      reader.findings.append(.paymentTermLength(number, most: ProductionCalendar.spanLimit, at: reader.place(key)))
      return nil
    }
    guard let start else { return nil }
    let term: ProductionCalendar.Term
    switch key {
    case "days": term = .calendarDays(count)
    case "months": term = .months(count)
    default: term = .workingDays(count)
    }
    guard let due = calendar.deadline(after: start, term) else {
      reader.findings.append(.paymentTermLength(number, most: ProductionCalendar.spanLimit, at: reader.place(key)))
      return nil
    }
    if !calendar.knows(year: Int(due.year)) {
      reader.findings.append(.calendarYearUnknown(Int(due.year), at: reader.place(key)?.place))
    }
    return due
  }
}
