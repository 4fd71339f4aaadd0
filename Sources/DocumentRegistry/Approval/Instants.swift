import Values

/// Instants as seconds, for what is reckoned with them.
extension Moment {
  /// The seconds since the beginning of 1970 that a stamp `2026-11-26T09:00:00Z` says; nil for anything else.
  package static func seconds(of stamp: String) -> Int? { seconds(from: "1970-01-01T00:00:00Z", to: stamp) }

  /// The stamp of an instant; nil beyond the calendar.
  package static func stamp(of seconds: Int) -> String? {
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    guard let day = CalendarDate.unixEpoch.adding(days: days) else { return nil }
    let rest = seconds - days * 86_400
    let clock = [rest / 3_600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(day)T\(clock.joined(separator: ":"))Z"
  }

  /// How many minutes the clock of the machine that acted is before UTC; 0 where its time of day is not known.
  package var offset: Int {
    guard let clock, let instant = Self.seconds(of: stamp),
      let local = Self.seconds(of: "\(day)T\(clock):00Z")
    else { return 0 }
    // The clock has no seconds, and offsets are quarters of an hour.
    let minutes = local / 60 - instant / 60
    return minutes >= 0 ? (minutes + 7) / 15 * 15 : (minutes - 7) / 15 * 15
  }
}
