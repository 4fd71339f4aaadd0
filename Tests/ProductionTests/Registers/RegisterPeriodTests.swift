import Diagnostics
import Production
import Testing
import Values

@Suite struct RegisterPeriodTests {
  private static func period(_ written: String?, _ from: String? = nil, _ until: String? = nil) throws -> String {
    let today = try #require(CalendarDate(written: "2026-11-23"))
    do throws(Faults) {
      let period = try RegisterPeriod(written, from: from, until: until, today: today)
      return "\(period.from) \(period.until)"
    } catch { return error.diagnostics.map(\.code.rawValue).joined(separator: " ") }
  }

  @Test(arguments: [
    ("2026-11", "2026-11-01 2026-11-30"), ("2024-02", "2024-02-01 2024-02-29"), ("2026-Q1", "2026-01-01 2026-03-31"),
    ("2026-q4", "2026-10-01 2026-12-31"), ("2026", "2026-01-01 2026-12-31"), ("9999-12", "9999-12-01 9999-12-31"),
    ("2026-13", "period-unreadable"), ("2026-0", "period-unreadable"), ("2026-1", "period-unreadable"),
    ("2026-Q5", "period-unreadable"), ("2026-Q0", "period-unreadable"), ("26-11", "period-unreadable"),
    ("0000", "period-unreadable"), ("", "period-unreadable"), ("-", "period-unreadable"),
    ("2026-11-01", "period-unreadable"), ("2026-Q", "period-unreadable"), ("２０２６", "period-unreadable"),
  ])
  func names(_ written: String, _ expected: String) throws { #expect(try Self.period(written) == expected) }

  @Test(arguments: [
    (nil, nil, "2026-11-01 2026-11-30"), ("2026-11-05", "05.11.2026", "2026-11-05 2026-11-05"),
    ("2026-11-05", nil, "2026-11-05 9999-12-31"), (nil, "2026-11-05", "0001-01-01 2026-11-05"),
    ("2026-11-05", "2026-11-04", "period-unreadable"), ("soon", nil, "bad-date"), (nil, "2026-02-30", "bad-date"),
  ])
  func days(_ from: String?, _ until: String?, _ expected: String) throws {
    #expect(try Self.period(nil, from, until) == expected)
  }
}
