import Testing
import Wording

@Suite struct WrittenAmountTests {
  private func agreements(_ text: String) -> [Bool] { WrittenAmount.all(in: text).map(\.agrees) }

  @Test(arguments: [
    "120\u{A0}000 (Сто двадцать тысяч) рублей 00 копеек",
    "120 000,50 руб. (Сто двадцать тысяч рублей 50 копеек)",
    "120 000,50 (Сто двадцать тысяч) рублей 50 копеек",
    "120000 (ста двадцати тысяч) рублей", "120 000 ₽ (Сто двадцать тысяч рублей ноль копеек)",
    "в течение 10 (десяти) рабочих дней", "за 10 (десять рабочих дней)", "0,1 % (Ноль целых одна десятая процента)",
    "0,125 % (Ноль целых сто двадцать пять тысячных процента)", "22 % (Двадцать два процента)",
    "Сто двадцать тысяч (120 000) рублей", "Ста двадцати тысяч (120 000,50) рублей 50 копеек",
    "120,000 (one hundred and twenty thousand) roubles 00 kopecks",
    "RUB 120,000.50 (one hundred and twenty thousand roubles and 50 kopecks)", "0.05% (zero point zero five per cent)",
    "1 000 долл. США (Одна тысяча долларов США 00 центов)", "трёх (3) экземплярах", "3 (трех) экземплярах",
    "согласно п. 5.1 и 5\u{A0}120\u{A0}000 (Пять миллионов сто двадцать тысяч) рублей",
  ])
  func findsWhatAgrees(_ text: String) {
    #expect(agreements(text) == [true], "\(text)")
  }

  @Test(arguments: [
    "120 000 (Сто двадцать одна тысяча) рублей 00 копеек", "120 000,50 руб. (Сто двадцать тысяч рублей 05 копеек)",
    "120 000,50 (Сто двадцать тысяч) рублей 05 копеек", "10 (пяти) рабочих дней",
    "0,1 % (Ноль целых одна сотая процента)",
    "10 (дисяти) дней", "120 000 (Стоо двадцать тысяч) рублей", "120 000 (Сто двацать тысяч) рублей",
    "Сто тысяч (120 000) рублей", "120,000 (one hundred and thirty thousand) roubles", "10 (двадцать тридцать) дней",
    "120 000 руб. (Сто двадцать тысяч рублей 50 копеек)",
  ])
  func findsWhatDoesNot(_ text: String) {
    #expect(agreements(text) == [false], "\(text)")
  }

  @Test(arguments: [
    "", "(", ")", "10", "10 (", "договор № 12 (далее – Договор)", "в 2026 (текущем) году", "(десять)", "10 ()",
    "ООО «Север» (Исполнитель)", "п. 3 (см. приложение)", "and (5)",
  ])
  func passesOverOtherBrackets(_ text: String) {
    #expect(WrittenAmount.all(in: text).isEmpty, "\(text)")
  }

  @Test func saysWhereAndWhat() throws {
    let text = "Цена – 5 (Шесть) рублей, срок – 10 (дясяти) дней."
    let amounts = WrittenAmount.all(in: text)
    #expect(amounts.map { String(text[$0.range]) } == ["5 (Шесть)", "10 (дясяти)"])
    #expect(amounts[0].digits == WrittenValue(digits: 5, scale: 0))
    #expect(amounts[0].words == .number(WrittenValue(digits: 600, scale: 2)))
    #expect(amounts[1].words == .unreadable(.unknownWord("дясяти")))
  }

  /// What is written here is found and agrees, in all forms and cases.
  @Test func agreesWithWhatIsWritten() throws {
    var numbers = SeededNumbers(seed: 7)
    for _ in 0..<1_000 {
      let hundredths = Int128(numbers.next() % (1 << (numbers.next() % 50 + 2)))
      let code = CurrencyNouns.table[Int(numbers.next() % UInt64(CurrencyNouns.table.count))].code
      for language in WordingLanguage.allCases {
        var wording = AmountInWords(try #require(CurrencyNouns.named(code)), in: language)
        wording.form = numbers.next() % 2 == 0 ? .contract : .contractAlternative
        wording.grammaticalCase = GrammaticalCase.allCases[Int(numbers.next() % 6)]
        wording.minorPart = numbers.next() % 2 == 0 ? .digits : .words
        let text = try wording.write(digits: hundredths, scale: 2)
        #expect(agreements("Цена " + text).first == true, "\(text)")
      }
    }
  }

  @Test func readsVectorsBack() throws {
    for row in try VectorFile("amounts.json").rows("money") {
      for form in ["contract", "contract_alt", "genitive"] { #expect(try agreements(row.text(form)) == [true]) }
    }
    for row in try VectorFile("amounts.json").rows("percent") { #expect(try agreements(row.text("text")) == [true]) }
    for row in try VectorFile("amounts.json").rows("terms") { #expect(try agreements(row.text("genitive")) == [true]) }
  }
}

/// No text makes the readers fail otherwise than with a fault.
@Suite struct AmountReadingFuzzTests {
  private static let pieces = [
    "(", ")", " ", "\u{A0}", "120", "000", ",", ".", "50", "руб.", "рублей", "копеек", "Сто", "двадцать", "тысяч",
    "целых", "десятых", "процента", "%", "point", "and", "one", "hundred", "quadrillion", "квадриллион", "-", "г.",
    "«", "»", "23", "ноября", "2026", "ноль", "é\u{301}", "\u{1F1F7}\u{1F1FA}", "99999999999999999999", "\r\n",
  ]

  @Test func survivesAnyOrderOfPieces() {
    var numbers = SeededNumbers(seed: 99)
    var found = 0
    for _ in 0..<5_000 {
      var text = ""
      for _ in 0..<numbers.next() % 14 { text += Self.pieces[Int(numbers.next() % UInt64(Self.pieces.count))] + " " }
      found += WrittenAmount.all(in: text).count
      _ = try? NumeralReader.read(text)
      _ = try? AmountReader.hundredths(text)
      _ = try? DateReader.read(text)
    }
    #expect(found > 0)
  }

  /// The time grows with the length of the text, not with its square.
  @Test(.timeLimit(.minutes(1)), arguments: ["(", "5 (", "5 (пять ", "000 ", "пять ", "5 (пять) "])
  func readsLongTextsInTime(_ piece: String) {
    let text = String(repeating: piece, count: 5_000)
    #expect(WrittenAmount.all(in: text + "(").allSatisfy { $0.agrees })
    _ = try? NumeralReader.read(text)
  }
}
