import Testing
import Wording

@Suite struct TypographerTests {
  /// Text before and after; `~` stands for a no-break space.
  @Test(
    arguments: [
      ("ООО \"Север\"", "ООО «Север»"), ("\"Договор с ООО \"Север\"\"", "«Договор с ООО „Север“»"),
      ("«Договор с \"Севером\"»", "«Договор с „Севером“»"), ("(\"Север\")", "(«Север»)"),
      ("24\" монитор", "24\" монитор"),
      ("Север - это да", "Север~— это да"), ("Север -- это", "Север~— это"), ("Север – это", "Север~— это"),
      ("Север — это", "Север~— это"), ("- пункт", "- пункт"), ("5 - 3", "5 - 3"), ("что-то", "что-то"),
      ("слово  слово", "слово слово"), ("  отступ", "  отступ"), ("слово , слово", "слово, слово"),
      ("и так далее...", "и так далее…"), ("....", "...."),
      ("договоров \\ контрактов", "договоров или контрактов"), ("C:\\папка", "C:\\папка"),
      ("т.е. так и т. д.", "т.~е. так и т.~д."), ("в т.ч. НДС", "в т.~ч. НДС"), ("пост. директор", "пост. директор"),
      ("№5 и № 6, №№ 7", "№~5 и №~6, №№~7"), ("§3", "§~3"),
      ("И.И. Иванов", "И.И.~Иванов"), ("И. И. Иванов", "И.~И.~Иванов"), ("Иванов И.И.", "Иванов~И.И."),
      ("2026 г.", "2026~г."), ("22 %, 22%", "22~%, 22%"), ("100 руб. 50 коп.", "100~руб. 50~коп."), ("5 м²", "5~м²"),
      ("5 минут", "5 минут"), ("1 234 567,89", "1~234~567,89"), ("8 800 555 35 35", "8 800 555 35 35"),
      ("40702 810 500", "40702 810 500"), ("ИНН 123 456 789", "ИНН 123 456 789"), ("2026 100", "2026 100"),
      ("г. Москва, ул. Примерная, д. 7", "г.~Москва, ул.~Примерная, д.~7"), ("п. 3.2 и ст. 15", "п.~3.2 и ст.~15"),
      ("https://a.example/\"x\"--y info@a.example", "https://a.example/\"x\"--y info@a.example"),
      ("`a - \"b\"` - это", "`a - \"b\"`~— это"), ("файл \"акт.docx\" - тут", "файл «акт.docx»~— тут"),
    ] as [(String, String)])
  func setsRussianText(_ text: String, _ expected: String) {
    #expect(Typographer(in: .russian).correct(text) == expected.replacing("~", with: "\u{A0}"))
  }

  @Test(
    arguments: [
      ("the \"Supplier\"", "the “Supplier”"), ("“the \"Act\" of”", "“the ‘Act’ of”"), ("client's", "client’s"),
      ("the Client - that is", "the Client~– that is"), ("No. 5", "No.~5"), ("wait...", "wait…"),
      ("1 234", "1 234"), ("one \\ other", "one or other"),
    ] as [(String, String)])
  func setsEnglishText(_ text: String, _ expected: String) {
    #expect(Typographer(in: .english).correct(text) == expected.replacing("~", with: "\u{A0}"))
  }

  /// A slip is told where it is: in bytes, over the characters that are wrong.
  @Test func saysWhereASlipIs() throws {
    let text = "Это  \"Север\""
    let slips = Typographer(in: .russian).slips(in: text)
    let marked = slips.map { String(decoding: Array(text.utf8)[$0.bytes], as: UTF8.self) }
    #expect(marked == ["  ", "\"", "\""])
    #expect(slips.map(\.rule) == [.spaces, .quotes, .quotes])
  }

  /// What was set once is left alone, whatever the text: 3,000 texts of the pieces that rules look at.
  @Test(arguments: WordingLanguage.allCases) func whatIsSetStaysSet(_ language: WordingLanguage) {
    let typographer = Typographer(in: language)
    var random = Dice(seed: 7)
    for _ in 0..<3_000 {
      let text = (0..<random.below(12)).map { _ in Self.pieces[random.below(Self.pieces.count)] }.joined()
      let once = typographer.correct(text)
      #expect(typographer.correct(once) == once, "\(text.debugDescription)")
      #expect(typographer.slips(in: once).isEmpty, "\(text.debugDescription) -> \(once.debugDescription)")
    }
  }

  private static let pieces = [
    " ", " ", " ", "\u{A0}", "\n", "\"", "\"", "«", "»", "„", "“", "”", "'", "-", "-", "–", "—", ".", ".", ",", ":",
    "\\",
    "/", "№", "§", "%", "1", "12", "234", "2026", "г.", "руб.", "т", "е", "д", "ИНН ", "И", "И.", "Иванов", "слово",
    "word", "No. ", "a@b.example", "https://x", "`", "(", ")", "ул", "п", "м²", "+7",
  ]

  /// Numbers that are the same in every run.
  private struct Dice {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
  }
}
