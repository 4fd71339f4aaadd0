extension CalendarDate {
  /// Days from 1970-01-01, which is 0.
  ///
  /// Years are counted from March, so that the leap day is the last of its year; 400 years have 146,097 days.
  package var serialDay: Int {
    let (y, m, d) = (Int(year), Int(month), Int(day))
    let marchYear = m > 2 ? y : y - 1
    let era = marchYear / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (m > 2 ? m - 3 : m + 9) + 2) / 5 + d - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Days from 0000-03-01, so never negative.
  var dayNumber: Int { serialDay + 719_468 }

  /// The day of a ``serialDay``; nil outside the years 1 to 9999.
  package init?(serialDay: Int) {
    let (shifted, overflow) = serialDay.addingReportingOverflow(719_468)
    guard !overflow, shifted >= 0 else { return nil }
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.init(year: year, month: month, day: dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// The day so many days later, or earlier when negative; nil outside the years 1 to 9999.
  package func adding(days: Int) -> CalendarDate? {
    let (day, overflow) = serialDay.addingReportingOverflow(days)
    return overflow ? nil : CalendarDate(serialDay: day)
  }

  /// The same day so many months later; the last of the month where it has no such day: 31 January + 1 = 28 February.
  package func adding(months: Int) -> CalendarDate? {
    let (total, overflow) = (Int(year) * 12 + Int(month) - 1).addingReportingOverflow(months)
    guard !overflow, total >= 0 else { return nil }
    let (year, month) = (total / 12, total % 12 + 1)
    return CalendarDate(year: year, month: month, day: min(Int(day), Self.days(inMonth: month, of: year)))
  }

  package func adding(years: Int) -> CalendarDate? {
    let (months, overflow) = years.multipliedReportingOverflow(by: 12)
    return overflow ? nil : adding(months: months)
  }

  /// How many days this day is after another; negative when it is before.
  package func days(since other: CalendarDate) -> Int { serialDay - other.serialDay }

  /// The first day of the month.
  package var firstOfMonth: CalendarDate { adding(days: 1 - Int(day)) ?? self }

  /// The last day of the month.
  package var lastOfMonth: CalendarDate { adding(days: daysInMonth - Int(day)) ?? self }

  /// How many days the month has.
  package var daysInMonth: Int { Self.days(inMonth: Int(month), of: Int(year)) }
}
