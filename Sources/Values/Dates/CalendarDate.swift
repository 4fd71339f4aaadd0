/// A day of the Gregorian calendar, without time and zone; years 1 to 9999.
package struct CalendarDate: Sendable, Hashable {
  package let year: Int16
  package let month: UInt8
  package let day: UInt8

  /// Nil for a day that does not exist.
  package init?(year: Int, month: Int, day: Int) {
    guard 1...9999 ~= year, 1...12 ~= month, day >= 1, day <= Self.days(inMonth: month, of: year) else { return nil }
    self.year = Int16(year)
    self.month = UInt8(month)
    self.day = UInt8(day)
  }

  /// 1970-01-01.
  package static let unixEpoch = CalendarDate(year: 1970, month: 1, day: 1, unchecked: ())

  private init(year: Int16, month: UInt8, day: UInt8, unchecked: Void) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Monday is 1, Sunday is 7, as in ISO 8601.
  package var weekday: Int { (dayNumber + 2) % 7 + 1 }

  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate: Comparable {
  package static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}
