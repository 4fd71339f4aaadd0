import Values

/// A moment as spreadsheets count it: days, with the time of day as a fraction.
struct SerialDay {
  /// Nil for a day that the calendar does not have, and for one outside of what spreadsheets know.
  let day: CalendarDate?
  /// Whole seconds since midnight.
  let seconds: Int
  /// Whole days, as they were counted.
  let days: Int

  /// 31 December 9999.
  private static let last = 2_958_465
  private static let secondsOfDay = 86_400

  init?(_ number: Decimal, from1904: Bool) {
    guard !number.isNegative, let secondsInAll = Self.seconds(of: number) else { return nil }
    days = secondsInAll / Self.secondsOfDay
    seconds = secondsInAll % Self.secondsOfDay
    day = days <= Self.last ? Self.day(days, from1904: from1904) : nil
  }

  private static func seconds(of number: Decimal) -> Int? {
    var power: Int128 = 1
    for _ in 0..<number.scale { power *= 10 }
    let (whole, part) = number.digits.quotientAndRemainder(dividingBy: power)
    // Beyond 15 places a fraction of a day is less than a second can show.
    guard let days = Int(exactly: whole), days < 10_000_000 else { return nil }
    let reduced = number.scale > 15 ? (part / (power / 1_000_000_000_000_000), 1_000_000_000_000_000) : (part, power)
    let seconds = (reduced.0 * Int128(secondsOfDay) * 2 + reduced.1) / (reduced.1 * 2)
    return days * secondsOfDay + Int(seconds)
  }

  /// Excel counts 29 February 1900, a day that never was, so that its first two months are one day off.
  private static func day(_ days: Int, from1904: Bool) -> CalendarDate? {
    if from1904 { return CalendarDate(year: 1904, month: 1, day: 1)?.adding(days: days) }
    if days == 60 || days == 0 { return nil }
    return CalendarDate(year: 1899, month: 12, day: days < 60 ? 31 : 30)?.adding(days: days)
  }

  /// `09:05`, with seconds where there are some.
  func clockTime(isSpan: Bool) -> String {
    let hours = seconds / 3600 + (isSpan ? days * 24 : 0)
    let rest = [seconds / 60 % 60] + (seconds % 60 == 0 ? [] : [seconds % 60])
    return ([hours] + rest).map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: ":")
  }
}
