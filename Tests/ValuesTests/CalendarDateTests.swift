import Testing
import Values

@Suite struct CalendarDateTests {
  private func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

  @Test func everyDayFollowsTheOneBefore() throws {
    var day = try #require(CalendarDate(year: 1, month: 1, day: 1))
    #expect(day.weekday == 1)
    var serial = day.serialDay
    var count = 1
    for year in 1...9999 where year < 3 || year > 9997 || (1890...2110).contains(year) {
      for month in 1...12 {
        for number in 1...CalendarDate.days(inMonth: month, of: year) {
          let next = try #require(CalendarDate(year: year, month: month, day: number))
          if next.serialDay == serial + 1 { count += 1 }
          #expect(CalendarDate(serialDay: next.serialDay) == next)
          serial = next.serialDay
          day = next
        }
      }
    }
    #expect(day.description == "9999-12-31")
    #expect(day.adding(days: 1) == nil)
    #expect(count > 80_000)
  }

  @Test(arguments: [
    "2026-02-29", "2026-13-01", "2026-00-10", "2026-11-31", "0000-01-01", "26-11-23", "2026-1-1", "2026-11-23 ",
  ])
  func refuses(_ text: String) { #expect(CalendarDate(iso: text) == nil) }

  @Test func readsPoints() throws {
    #expect(CalendarDate(dotted: "23.11.2026") == (try date("2026-11-23")))
    for text in ["3.11.2026", "23.11.26", "31.02.2026", "23.11.2026 г.", "23/11/2026", "..", "23.11.2026."] {
      #expect(CalendarDate(dotted: text) == nil)
    }
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-11-23", 2, "2027-01-23"),
    ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -1, "2025-12-15"), ("2024-02-29", 12, "2025-02-28"),
  ])
  func addsMonths(_ start: String, _ months: Int, _ expected: String) throws {
    #expect(try date(start).adding(months: months)?.description == expected)
  }

  @Test func countsDays() throws {
    #expect(try date("2026-11-23").weekday == 1)
    #expect(try date("1970-01-01") == .unixEpoch)
    #expect(CalendarDate.unixEpoch.serialDay == 0)
    #expect(try date("2026-12-31").days(since: date("2026-01-01")) == 364)
    #expect(try date("2026-11-23").adding(days: 30)?.description == "2026-12-23")
    #expect(try date("2026-11-23") < date("2026-12-01"))
    for extreme in [Int.min, Int.max] {
      #expect(CalendarDate.unixEpoch.adding(days: extreme) == nil)
      #expect(CalendarDate.unixEpoch.adding(months: extreme) == nil)
      #expect(CalendarDate.unixEpoch.adding(years: extreme) == nil)
      #expect(CalendarDate(serialDay: extreme) == nil)
      #expect(CalendarDate(year: extreme, month: extreme, day: extreme) == nil)
    }
  }
}
