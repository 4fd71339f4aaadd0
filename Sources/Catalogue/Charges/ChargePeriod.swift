import Values

/// The days for which something is charged, the first and the last included.
struct ChargePeriod: Hashable {
  var from: CalendarDate
  var until: CalendarDate

  /// More months than these are a slip.
  static let monthLimit = 1_000

  var days: Int { until.days(since: from) + 1 }

  /// How many calendar months the period touches.
  var monthCount: Int { Int(until.year) * 12 + Int(until.month) - Int(from.year) * 12 - Int(from.month) + 1 }

  /// Whether it consists of whole calendar months.
  var isOfWholeMonths: Bool { from.day == 1 && until == until.lastOfMonth }

  /// The period month by month; the first and the last may be parts of one.
  var months: [ChargePeriod] {
    cut(at: (1..<max(1, monthCount)).compactMap { from.firstOfMonth.adding(months: $0) })
  }

  /// The period in pieces that begin on these days; they are in order and within it.
  func cut(at days: [CalendarDate]) -> [ChargePeriod] {
    var pieces: [ChargePeriod] = []
    var rest = self
    for day in days where rest.from < day && day <= rest.until {
      guard let before = day.adding(days: -1) else { continue }
      pieces.append(ChargePeriod(from: rest.from, until: before))
      rest.from = day
    }
    return pieces + [rest]
  }
}
