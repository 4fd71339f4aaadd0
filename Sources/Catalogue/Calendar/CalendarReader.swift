package import Diagnostics
package import Values

extension ProductionCalendar {
  /// Reads a country's section of `Data/calendar.yaml`, then what the office's own `calendar.yaml` changes in it.
  ///
  /// - Parameter own: the office's file, with the fields of a section; empty for none.
  package init(country: String, data: Record, own: Record = Record()) throws(Faults) {
    var findings: [Diagnostic] = []
    self.init(country: country, data: data, own: own, &findings)
    try Faults.check(findings)
  }

  init(country: String, data: Record, own: Record, _ findings: inout [Diagnostic]) {
    self.init(years: [])
    let section = data.group(country)
    let hasOwnHolidays = own["holidays"] != nil
    var builtIn = SectionReader(section, owner: "the calendar of \(country)")
    if !hasOwnHolidays { builtIn.readHolidays(into: &self) }
    var office = SectionReader(own, owner: "the office's calendar")
    if hasOwnHolidays { office.readHolidays(into: &self) }
    builtIn.readYears(into: &self, except: office.years)
    office.readYears(into: &self, except: [])
    office.readDays(into: &self)
    office.noteMisspelt()
    findings += builtIn.findings + office.findings
  }
}

/// One section of calendar data.
private struct SectionReader {
  private var reader: CardReader
  var findings: [Diagnostic] { reader.findings }

  init(_ card: Record, owner: String, start: DataPlace? = nil) {
    reader = CardReader(card, owner: owner, start: start)
  }

  /// The years that the section has something about.
  var years: Set<Int> {
    Set(reader.card["years"]?.list?.elements.compactMap { $0.record?["year"]?.cardDecimal?.wholeNumber } ?? [])
  }

  mutating func noteMisspelt() { reader.noteMisspelt(known: KnownFields.calendar) }

  mutating func readHolidays(into calendar: inout ProductionCalendar) {
    for (card, place) in reader.list("holidays").cards(of: "a group of holidays", &reader.findings) {
      var group = CardReader(card, owner: "a group of holidays", start: place)
      group.noteMisspelt(known: KnownFields.holidays)
      let from = group.date("from") ?? CalendarDate.unixEpoch
      let until = group.date("until")
      let isMadeGood = group.flag("made_good")
      for element in group.list("days").elements {
        guard let (month, day) = Self.dayOfYear(element.cardText ?? "") else {
          group.findings.append(.dayOfYearUnreadable(element.cardText ?? "", at: group.place("days")))
          continue
        }
        calendar.add(
          ProductionCalendar.Holiday(month: month, day: day, from: from, until: until, isMadeGood: isMadeGood))
      }
      reader.findings += group.findings
    }
  }

  mutating func readYears(into calendar: inout ProductionCalendar, except others: Set<Int>) {
    for (card, place) in reader.list("years").cards(of: "a year of \(reader.owner)", &reader.findings) {
      var year = SectionReader(card, owner: "a year of \(reader.owner)", start: place)
      let number = year.reader.required("year", example: "2027") { $0.decimal("year")?.wholeNumber }
      if let number, !others.contains(number) {
        calendar.add(year: number)
        year.readMoves(into: &calendar)
        year.readDays(into: &calendar)
      }
      year.reader.noteMisspelt(known: KnownFields.calendarYear)
      reader.findings += year.findings
    }
  }

  private mutating func readMoves(into calendar: inout ProductionCalendar) {
    for (card, place) in reader.list("moved").cards(of: "a moved day", &reader.findings) {
      var move = CardReader(card, owner: "a moved day", start: place)
      let from = move.requiredDate("from")
      let to = move.requiredDate("to")
      reader.findings += move.findings
      if let from, let to { calendar.move(from: from, to: to) }
    }
  }

  mutating func readDays(into calendar: inout ProductionCalendar) {
    for day in reader.dates("days_off") { calendar.add(dayOff: day) }
    for day in reader.dates("working_days") { calendar.add(workingDay: day) }
    for day in reader.dates("short") { calendar.add(shortDay: day) }
  }

  /// `02-23`: month and day.
  private static func dayOfYear(_ text: String) -> (Int, Int)? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let month = Int(parts[0]), let day = Int(parts[1]),
      // A leap year has every day that there is.
      CalendarDate(year: 2024, month: month, day: day) != nil
    else { return nil }
    return (month, day)
  }
}
