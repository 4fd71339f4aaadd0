/// When terms end by the Civil Code, articles 190 to 194: counting begins on the day after.
extension ProductionCalendar {
  /// Longer spans of working days are a slip; counting them day by day would also take long.
  package static let spanLimit = 36_525

  /// A length of time as contracts state it.
  package enum Term: Sendable {
    case calendarDays(Int)
    case workingDays(Int)
    case months(Int)
  }

  /// The last day of a term that begins with a day or an event on it.
  ///
  /// Days and months that end on a day off end on the next working day (article 193); a month without the day ends on
  /// its last (article 192). nil beyond the calendar's years.
  package func deadline(after day: CalendarDate, _ term: Term) -> CalendarDate? {
    switch term {
    case .calendarDays(let count): day.adding(days: count).flatMap(workingDay(onOrAfter:))
    case .workingDays(let count): adding(workingDays: count, to: day)
    case .months(let count): day.adding(months: count).flatMap(workingDay(onOrAfter:))
    }
  }

  /// The day itself where it is worked, otherwise the next that is; nil where none is found within a year.
  package func workingDay(onOrAfter day: CalendarDate) -> CalendarDate? {
    for distance in 0...366 {
      guard let candidate = day.adding(days: distance) else { return nil }
      if isWorking(candidate) { return candidate }
    }
    return nil
  }

  /// The day so many working days later, or earlier when negative; the day itself is not counted.
  ///
  /// nil beyond the years 1 to 9999, or beyond ``spanLimit`` days off and on.
  package func adding(workingDays count: Int, to day: CalendarDate) -> CalendarDate? {
    let step = count < 0 ? -1 : 1
    var left = count.magnitude
    var day = day
    var passed = 0
    while left > 0 {
      passed += 1
      guard passed <= Self.spanLimit, let next = day.adding(days: step) else { return nil }
      day = next
      if isWorking(day) { left -= 1 }
    }
    return day
  }

  /// How many working days there are after one day up to another, which counts; negative where it is earlier.
  ///
  /// nil for spans of more than ``spanLimit`` days.
  package func workingDays(since start: CalendarDate, until end: CalendarDate) -> Int? {
    let distance = end.days(since: start)
    guard distance.magnitude <= Self.spanLimit else { return nil }
    var count = 0
    for number in stride(from: min(start, end).serialDay + 1, through: max(start, end).serialDay, by: 1) {
      if let day = CalendarDate(serialDay: number), isWorking(day) { count += 1 }
    }
    return distance < 0 ? -count : count
  }
}
