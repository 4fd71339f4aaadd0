package import Diagnostics
import Values

/// An instant with the offset of a clock, as letters have it: `Thu, 26 Nov 2026 12:00:00 +0300`.
package struct MailDate: Sendable, Hashable {
  let text: String

  /// - Parameters:
  ///   - seconds: since the beginning of 1970 in UTC.
  ///   - offset: of the sender's clock from UTC, in minutes.
  /// - Throws: `bad-letter-date` outside the years 1970 to 9999, or with an offset above 14 hours.
  package init(seconds: Int, offset: Int) throws(Faults) {
    let limit = 253_402_300_800
    guard (-840...840).contains(offset), (0..<limit).contains(seconds),
      case let local = seconds + offset * 60, (0..<limit).contains(local),
      let day = CalendarDate.unixEpoch.adding(days: local / 86_400)
    else { throw Faults(.badLetterDate(seconds: seconds, offset: offset)) }
    let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let time = local % 86_400
    let clock = [time / 3600, time / 60 % 60, time % 60].map(Self.two).joined(separator: ":")
    let zone = (offset < 0 ? "-" : "+") + Self.two(abs(offset) / 60) + Self.two(abs(offset) % 60)
    text = "\(days[local / 86_400 % 7]), \(day.day) \(months[Int(day.month) - 1]) \(day.year) \(clock) \(zone)"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
