import Diagnostics
import Values
import Wording

/// What can go wrong when a filter reckons with days and amounts, or writes them for a reader or a bank.
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

  static func datePattern(_ format: String, _ fault: DatePattern.Fault) -> Diagnostic {
    let styles = DatePattern.styleNames.map { "\"\($0)\"" }.joined(separator: ", ")
    switch fault {
    case .unknownLetters(let letters):
      return Diagnostic(
        .badArgument, "the date format `\(format)` has letters without a meaning: `\(letters)`",
        hint: didYouMean(format, among: DatePattern.styleNames) ?? "use \(styles), or d, M, y as in \"dd.MM.yyyy\"")
    case .unclosedQuote:
      return Diagnostic(.badArgument, "the date format `\(format)` opens a quote and does not close it")
    }
  }

  static func paymentCode(_ fault: PaymentCode.Fault) -> Diagnostic {
    switch fault {
    case .tooLong(let field, let limit):
      badValue("`\(field)` of a payment code may have \(limit) characters at most")
    case .noSeparator: badValue("a payment code cannot hold these texts: every sign that could part them is in them")
    case .sumNotPositive: badValue("the sum of a payment code must be above zero")
    }
  }

  static func payeeIncomplete(_ owner: String, _ absent: [String]) -> Diagnostic {
    badValue("`\(owner)` has no \(listed(absent)), and a bank needs it")
  }
}
