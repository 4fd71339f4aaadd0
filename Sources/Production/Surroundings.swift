package import DocumentRegistry
package import Values

/// What a production run knows of the outside world; the executable fills it in.
package struct Surroundings: Sendable {
  /// nil where the clock stands beyond the calendar, years 1 to 9999.
  package var today: CalendarDate?
  /// ISO 8601 in UTC, for the properties of written files.
  package var now: String
  /// The clock by which people act, for the journal; long work asks it more than once.
  package var clock: @Sendable () -> Moment
  package var processors: Int
  /// The folder that holds `Templates/` and `Samples/`; nil where the program stands alone.
  package var resourceFolder: String?
  /// The user of the operating system, for the journal.
  package var account: String

  package init(
    today: CalendarDate?, now: String, processors: Int, resourceFolder: String?, account: String = "",
    acting: (day: CalendarDate, stamp: String, clock: String)? = nil, clock: (@Sendable () -> Moment)? = nil
  ) {
    self.today = today
    self.now = now
    self.processors = processors
    self.resourceFolder = resourceFolder
    self.account = account
    let day = acting?.day ?? today ?? CalendarDate(written: String(now.prefix(10))) ?? .unixEpoch
    let moment = Moment(day: day, stamp: acting?.stamp ?? now, clock: acting?.clock)
    self.clock = clock ?? { moment }
  }

  /// When people act: the day and the time of day of this machine, `12:00`, and the instant in UTC.
  package var moment: Moment { clock() }
}
