package import Values

/// When something happened: the local day and the instant.
package struct Moment: Sendable, Hashable {
  /// The day where the office is; terms are counted from it.
  package var day: CalendarDate
  /// UTC to the second, `2026-11-26T09:00:00Z`, so that instants compare as text.
  package var stamp: String

  package init(day: CalendarDate, stamp: String) {
    self.day = day
    self.stamp = stamp
  }

  /// `09:00`: the time of day in UTC; nil for a stamp that holds none.
  package var time: String? {
    let parts = stamp.split(separator: "T")
    return parts.count == 2 && parts[1].count >= 5 ? String(parts[1].prefix(5)) : nil
  }
}

extension Moment: Recorded {
  package var record: Record { ["day": .date(day), "stamp": .text(stamp)] }

  package init?(_ record: Record) {
    guard let day = record["day"]?.day, let stamp = record.writtenText("stamp") else { return nil }
    self.init(day: day, stamp: stamp)
  }
}
