package import Diagnostics
package import Values

/// Days from one to another, as a person names them.
package struct RegisterPeriod: Sendable, Equatable {
  package var from: CalendarDate
  package var until: CalendarDate

  package init(from: CalendarDate, until: CalendarDate) {
    self.from = from
    self.until = until
  }

  /// Reads `2026-11`, `2026-Q4`, `2026`, or two days; the current month where nothing is said.
  ///
  /// An end that is not given is open: the first days of the calendar, or its last.
  /// - Throws: `period-unreadable`, `bad-date`.
  package init(_ written: String?, from: String?, until: String?, today: CalendarDate) throws(Faults) {
    if let written {
      guard let period = Self(named: written) else { throw Faults(.periodUnreadable(written)) }
      self = period
      return
    }
    if from == nil, until == nil {
      self.init(from: today.firstOfMonth, until: today.lastOfMonth)
      return
    }
    let open = Self.all
    self.init(from: try Self.day(from) ?? open.from, until: try Self.day(until) ?? open.until)
    if self.until < self.from { throw Faults(.periodBackwards(from: self.from, until: self.until)) }
  }

  /// Every day of the calendar.
  static var all: RegisterPeriod {
    let epoch = CalendarDate.unixEpoch
    return RegisterPeriod(
      from: CalendarDate(year: 1, month: 1, day: 1) ?? epoch,
      until: CalendarDate(year: 9999, month: 12, day: 31) ?? epoch)
  }

  static func day(_ written: String?) throws(Faults) -> CalendarDate? {
    guard let written else { return nil }
    guard let day = CalendarDate(written: written) else { throw Faults(.badDate(written)) }
    return day
  }

  private init?(named written: String) {
    let parts = written.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first, first.utf8.count == 4, first.utf8.allSatisfy({ (48...57).contains($0) }),
      let year = Int(first), parts.count <= 2
    else { return nil }
    var months = 1...12
    if parts.count == 2 {
      let rest = parts[1].uppercased()
      if rest.hasPrefix("Q"), let quarter = Int(rest.dropFirst()), (1...4).contains(quarter) {
        months = (quarter * 3 - 2)...(quarter * 3)
      } else if rest.utf8.count == 2, let month = Int(rest), (1...12).contains(month) {
        months = month...month
      } else {
        return nil
      }
    }
    guard let from = CalendarDate(year: year, month: months.lowerBound, day: 1),
      let until = CalendarDate(year: year, month: months.upperBound, day: 1)?.lastOfMonth
    else { return nil }
    self.init(from: from, until: until)
  }
}
