import Testing
import Wording

@Suite struct PercentInWordsTests {
  @Test func saysTheVectors() throws {
    for row in try VectorFile("amounts.json").rows("percent") {
      let (digits, scale) = try row.decimal("value")
      #expect(try PercentInWords(in: .russian).write(digits: digits, scale: scale) == row.text("text"))
    }
  }

  @Test(arguments: [
    (GrammaticalCase.genitive, 1, 1, "0,1 % (ноля целых одной десятой процента)"),
    (.genitive, 21, 0, "21 % (двадцати одного процента)"),
    (.accusative, 21, 1, "2,1 % (две целых одну десятую процента)"),
    (.dative, 225, 2, "2,25 % (двум целым двадцати пяти сотым процента)"),
    (.instrumental, 1_002_000, 6, "1,002 % (одной целой двумя тысячными процента)"),
    (.prepositional, 5, 0, "5 % (пяти процентах)"),
    (.nominative, 1_000_001, 6, "1,000001 % (одна целая одна миллионная процента)"),
  ])
  func saysOtherCases(_ grammaticalCase: GrammaticalCase, _ digits: Int128, _ scale: Int, _ text: String) throws {
    var wording = PercentInWords(in: .russian)
    wording.grammaticalCase = grammaticalCase
    wording.startsSmall = true
    #expect(try wording.write(digits: digits, scale: scale) == text)
  }

  @Test func saysEnglish() throws {
    #expect(try PercentInWords(in: .english).write(digits: 5, scale: 2) == "0.05% (zero point zero five per cent)")
    #expect(try PercentInWords(in: .english).write(digits: 22, scale: 0) == "22% (twenty-two per cent)")
  }

  @Test func refusesWhatHasNoWords() {
    #expect(throws: NumeralFault.negative) { try PercentInWords(in: .russian).write(digits: -1, scale: 1) }
    #expect(throws: NumeralFault.tooManyPlaces) { try PercentInWords(in: .russian).write(digits: 1, scale: 7) }
    #expect(throws: NumeralFault.tooLarge) { try PercentInWords(in: .russian).write(digits: .max, scale: 0) }
  }

  @Test func saysNumbersWithFractions() throws {
    var wording = NumberInWords(in: .russian)
    #expect(try wording.write(digits: 1500, scale: 3) == "одна целая пять десятых")
    wording.gender = .feminine
    wording.startsSmall = false
    #expect(try wording.write(digits: 2100, scale: 2) == "Двадцать одна")
  }
}
