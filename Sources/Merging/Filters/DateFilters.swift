import Diagnostics
import Values

/// Filters that reckon with days; working days are those of the merge's production calendar.
enum DateFilters {
  static let all: [FilterDefinition] = [
    FilterDefinition(
      "add_days", [.required("days")],
      says: Explanation(
        "The day so many calendar days later, or earlier.", "{{ \"2026-11-23\" | add_days(30) | date }}",
        "23.12.2026"), addDays),
    FilterDefinition(
      "add_months", [.required("months")],
      says: Explanation(
        "The same day so many months later; the month's last where it has no such day.",
        "{{ \"2026-01-31\" | add_months(1) | date }}", "28.02.2026"), addMonths),
    FilterDefinition(
      "add_working_days", [.required("days")],
      says: Explanation(
        "The day so many working days later; the day itself does not count.",
        "{{ \"2026-11-23\" | add_working_days(5) | date }}", "30.11.2026"), addWorkingDays),
    FilterDefinition(
      "next_working_day",
      says: Explanation(
        "The day itself where it is worked, otherwise the next that is: where a term that ends on a day off ends.",
        "{{ \"2026-12-05\" | next_working_day | date }}", "07.12.2026"), nextWorkingDay),
    FilterDefinition(
      "last_day",
      says: Explanation("The last day of the month.", "{{ \"2026-02-10\" | last_day | date }}", "28.02.2026"), lastDay),
    FilterDefinition(
      "days_since", [.required("date")],
      says: Explanation(
        "How many days the day is after another; negative where it is before.",
        "{{ \"2026-12-10\" | days_since(\"2026-11-30\") }}", "10"), daysSince),
    FilterDefinition(
      "working_days_since", [.required("date")],
      says: Explanation(
        "How many working days there are after another day up to this one, which counts.",
        "{{ \"2026-11-30\" | working_days_since(\"2026-11-23\") }}", "5"), workingDaysSince),
  ]

  static let workingDayTest = TestDefinition(
    "working_day", [],
    Explanation(
      "A day that is worked by the production calendar.", "{{ \"2026-11-23\" is working_day }}", "true")
  ) { value, _, merge throws(Interruption) in
    let day = try merge.inputDay(value)
    merge.noteUnknownYears(day, day)
    return merge.calendar.isWorking(day)
  }

  private static let addDays: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let day = try merge.inputDay(input)
    return try merge.day(day.adding(days: try arguments.integer(0, &merge)), from: day)
  }

  private static let addMonths: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let day = try merge.inputDay(input)
    return try merge.day(day.adding(months: try arguments.integer(0, &merge)), from: day)
  }

  private static let addWorkingDays: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let day = try merge.inputDay(input)
    let count = try arguments.integer(0, &merge)
    guard count.magnitude <= ProductionCalendar.spanLimit else {
      throw merge.fault(MergingFaults.tooManyWorkingDays(limit: ProductionCalendar.spanLimit))
    }
    let later = merge.calendar.adding(workingDays: count, to: day)
    if let later { merge.noteUnknownYears(day, later) }
    return try merge.day(later, from: day)
  }

  private static let nextWorkingDay: FilterDefinition.Body = { input, _, merge throws(Interruption) in
    let day = try merge.inputDay(input)
    let next = merge.calendar.workingDay(onOrAfter: day)
    merge.noteUnknownYears(day, next ?? day)
    return try merge.day(next, from: day)
  }

  private static let lastDay: FilterDefinition.Body = { input, _, merge throws(Interruption) in
    .date(try merge.inputDay(input).lastOfMonth)
  }

  private static let daysSince: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let day = try merge.inputDay(input)
    return .integer(day.days(since: try arguments.day(0, &merge)))
  }

  private static let workingDaysSince: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let day = try merge.inputDay(input)
    let start = try arguments.day(0, &merge)
    guard let count = merge.calendar.workingDays(since: start, until: day) else {
      throw merge.fault(MergingFaults.tooManyWorkingDays(limit: ProductionCalendar.spanLimit))
    }
    merge.noteUnknownYears(min(start, day), max(start, day))
    return .integer(count)
  }
}

extension Merge {
  fileprivate var calendar: ProductionCalendar { settings.calendar ?? .weekdays }

  /// A day, also one that is written as a text: `2026-11-23`, `23.11.2026`.
  mutating func inputDay(_ input: Value) throws(Interruption) -> CalendarDate {
    if let day = input.day { return day }
    if let text = input.text { throw fault(MergingFaults.notADay(text), value: inputRef) }
    throw wrongInput("a date", input)
  }

  /// What a reckoning gave; a day that the calendar does not have is a fault.
  fileprivate mutating func day(_ day: CalendarDate?, from start: CalendarDate) throws(Interruption) -> Value {
    if let day { return .date(day) }
    throw fault(MergingFaults.dayBeyondCalendar(from: start))
  }

  /// Warns where days of a year without a decree have been reckoned with.
  fileprivate mutating func noteUnknownYears(_ first: CalendarDate, _ last: CalendarDate) {
    let years = min(first.year, last.year)...max(first.year, last.year)
    guard let year = years.first(where: { !calendar.knows(year: Int($0)) }) else { return }
    report(.calendarYearUnknown(Int(year), at: callRef == noRef ? nil : code.place(of: callRef)))
  }
}

extension ArgumentValues {
  /// A day, also one that is written as a text.
  func day(_ position: Int, _ merge: inout Merge) throws(Interruption) -> CalendarDate {
    let value = self[position]
    if let day = value.day { return day }
    if let text = value.text { throw merge.fault(MergingFaults.notADay(text)) }
    throw merge.fault(MergingFaults.argument(position, isNot: "a date", but: value))
  }
}
