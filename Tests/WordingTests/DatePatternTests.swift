import Testing
import Wording

@Suite struct DatePatternTests {
  @Test(arguments: [
    ("short", "03.11.2026", "03/11/2026"),
    ("long", "3\u{A0}ноября\u{A0}2026\u{A0}г.", "3\u{A0}November\u{A0}2026"),
    ("quoted", "«03»\u{A0}ноября\u{A0}2026\u{A0}г.", "“03”\u{A0}November\u{A0}2026"),
    ("iso", "2026-11-03", "2026-11-03"),
    ("dd.MM.yyyy", "03.11.2026", "03.11.2026"),
    ("d.M.yy", "3.11.26", "3.11.26"),
    ("d MMM yyyy", "3 нояб. 2026", "3 Nov 2026"),
    ("d MMMM yyyy г.", "3 ноября 2026 г.", "3 November 2026 г."),
    ("LLLL yyyy", "ноябрь 2026", "November 2026"),
    ("'on' d MMMM", "on 3 ноября", "on 3 November"),
    ("yyyy''MM 'it''s'", "2026'11 it's", "2026'11 it's"),
    ("", "", ""),
  ])
  func writes(_ pattern: String, _ russian: String, _ english: String) throws {
    #expect(try DatePattern(pattern, in: .russian).write(year: 2026, month: 11, day: 3, in: .russian) == russian)
    #expect(try DatePattern(pattern, in: .english).write(year: 2026, month: 11, day: 3, in: .english) == english)
  }

  @Test(arguments: [
    ("hh:mm", DatePattern.Fault.unknownLetters("hh")), ("ddd", .unknownLetters("ddd")), ("lang", .unknownLetters("l")),
    ("yyyyy", .unknownLetters("yyyyy")), ("d 'of", .unclosedQuote),
  ])
  func refuses(_ pattern: String, _ fault: DatePattern.Fault) {
    #expect(throws: fault) { try DatePattern(pattern, in: .russian) }
  }

  @Test func namesEveryMonth() throws {
    let pattern = try DatePattern("MMMM", in: .russian)
    let names = (0...13).map { pattern.write(year: 2026, month: $0, day: 1, in: .russian) }
    #expect(
      names == [
        "", "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
        "декабря", "",
      ])
  }
}
