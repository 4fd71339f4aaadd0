import Testing
import Wording

@Suite struct NumeralReaderTests {
  @Test(arguments: [
    ("ноль", 0), ("Сто двадцать тысяч", 120_000), ("СТА ДВАДЦАТИ ОДНОЙ ТЫСЯЧИ ОДНОГО", 121_001),
    ("одна\u{A0}тысяча", 1000), ("тысяча пять", 1005), ("трех", 3), ("трёх", 3), ("восьмьюстами", 800), ("нуль", 0),
    ("один миллиард один", 1_000_000_001), ("  сорок\nпять ", 45),
    ("one hundred and twenty-one thousand and five", 121_005), ("Zero", 0), ("twenty one", 21),
  ])
  func reads(_ text: String, _ number: UInt64) throws {
    #expect(try NumeralReader.read(text) == number)
  }

  @Test(arguments: [
    ("", NumeralReader.Fault.empty), ("   ", .empty), ("сто двацать", .unknownWord("двацать")),
    ("двадцать тридцать", .misplacedWord("тридцать")), ("пять сто", .misplacedWord("сто")),
    ("двадцать одиннадцать", .misplacedWord("одиннадцать")), ("ноль пять", .misplacedWord("пять")),
    ("сто ноль", .misplacedWord("ноль")), ("тысяча миллион", .misplacedWord("миллион")),
    ("тысяча тысяча", .misplacedWord("тысяча")), ("сто five", .misplacedWord("five")),
    ("and five", .misplacedWord("and")), ("hundred", .misplacedWord("hundred")), ("рублей", .unknownWord("рублей")),
    ("one hundred and", .misplacedWord("and")),
  ])
  func refuses(_ text: String, _ fault: NumeralReader.Fault) {
    #expect(throws: fault) { try NumeralReader.read(text) }
  }

  /// Every number that can be said is read back, whatever its case and gender.
  @Test func readsBackWhatIsWritten() throws {
    var numbers = SeededNumbers(seed: 2026)
    for _ in 0..<6_000 {
      let number = numbers.next() % (1 << (numbers.next() % 59 + 1)) % NumeralFault.limit
      let grammaticalCase = GrammaticalCase.allCases[Int(numbers.next() % 6)]
      let gender = GrammaticalGender.allCases[Int(numbers.next() % 3)]
      let isAnimate = numbers.next() % 2 == 0
      let russian = try Cardinal(in: .russian, grammaticalCase, gender: gender, isAnimate: isAnimate).write(number)
      #expect(try NumeralReader.read(russian) == number, "\(russian)")
      let english = try Cardinal(in: .english).write(number)
      #expect(try NumeralReader.read(english) == number, "\(english)")
    }
  }
}

/// The same numbers in every run.
struct SeededNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
