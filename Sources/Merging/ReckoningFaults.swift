import Diagnostics
import Values

/// What can go wrong when a filter reckons with days or amounts.
extension MergingFaults {
  static func notADay(_ text: String) -> Diagnostic {
    cannotRead(
      text, as: "a date", hint: CalendarDate.tooLateDay(in: text) ?? "write it as `2026-11-23` or `23.11.2026`")
  }

  static func dayBeyondCalendar(from day: CalendarDate) -> Diagnostic {
    badValue("counted from \(day), this day is outside the years 1 to 9999")
  }

  static func tooManyWorkingDays(limit: Int) -> Diagnostic {
    badValue("working days are counted over \(limit) days at most, a hundred years")
  }

  static func badPercent(_ number: Decimal) -> Diagnostic {
    badValue("\(number) is not a number of per cent from 0 to 100")
  }

  static func badParts(_ count: Int, most: Int) -> Diagnostic {
    badValue("an amount is split into 1 to \(most) parts, not \(count)")
  }
}
