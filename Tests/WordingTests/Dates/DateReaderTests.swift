import Testing
import Wording

@Suite struct DateReaderTests {
  @Test func readsTheVectors() throws {
    let vectors = try VectorFile("dates.json")
    for row in try vectors.rows("parse_ok") {
      let day = try DateReader.read(row.text("in"))
      let parts = try row.text("out").split(separator: "-").compactMap { Int($0) }
      #expect([day.year, day.month, day.day] == parts)
    }
    for row in try vectors.rows("parse_bad") {
      let text = try row.text("in")
      #expect(throws: DateReader.Fault.self, "\(text)") { try DateReader.read(text) }
    }
  }

  @Test(arguments: [
    ("29.02.2026", DateReader.Fault.noSuchDay(last: 28)), ("31 ноября 2026 г.", .noSuchDay(last: 30)),
    ("00.01.2026", .noSuchDay(last: 31)), ("01.13.2026", .noSuchMonth), ("1 октября", .yearMissing),
    ("23.11", .yearMissing), ("23.11.26", .yearOfTwoDigits), ("23 ноября 26 г.", .yearOfTwoDigits),
    ("11/23/2026", .slashes), ("«___» ________ 20__ г.", .blank), ("", .notADate), ("завтра", .notADate),
    ("23 ноябрь 2026 г.", .notADate), ("«23 ноября 2026 г.", .notADate), ("23.11.2026 10:00", .notADate),
    ("2026-1-3", .notADate), ("23 ноября 2026 г. до обеда", .notADate), ("02.03.0000", .notADate),
    ("+1.02.2026", .notADate), ("1.2.20260", .notADate), ("г.", .notADate),
  ])
  func saysWhy(_ text: String, _ fault: DateReader.Fault) {
    #expect(throws: fault) { try DateReader.read(text) }
  }

  /// What the styles write is read back.
  @Test(arguments: ["short", "long", "full", "quoted", "iso"])
  func readsStyles(_ style: String) throws {
    let pattern = try DatePattern(style, in: .russian)
    for month in 1...12 {
      let day = try DateReader.read(pattern.write(year: 2026, month: month, day: 8, in: .russian))
      #expect(day == DateReader.Day(year: 2026, month: month, day: 8))
    }
  }
}
