import Testing
import Wording

@Suite struct AmountInWordsTests {
  private let rouble = CurrencyNouns.named("RUB")

  @Test func saysTheVectors() throws {
    let rouble = try #require(rouble)
    for row in try VectorFile("amounts.json").rows("money") {
      let (digits, scale) = try row.decimal("value")
      var wording = AmountInWords(rouble, in: .russian)
      #expect(try wording.write(digits: digits, scale: scale) == row.text("words"))
      wording.form = .contractAlternative
      #expect(try wording.write(digits: digits, scale: scale) == row.text("contract_alt"))
      wording.form = .contract
      #expect(try wording.write(digits: digits, scale: scale) == row.text("contract"))
      wording.grammaticalCase = .genitive
      #expect(try wording.write(digits: digits, scale: scale) == row.text("genitive"))
      #expect(try AmountFormat(in: .russian).write(digits: digits, scale: scale) == row.text("digits"))
    }
  }

  @Test(arguments: [
    ("RUB", "Сто двадцать один рубль 02 копейки", "One hundred and twenty-one roubles 02 kopecks"),
    ("USD", "Сто двадцать один доллар США 02 цента", "One hundred and twenty-one US dollars 02 cents"),
    ("EUR", "Сто двадцать один евро 02 евроцента", "One hundred and twenty-one euros 02 cents"),
    (
      "BYN", "Сто двадцать один белорусский рубль 02 копейки",
      "One hundred and twenty-one Belarusian roubles 02 kopecks"
    ),
    ("KZT", "Сто двадцать один тенге 02 тиына", "One hundred and twenty-one tenge 02 tiyn"),
    ("CNY", "Сто двадцать один юань 02 фэня", "One hundred and twenty-one yuan 02 fen"),
    ("GBP", "Сто двадцать один фунт стерлингов 02 пенса", "One hundred and twenty-one pounds sterling 02 pence"),
    ("TRY", "Сто двадцать одна турецкая лира 02 куруша", "One hundred and twenty-one Turkish liras 02 kurush"),
  ])
  func namesCurrencies(_ code: String, _ russian: String, _ english: String) throws {
    let currency = try #require(CurrencyNouns.named(code))
    #expect(try AmountInWords(currency, in: .russian).write(digits: 12102, scale: 2) == russian)
    #expect(try AmountInWords(currency, in: .english).write(digits: 12102, scale: 2) == english)
  }

  @Test func everyCurrencyWithAnAbbreviationHasWords() {
    #expect(CurrencyNouns.table.map(\.code) == CurrencyWording.table.map(\.code))
  }

  @Test(arguments: [
    ("BYN", 2, "Два белорусских рубля"), ("BYN", 5, "Пять белорусских рублей"),
    ("TRY", 2, "Две турецкие лиры"), ("TRY", 5, "Пять турецких лир"), ("USD", 3, "Три доллара США"),
    ("GBP", 11, "Одиннадцать фунтов стерлингов"), ("AMD", 1000, "Одна тысяча армянских драмов"),
  ])
  func agreesWithTheNumber(_ code: String, _ number: Int128, _ words: String) throws {
    let text = try AmountInWords(try #require(CurrencyNouns.named(code)), in: .russian).write(digits: number, scale: 0)
    #expect(text.hasPrefix(words + " 00 "), "\(text)")
  }

  @Test func writesKopecksInWordsAndSmallLetters() throws {
    var wording = AmountInWords(try #require(rouble), in: .russian)
    wording.minorPart = .words
    wording.startsSmall = true
    #expect(try wording.write(digits: 12102, scale: 2) == "сто двадцать один рубль две копейки")
    wording.form = .contract
    #expect(try wording.write(digits: 12121, scale: 2) == "121 (сто двадцать один) рубль 21 (двадцать одна) копейка")
    wording.grammaticalCase = .genitive
    #expect(
      try wording.write(digits: 12121, scale: 2)
        == "121 (ста двадцати одного) рубля 21 (двадцати одной) копейки")
  }

  /// A thousand governs its noun whatever case it stands in.
  @Test(arguments: [
    (GrammaticalCase.dative, 100_000, "1\u{A0}000 (Одной тысяче) рублей 00 копеек"),
    (.dative, 200_201, "2\u{A0}002 (Двум тысячам двум) рублям 01 копейке"),
    (.instrumental, 100_105, "1\u{A0}001 (Одной тысячей одним) рублём 05 копейками"),
    (.accusative, 121, "1 (Один) рубль 21 копейку"),
    (.prepositional, 2200, "22 (Двадцати двух) рублях 00 копеек"),
    (.dative, 0, "0 (Нолю) рублей 00 копеек"),
  ])
  func governsInAllCases(_ grammaticalCase: GrammaticalCase, _ hundredths: Int128, _ text: String) throws {
    var wording = AmountInWords(try #require(rouble), in: .russian)
    wording.form = .contract
    wording.grammaticalCase = grammaticalCase
    #expect(try wording.write(digits: hundredths, scale: 2) == text)
  }

  @Test func writesEnglishForms() throws {
    var wording = AmountInWords(try #require(rouble), in: .english)
    wording.form = .contract
    #expect(
      try wording.write(digits: 12_000_000, scale: 2)
        == "120,000 (one hundred and twenty thousand) roubles 00 kopecks")
    wording.form = .contractAlternative
    #expect(
      try wording.write(digits: 100, scale: 2) == "RUB\u{A0}1.00 (one rouble 00 kopecks)")
  }

  /// As the digits are rounded, whatever the scale.
  @Test(arguments: [
    (1005, 3, "Один рубль 01 копейка"), (1004, 3, "Один рубль 00 копеек"), (999_995, 3, "Одна тысяча рублей 00 копеек"),
    (15, 1, "Один рубль 50 копеек"), (1, 38, "Ноль рублей 00 копеек"), (-4, 3, "Ноль рублей 00 копеек"),
    (99_999_999_999_999_999_999, 2, "Девятьсот девяносто девять квадриллионов"),
    (15, -1, "Сто пятьдесят рублей 00 копеек"),
  ])
  func roundsAsDigitsDo(_ digits: Int128, _ scale: Int, _ text: String) throws {
    #expect(try AmountInWords(try #require(rouble), in: .russian).write(digits: digits, scale: scale).hasPrefix(text))
  }

  @Test func refusesWhatHasNoWords() throws {
    let wording = AmountInWords(try #require(rouble), in: .russian)
    #expect(throws: NumeralFault.negative) { try wording.write(digits: -5, scale: 2) }
    #expect(throws: NumeralFault.tooLarge) { try wording.write(digits: 100_000_000_000_000_000_000, scale: 2) }
    #expect(throws: NumeralFault.tooLarge) { try wording.write(digits: .max, scale: 0) }
    #expect(throws: NumeralFault.negative) { try wording.write(digits: .min, scale: 0) }
  }
}
