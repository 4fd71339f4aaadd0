import Testing
import Wording

@Suite struct CardinalTests {
  @Test func saysTheVectorsInThreeGenders() throws {
    for row in try VectorFile("amounts.json").rows("integers") {
      let number = try row.number("n")
      #expect(try Cardinal(in: .russian, gender: .masculine).write(number) == row.text("m"))
      #expect(try Cardinal(in: .russian, gender: .feminine).write(number) == row.text("f"))
      #expect(try Cardinal(in: .russian, gender: .neuter).write(number) == row.text("n_gender"))
      #expect(try Cardinal(in: .russian, .genitive, gender: .masculine).write(number) == row.text("gen_m"))
      #expect(try Cardinal(in: .russian, .genitive, gender: .feminine).write(number) == row.text("gen_f"))
    }
  }

  @Test(arguments: [
    (GrammaticalCase.dative, 1_001_842, "одному миллиону одной тысяче восьмистам сорока двум"),
    (.instrumental, 1_001_842, "одним миллионом одной тысячей восемьюстами сорока двумя"),
    (.prepositional, 1_001_842, "одном миллионе одной тысяче восьмистах сорока двух"),
    (.accusative, 1_001_841, "один миллион одну тысячу восемьсот сорок один"),
    (.dative, 2_003_390, "двум миллионам трём тысячам трёмстам девяноста"),
    (.instrumental, 5_090_200, "пятью миллионами девяноста тысячами двумястами"),
    (.prepositional, 0, "ноле"), (.instrumental, 0, "нолём"),
    (.genitive, 15_000_000_000_000, "пятнадцати триллионов"),
    (.nominative, 999_000_000_000_000_001, "девятьсот девяносто девять квадриллионов один"),
    (.prepositional, 21_000_000_000_000_000, "двадцати одном квадриллионе"),
  ])
  func saysOtherCases(_ grammaticalCase: GrammaticalCase, _ number: UInt64, _ words: String) throws {
    #expect(try Cardinal(in: .russian, grammaticalCase).write(number) == words)
  }

  @Test(arguments: [
    (GrammaticalGender.masculine, 1, "одного"), (.masculine, 2, "двух"), (.masculine, 4, "четырёх"),
    (.masculine, 5, "пять"), (.masculine, 21, "двадцать одного"), (.masculine, 22, "двадцать два"),
    (.masculine, 101, "сто одного"), (.masculine, 111, "сто одиннадцать"), (.masculine, 1003, "одну тысячу три"),
    (.feminine, 1, "одну"), (.feminine, 2, "двух"), (.feminine, 21, "двадцать одну"), (.feminine, 22, "двадцать две"),
  ])
  func countsTheLivingInTheAccusative(_ gender: GrammaticalGender, _ number: UInt64, _ words: String) throws {
    #expect(try Cardinal(in: .russian, .accusative, gender: gender, isAnimate: true).write(number) == words)
  }

  @Test(arguments: [
    (0, "zero"), (13, "thirteen"), (21, "twenty-one"), (100, "one hundred"), (101, "one hundred and one"),
    (1_001, "one thousand and one"), (1_100, "one thousand one hundred"),
    (120_005, "one hundred and twenty thousand and five"),
    (1_234_567, "one million two hundred and thirty-four thousand five hundred and sixty-seven"),
    (7_000_000_000_000_090, "seven quadrillion and ninety"),
  ])
  func saysEnglish(_ number: UInt64, _ words: String) throws {
    #expect(try Cardinal(in: .english).write(number) == words)
  }

  @Test func refusesWhatHasNoWords() throws {
    #expect(throws: NumeralFault.tooLarge) { try Cardinal(in: .russian).write(NumeralFault.limit) }
    #expect(throws: NumeralFault.tooLarge) { try Cardinal(in: .english).write(.max) }
    #expect(try Cardinal(in: .russian).write(NumeralFault.limit - 1).hasPrefix("девятьсот девяносто девять квадр"))
  }
}
