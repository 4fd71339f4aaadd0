import Diagnostics
import Values

/// A span of time as people type it: `30d`, `6w`, `3m`; a number alone counts days.
struct DaySpan {
  private enum Unit {
    case days
    case weeks
    case months
  }

  private let count: Int
  private let unit: Unit
  private let written: String

  /// - Throws: `bad-span`.
  init(_ written: String) throws(Faults) {
    let digits = written.prefix { $0.isASCII && $0.isNumber }
    guard let count = Int(digits) else { throw Faults(.badSpan(written)) }
    switch written.dropFirst(digits.count) {
    case "", "d": unit = .days
    case "w": unit = .weeks
    case "m": unit = .months
    default: throw Faults(.badSpan(written))
    }
    self.count = count
    self.written = written
  }

  /// The last day of the span.
  ///
  /// - Throws: `bad-span` where that is beyond the calendar.
  func end(from day: CalendarDate) throws(Faults) -> CalendarDate {
    let end: CalendarDate? =
      switch unit {
      case .days: day.adding(days: count)
      case .weeks: count > Int.max / 7 ? nil : day.adding(days: count * 7)
      case .months: day.adding(months: count)
      }
    guard let end else { throw Faults(.badSpan(written)) }
    return end
  }
}
