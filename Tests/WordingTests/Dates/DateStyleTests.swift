import Testing
import Wording

@Suite struct DateStyleTests {
  /// The vectors have an ordinary space before the month, the styles a no-break space.
  @Test func writesTheVectors() throws {
    for row in try VectorFile("dates.json").rows("formats") {
      let parts = try row.text("iso").split(separator: "-").compactMap { Int($0) }
      func expect(_ name: String, _ pattern: String, prefix: String = "") throws {
        let date = try DatePattern(pattern, in: .russian)
        let written = prefix + date.write(year: parts[0], month: parts[1], day: parts[2], in: .russian)
        #expect(written.replacing("\u{A0}", with: " ") == (try row.text(name).replacing("\u{A0}", with: " ")))
      }
      try expect("iso", "iso")
      try expect("numeric", "short")
      try expect("verbal", "long")
      try expect("verbal_leading_zero", "dd MMMM yyyy 'г.'")
      try expect("quoted", "quoted")
      try expect("verbal_goda", "full")
      try expect("in_words_nominative", "words_nominative")
      try expect("in_words_genitive", "words")
      try expect("month_nominative", "month")
      try expect("in_month", "in_month", prefix: "в ")
    }
  }

  @Test func leavesBlanks() throws {
    let written = try ["blank", "blank_close", "blank_full"].map {
      try DatePattern($0, in: .russian).write(year: 2026, month: 11, day: 23, in: .russian)
    }
    #expect(try written == VectorFile("dates.json").texts("blanks"))
  }

  @Test(arguments: [
    ("words", "the twenty-third of November two thousand and twenty-six"),
    ("words_nominative", "The twenty-third of November two thousand and twenty-six"),
    ("month", "November 2026"), ("in_month", "November 2026"), ("full", "23 November 2026"),
    ("blank", "___ __________ 20__"),
  ])
  func writesEnglish(_ style: String, _ text: String) throws {
    let written = try DatePattern(style, in: .english).write(year: 2026, month: 11, day: 23, in: .english)
    #expect(written.replacing("\u{A0}", with: " ") == text)
  }

  @Test func namesEveryMonth() throws {
    let inside = try DatePattern("in_month", in: .russian)
    let written = (1...12).map { inside.write(year: 2026, month: $0, day: 1, in: .russian).prefix { $0 != "\u{A0}" } }
    #expect(
      written == [
        "январе", "феврале", "марте", "апреле", "мае", "июне", "июле", "августе", "сентябре", "октябре", "ноябре",
        "декабре",
      ])
  }

  @Test func everyStyleHasItsPattern() throws {
    for style in DatePattern.styleNames {
      for language in WordingLanguage.allCases { _ = try DatePattern(style, in: language) }
    }
  }
}
