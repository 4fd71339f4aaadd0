import Values

/// The days that a contract's end brings with it.
struct ContractTerms: Sendable {
  /// Talks begin so many calendar days before the last day for a notice: two sides rarely agree in less than a month.
  static let talksDays = 30

  let end: CalendarDate
  /// The last day to give notice; nil where the contract knows none.
  let notice: CalendarDate?
  let talks: CalendarDate?

  /// - Parameter noticeDays: calendar days before the end.
  init(end: CalendarDate, noticeDays: Int?, calendar: ProductionCalendar) {
    self.end = end
    // A term that is counted back is kept by acting before days off, not after them.
    notice = noticeDays.flatMap { end.adding(days: -$0) }.flatMap { calendar.workingDay(onOrBefore: $0) }
    talks = notice?.adding(days: -Self.talksDays).flatMap { calendar.workingDay(onOrBefore: $0) }
  }
}

extension ProductionCalendar {
  /// The day itself where it is worked, otherwise the last before it that is; nil where none is found within a year.
  func workingDay(onOrBefore day: CalendarDate) -> CalendarDate? {
    for distance in 0...366 {
      guard let candidate = day.adding(days: -distance) else { return nil }
      if isWorking(candidate) { return candidate }
    }
    return nil
  }
}
