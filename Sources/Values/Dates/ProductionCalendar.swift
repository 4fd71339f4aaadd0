/// Which days are worked: a five-day week with the holidays of a law and the days that a decree moved.
///
/// It holds no law itself: whoever makes it reads the days from data.
package struct ProductionCalendar: Sendable {
  /// A holiday of every year.
  package struct Holiday: Sendable {
    package var month: Int
    package var day: Int
    /// The first and the last day on which the law that makes it a holiday is in force.
    package var from: CalendarDate
    package var until: CalendarDate?
    /// Whether the next working day is off where the holiday falls on a weekend.
    package var isMadeGood: Bool

    package init(month: Int, day: Int, from: CalendarDate, until: CalendarDate? = nil, isMadeGood: Bool) {
      self.month = month
      self.day = day
      self.from = from
      self.until = until
      self.isMadeGood = isMadeGood
    }
  }

  /// By month × 100 + day.
  private var holidays: [Int: [Holiday]] = [:]
  private var daysOff: Set<CalendarDate> = []
  private var workingDays: Set<CalendarDate> = []
  private var shortDays: Set<CalendarDate> = []
  /// Holidays on a weekend that a decree made good on another day.
  private var movedHolidays: Set<CalendarDate> = []
  /// nil where every year is known.
  private var years: Set<Int>?

  /// Monday to Friday of every year, without holidays.
  package static let weekdays = ProductionCalendar(years: nil)

  /// - Parameter years: those whose days off are known for certain; nil for all.
  package init(years: Set<Int>?) { self.years = years }

  package mutating func add(_ holiday: Holiday) {
    holidays[holiday.month * 100 + holiday.day, default: []].append(holiday)
  }

  /// The days of this year are known.
  package mutating func add(year: Int) { years?.insert(year) }

  package mutating func add(dayOff day: CalendarDate) {
    workingDays.remove(day)
    daysOff.insert(day)
  }

  package mutating func add(workingDay day: CalendarDate) {
    daysOff.remove(day)
    workingDays.insert(day)
  }

  package mutating func add(shortDay day: CalendarDate) { shortDays.insert(day) }

  /// A day off is moved; a weekend that it leaves is worked, a holiday that it leaves stays one.
  package mutating func move(from: CalendarDate, to: CalendarDate) {
    if isHoliday(from) { movedHolidays.insert(from) } else { add(workingDay: from) }
    add(dayOff: to)
  }

  /// Whether the days off of a year are known for certain, not only by the law of every year.
  package func knows(year: Int) -> Bool { years?.contains(year) ?? true }

  /// A holiday of the law, whatever the day of the week.
  package func isHoliday(_ day: CalendarDate) -> Bool { holiday(on: day) != nil }

  /// Whether the day is worked: a single day that was named wins over the weekend and the holidays.
  package func isWorking(_ day: CalendarDate) -> Bool {
    if workingDays.contains(day) { return true }
    if daysOff.contains(day) || isOffByRule(day) { return false }
    return !makesGood(day)
  }

  /// A working day before a holiday, an hour shorter by the Labour Code.
  package func isShort(_ day: CalendarDate) -> Bool {
    if shortDays.contains(day) { return true }
    return isWorking(day) && (day.adding(days: 1).map(isHoliday) ?? false)
  }

  private func isOffByRule(_ day: CalendarDate) -> Bool { day.weekday > 5 || isHoliday(day) }

  private func holiday(on day: CalendarDate) -> Holiday? {
    holidays[Int(day.month) * 100 + Int(day.day)]?.first { holiday in
      holiday.from <= day && (holiday.until.map { day <= $0 } ?? true)
    }
  }

  /// Two weeks hold any run of holidays together with the days that are off for them.
  private static let window = 14

  /// Whether the day is off for a holiday before it that fell on a weekend.
  private func makesGood(_ day: CalendarDate) -> Bool {
    if holidays.isEmpty { return false }
    var owed = 0
    for distance in stride(from: Self.window, to: 0, by: -1) {
      guard let earlier = day.adding(days: -distance) else { continue }
      if isOffByRule(earlier) {
        let isLost = earlier.weekday > 5 && holiday(on: earlier)?.isMadeGood == true
        if isLost, !movedHolidays.contains(earlier) { owed += 1 }
      } else if owed > 0, !daysOff.contains(earlier) {
        owed -= 1
      }
    }
    return owed > 0
  }
}
