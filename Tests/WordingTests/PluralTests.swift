import Testing
import Wording

@Suite struct PluralTests {
  @Test(
    arguments: [
      (0, 0, "0 дней", "0 days"), (1, 0, "1 день", "1 day"), (2, 0, "2 дня", "2 days"), (4, 0, "4 дня", "4 days"),
      (5, 0, "5 дней", "5 days"), (11, 0, "11 дней", "11 days"), (12, 0, "12 дней", "12 days"),
      (14, 0, "14 дней", "14 days"), (21, 0, "21 день", "21 days"), (22, 0, "22 дня", "22 days"),
      (101, 0, "101 день", "101 days"), (111, 0, "111 дней", "111 days"), (112, 0, "112 дней", "112 days"),
      (1001, 0, "1 001 день", "1,001 days"), (-1, 0, "-1 день", "-1 day"), (-2, 0, "-2 дня", "-2 days"),
      (15, 1, "1,5 дня", "1.5 days"), (50, 1, "5 дней", "5 days"), (105, 1, "10,5 дня", "10.5 days"),
      (100, 2, "1 день", "1 day"), (110, 2, "1,1 дня", "1.1 days"), (1, 1, "0,1 дня", "0.1 days"),
    ] as [(Int128, Int, String, String)])
  func counts(_ digits: Int128, _ scale: Int, _ russian: String, _ english: String) throws {
    let days = try #require(PluralForms(["день", "дня", "дней"], in: .russian))
    #expect(days.counted(digits: digits, scale: scale).replacing("\u{A0}", with: " ") == russian)
    let english2 = try #require(PluralForms(["day", "days"], in: .english))
    #expect(english2.counted(digits: digits, scale: scale) == english.replacing(" ", with: "\u{A0}"))
  }

  @Test func wantsTheLanguagesNumberOfForms() {
    #expect(PluralForms(["day", "days"], in: .russian) == nil)
    #expect(PluralForms(["день", "дня", "дней"], in: .english) == nil)
  }
}
