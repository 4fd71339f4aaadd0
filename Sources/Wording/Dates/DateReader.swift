/// Reads a date as people in Russia write it.
///
/// These are `23.11.2026`, `23 ноября 2026 г.`, `«23» ноября 2026 года` and `2026-11-23`.
/// Nothing is guessed: a year of two digits, a date without a year and the American order are refused.
package enum DateReader {
  /// Why a text is no date that can be read.
  package enum Fault: Error, Sendable, Hashable {
    case notADate
    /// The month has no such day, with its last one.
    case noSuchDay(last: Int)
    case noSuchMonth
    case yearMissing
    /// `23.11.26`
    case yearOfTwoDigits
    /// `11/23/2026`
    case slashes
    /// `«___» __________ 20__ г.`
    case blank
  }

  /// A day of the calendar, in bare numbers.
  package struct Day: Sendable, Hashable {
    package let year: Int
    package let month: Int
    package let day: Int

    package init(year: Int, month: Int, day: Int) {
      self.year = year
      self.month = month
      self.day = day
    }
  }

  /// The day that the whole text is; space around it and «г.» or «года» behind it do not count.
  package static func read(_ text: String) throws(Fault) -> Day {
    if text.contains("_") { throw .blank }
    if text.contains("/") { throw .slashes }
    var words = text.lowercased().split(whereSeparator: \.isWhitespace)
    if words.count > 1, let last = words.last, ["г.", "г", "года", "год"].contains(last) { words.removeLast() }
    guard let first = words.first else { throw .notADate }
    if words.count == 1 { return try numeric(first) }
    guard let day = number(unquoted(first), most: 2) else { throw .notADate }
    guard let month = MonthNames.number(named: String(words[1])) else { throw .notADate }
    guard words.count > 2 else { throw .yearMissing }
    guard words.count == 3 else { throw .notADate }
    return try checked(try year(words[2]), month, day)
  }

  /// One word: `23.11.2026` or `2026-11-23`.
  private static func numeric(_ text: Substring) throws(Fault) -> Day {
    let dotted = text.split(separator: ".", omittingEmptySubsequences: false)
    if dotted.count == 3, let day = number(dotted[0], most: 2), let month = number(dotted[1], most: 2) {
      return try checked(try year(dotted[2]), month, day)
    }
    if dotted.count == 2, number(dotted[0], most: 2) != nil, number(dotted[1], most: 2) != nil { throw .yearMissing }
    let iso = text.split(separator: "-", omittingEmptySubsequences: false)
    guard iso.count == 3, iso[0].count == 4, iso[1].count == 2, iso[2].count == 2, let month = number(iso[1], most: 2),
      let day = number(iso[2], most: 2)
    else { throw .notADate }
    return try checked(try year(iso[0]), month, day)
  }

  private static func year(_ text: Substring) throws(Fault) -> Int {
    guard let year = number(text, most: 4) else { throw .notADate }
    if text.count == 2 { throw .yearOfTwoDigits }
    guard text.count == 4, year > 0 else { throw .notADate }
    return year
  }

  private static func checked(_ year: Int, _ month: Int, _ day: Int) throws(Fault) -> Day {
    guard 1...12 ~= month else { throw .noSuchMonth }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let last = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    guard 1...last ~= day else { throw .noSuchDay(last: last) }
    return Day(year: year, month: month, day: day)
  }

  private static func unquoted(_ text: Substring) -> Substring {
    for (open, close) in [("«", "»"), ("\"", "\""), ("“", "”"), ("„", "“")]
    where text.count > 2 && text.hasPrefix(open) && text.hasSuffix(close) {
      return text.dropFirst().dropLast()
    }
    return text
  }

  private static func number(_ text: Substring, most: Int) -> Int? {
    guard 1...most ~= text.utf8.count, text.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else {
      return nil
    }
    return Int(text)
  }
}
