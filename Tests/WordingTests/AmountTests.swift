import Testing
import Wording

/// Spaces in the expectations are ordinary ones for legibility; the results have no-break spaces only.
private func spaced(_ text: String) -> String {
  #expect(!text.contains(" "))
  return text.replacing("\u{A0}", with: " ")
}

@Suite struct AmountTests {
  static let amounts: [(Int128, Int, String, String)] = [
    (0, 0, "0,00", "0.00"),
    (5, 0, "5,00", "5.00"),
    (15, 1, "1,50", "1.50"),
    (123_456_789, 2, "1 234 567,89", "1,234,567.89"),
    (999, 0, "999,00", "999.00"),
    (1000, 0, "1 000,00", "1,000.00"),
    (1005, 3, "1,01", "1.01"),
    (1004, 3, "1,00", "1.00"),
    (999_995, 3, "1 000,00", "1,000.00"),
    (-999_995, 3, "−1 000,00", "-1,000.00"),
    (-4, 3, "0,00", "0.00"),
    (-5, 3, "−0,01", "-0.01"),
    (1, 38, "0,00", "0.00"),
    (
      99_999_999_999_999_999_999_999_999_999_999_999_999, 0,
      "99 999 999 999 999 999 999 999 999 999 999 999 999,00", "99,999,999,999,999,999,999,999,999,999,999,999,999.00"
    ),
  ]

  @Test(arguments: amounts)
  func writesTwoPlaces(_ digits: Int128, _ scale: Int, _ russian: String, _ english: String) {
    #expect(spaced(AmountFormat(in: .russian).write(digits: digits, scale: scale)) == russian)
    #expect(spaced(AmountFormat(in: .english).write(digits: digits, scale: scale)) == english)
  }

  @Test(arguments: [
    ("RUB", "−1 234,50 руб.", "−1 234,50 ₽", "-RUB 1,234.50", "-₽1,234.50"),
    ("USD", "−1 234,50 долл. США", "−1 234,50 $", "-USD 1,234.50", "-$1,234.50"),
    ("EUR", "−1 234,50 евро", "−1 234,50 €", "-EUR 1,234.50", "-€1,234.50"),
    ("KZT", "−1 234,50 тенге", "−1 234,50 ₸", "-KZT 1,234.50", "-₸1,234.50"),
    ("BYN", "−1 234,50 бел. руб.", "−1 234,50 Br", "-BYN 1,234.50", "-Br 1,234.50"),
    ("XTS", "−1 234,50 XTS", "−1 234,50 XTS", "-XTS 1,234.50", "-XTS 1,234.50"),
  ])
  func namesTheCurrency(_ code: String, _ word: String, _ sign: String, _ englishWord: String, _ englishSign: String) {
    func write(_ language: WordingLanguage, _ mark: AmountFormat.Mark) -> String {
      spaced(AmountFormat(in: language, mark: mark).write(digits: -12345, scale: 1, currency: code))
    }
    #expect(write(.russian, .word) == word)
    #expect(write(.russian, .symbol) == sign)
    #expect(write(.english, .word) == englishWord)
    #expect(write(.english, .symbol) == englishSign)
  }

  @Test func groupsNumbersAndKeepsTheirPlaces() {
    #expect(spaced(groupedNumber(digits: -12_345_670, scale: 3, in: .russian)) == "-12 345,670")
    #expect(groupedNumber(digits: 12_345_670, scale: 0, in: .english) == "12,345,670")
    #expect(groupedNumber(digits: 5, scale: 3, in: .english) == "0.005")
  }
}
