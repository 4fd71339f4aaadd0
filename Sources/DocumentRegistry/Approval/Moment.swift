package import Values

/// When something happened: the instant, and the day of the machine that acted.
package struct Moment: Sendable, Hashable {
  /// The day of the machine that acted; terms are counted from it.
  package var day: CalendarDate
  /// UTC to the second, `2026-11-26T09:00:00Z`, so that instants compare as text.
  package var stamp: String

  /// The time of day of the machine that acted, `12:00`; nil where nobody said it, or it was on another day.
  package var clock: String?

  package init(day: CalendarDate, stamp: String, clock: String? = nil) {
    self.day = day
    self.stamp = stamp
    self.clock = clock
  }

  /// The time of day as people read it: `12:00`, or `09:00 UTC` where the machine's own is not known.
  package var time: String? {
    if let clock { return clock }
    let parts = stamp.split(separator: "T")
    return parts.count == 2 && parts[1].count >= 5 ? parts[1].prefix(5) + " UTC" : nil
  }
}

extension Moment: Recorded {
  package var record: Record {
    var record: Record = ["day": .date(day), "stamp": .text(stamp)]
    record.write("clock", clock)
    return record
  }

  package init?(_ record: Record) {
    guard let day = record["day"]?.day, let stamp = record.writtenText("stamp") else { return nil }
    self.init(day: day, stamp: stamp, clock: record.writtenText("clock"))
  }
}
