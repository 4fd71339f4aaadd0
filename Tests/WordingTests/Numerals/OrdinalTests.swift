import Testing
import Wording

@Suite struct OrdinalTests {
  @Test(arguments: [
    (0, "нулевой"), (1, "первый"), (2, "второй"), (3, "третий"), (4, "четвёртый"), (7, "седьмой"), (10, "десятый"),
    (11, "одиннадцатый"), (20, "двадцатый"), (23, "двадцать третий"), (40, "сороковой"), (90, "девяностый"),
    (100, "сотый"), (101, "сто первый"), (115, "сто пятнадцатый"), (200, "двухсотый"), (400, "четырёхсотый"),
    (900, "девятисотый"), (1000, "тысячный"), (1900, "одна тысяча девятисотый"), (2000, "двухтысячный"),
    (2026, "две тысячи двадцать шестой"), (5000, "пятитысячный"), (21_000, "двадцатиоднотысячный"),
    (90_000, "девяностотысячный"), (95_000, "девяностопятитысячный"), (100_000, "стотысячный"),
    (342_000, "трёхсотсорокадвухтысячный"), (1_002_000, "один миллион двухтысячный"), (1_000_000, "миллионный"),
    (3_000_000_000, "трёхмиллиардный"),
  ])
  func saysRussian(_ number: UInt64, _ words: String) throws {
    #expect(try Ordinal(in: .russian).write(number) == words)
  }

  @Test(arguments: [
    (3, GrammaticalGender.masculine, "третий третьего третьему третий третьим третьем"),
    (3, .feminine, "третья третьей третьей третью третьей третьей"),
    (3, .neuter, "третье третьего третьему третье третьим третьем"),
    (6, .masculine, "шестой шестого шестому шестой шестым шестом"),
    (40, .neuter, "сороковое сорокового сороковому сороковое сороковым сороковом"),
    (12, .feminine, "двенадцатая двенадцатой двенадцатой двенадцатую двенадцатой двенадцатой"),
  ])
  func declines(_ number: UInt64, _ gender: GrammaticalGender, _ forms: String) throws {
    let written = try GrammaticalCase.allCases.map { try Ordinal(in: .russian, $0, gender: gender).write(number) }
    #expect(written.joined(separator: " ") == forms)
  }

  @Test(arguments: [
    (0, "zeroth"), (1, "first"), (2, "second"), (3, "third"), (4, "fourth"), (5, "fifth"), (8, "eighth"), (9, "ninth"),
    (12, "twelfth"), (13, "thirteenth"), (20, "twentieth"), (21, "twenty-first"), (32, "thirty-second"),
    (100, "one hundredth"), (101, "one hundred and first"), (110, "one hundred and tenth"), (1000, "one thousandth"),
    (1012, "one thousand and twelfth"), (90, "ninetieth"),
  ])
  func saysEnglish(_ number: UInt64, _ words: String) throws {
    #expect(try Ordinal(in: .english).write(number) == words)
  }

  @Test func refusesWhatHasNoWords() {
    #expect(throws: NumeralFault.tooLarge) { try Ordinal(in: .russian).write(NumeralFault.limit) }
  }
}
