import Catalogue
import Diagnostics
import Testing
import Values

/// Working days and deadlines against the decree, the Civil Code's examples and a naive count.
@Suite struct ProductionCalendarTests {
  private let russian = BuiltInCalendar.calendar(country: "RU")

  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

  private func days(of year: Int) throws -> [CalendarDate] {
    let first = try #require(CalendarDate(year: year, month: 1, day: 1))
    return (0..<(CalendarDate.isLeap(year) ? 366 : 365)).compactMap { first.adding(days: $0) }
  }

  @Test func the2026DaysOffAreTheDecrees() throws {
    let wanted = try #require(try Vectors.read("deadlines.json")["days_off_2026"]?.list).elements.compactMap { value in
      value.text ?? { if case .date(let day) = value { day.description } else { nil } }()
    }
    let off = try days(of: 2026).filter { !russian.isWorking($0) && $0.weekday < 6 }
    #expect(off.map(\.description) == wanted)
    #expect(try days(of: 2026).filter { russian.isWorking($0) && $0.weekday > 5 }.isEmpty)
    #expect(try days(of: 2026).count(where: russian.isWorking) == 247)
  }

  /// What the published calendars of years past count.
  @Test(arguments: [
    (2024, 248, "02-22 03-07 05-08 06-11 11-02"), (2025, 247, "03-07 04-30 06-11 11-01"),
    (2026, 247, "04-30 05-08 06-11 11-03"),
  ])
  func yearsWithADecree(_ year: Int, _ working: Int, _ short: String) throws {
    let days = try days(of: year)
    #expect(russian.knows(year: year))
    #expect(days.count(where: russian.isWorking) == working)
    let found = days.filter(russian.isShort).map { $0.description.dropFirst(5) }
    #expect(found.joined(separator: " ") == short)
  }

  @Test(arguments: [
    ("2025-11-01", true), ("2025-11-03", false), ("2025-02-24", true), ("2025-05-08", false), ("2025-03-10", true),
    ("2025-06-13", false), ("2024-04-27", true), ("2024-12-28", true), ("2024-12-31", false), ("2025-12-31", false),
  ])
  func movedDays(_ text: String, _ isWorking: Bool) throws {
    #expect(try russian.isWorking(day(text)) == isWorking)
  }

  @Test func deadlines() throws {
    let cases = try #require(try Vectors.read("deadlines.json")["deadlines"]?.list).elements.compactMap(\.record)
    #expect(cases.count == 14)
    for one in cases {
      let start = try one.day("start")
      let count = try #require(try one.number("n").wholeNumber)
      let term: ProductionCalendar.Term
      switch try one.text("kind") {
      case "calendar_days": term = .calendarDays(count)
      case "working_days": term = .workingDays(count)
      case "months": term = .months(count)
      case let kind:
        Issue.record("\(kind)")
        continue
      }
      #expect(try russian.deadline(after: start, term) == one.day("due"), "\(start) + \(term)")
    }
  }

  @Test func offersAreValidThroughTheirLastDay() throws {
    for one in try #require(try Vectors.read("deadlines.json")["age_of_offer"]?.list).elements.compactMap(\.record) {
      let days = try #require(try one.number("valid_days").wholeNumber)
      let last = try #require(try one.day("offer_date").adding(days: days))
      #expect(try last == one.day("valid_through"))
      #expect(try last.adding(days: 1) == one.day("expired_on"))
    }
  }

  /// A year without a decree has the law's holidays, made good where the law says so.
  @Test(arguments: [
    ("2027-05-03", false), ("2027-05-04", true), ("2027-05-10", false), ("2027-06-14", false), ("2027-02-23", false),
    ("2027-03-08", false), ("2027-01-08", false), ("2027-01-11", true), ("2027-11-04", false), ("2028-06-12", false),
    ("2004-11-04", true),
  ])
  func theLawAlone(_ text: String, _ isWorking: Bool) throws {
    #expect(try russian.isWorking(day(text)) == isWorking)
    #expect(!russian.knows(year: 2027) && russian.knows(year: 2026))
  }

  @Test(arguments: [
    ("2026-12-28", false), ("2026-12-29", true), ("2027-12-27", false), ("2027-12-28", false), ("2027-12-29", true),
    ("2026-04-06", false), ("2026-08-31", false), ("2026-11-04", true),
  ])
  func british(_ text: String, _ isWorking: Bool) throws {
    #expect(try BuiltInCalendar.calendar(country: "GB").isWorking(day(text)) == isWorking)
  }

  /// Counting forth and back by any calendar agrees with going day by day.
  @Test func countingAgrees() throws {
    var dice = Dice(seed: 193)
    let start = try day("2025-12-01")
    for calendar in [russian, .weekdays, BuiltInCalendar.calendar(country: "GB")] {
      for _ in 0..<200 {
        let day = try #require(start.adding(days: dice.number(0...500)))
        let count = dice.number(0...60)
        let later = try #require(calendar.adding(workingDays: count, to: day))
        #expect(calendar.workingDays(since: day, until: later) == count)
        #expect(calendar.workingDays(since: later, until: day) == -count)
        #expect(count == 0 || calendar.isWorking(later))
        let back = try #require(calendar.adding(workingDays: -count, to: later))
        #expect(back == day || !calendar.isWorking(day) || count == 0)
      }
    }
  }

  @Test func spansHaveALimit() throws {
    let day = try day("2026-11-23")
    #expect(russian.adding(workingDays: .max, to: day) == nil)
    #expect(russian.adding(workingDays: .min, to: day) == nil)
    #expect(try russian.workingDays(since: self.day("0001-01-01"), until: day) == nil)
    #expect(try russian.workingDay(onOrAfter: self.day("9999-12-31")) != nil)
  }

  /// What an office's own calendar changes, and what stays.
  @Test func anOfficeHasItsOwnDays() throws {
    let own = try DataReader.record(
      of: Array(
        """
        years:
          - {year: 2027, moved: [{from: 2027-01-02, to: 2027-12-31}, {from: 2027-02-20, to: 2027-02-22}]}
        days_off: [2026-11-27]
        working_days: [28.11.2026]
        """.utf8), named: "calendar.yaml", format: .yaml)
    let calendar = try ProductionCalendar(country: "RU", data: BuiltInCalendar.data(), own: own)
    #expect(calendar.knows(year: 2027) && calendar.knows(year: 2026))
    for (text, isWorking) in [
      ("2026-11-27", false), ("2026-11-28", true), ("2027-12-31", false), ("2027-01-02", false), ("2027-02-20", true),
      ("2027-02-22", false), ("2026-12-31", false),
    ] {
      #expect(try calendar.isWorking(day(text)) == isWorking, "\(text)")
    }
  }

  @Test func faultsOfACalendarAreTold() throws {
    let own = try DataReader.record(
      of: Array(
        """
        holidays: [{days: ["02-30"], made_good: true}]
        years: [{moved: [{from: 2027-01-02}]}, 5]
        day_off: [2026-11-27]
        days_off: [2026-02-30, x]
        """.utf8), named: "calendar.yaml", format: .yaml)
    do throws(Faults) {
      _ = try ProductionCalendar(country: "RU", data: BuiltInCalendar.data(), own: own)
      Issue.record("it was taken")
    } catch {
      #expect(
        error.diagnostics.map(\.message) == [
          "`02-30` is not a day of the year", "a year of the office's calendar must be a group of fields",
          "a year of the office's calendar has no `year`",
          "`days_off` of the office's calendar is `2026-02-30`, which cannot be read as a date",
          "`days_off` of the office's calendar is `x`, which cannot be read as a date", "`day_off` means nothing here",
        ])
    }
  }
}
