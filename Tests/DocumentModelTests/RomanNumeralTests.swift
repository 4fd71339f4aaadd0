import DocumentModel
import Testing

@Suite struct RomanNumeralTests {
  @Test(arguments: [
    (1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (90, "XC"), (400, "CD"), (1999, "MCMXCIX"),
    (2026, "MMXXVI"),
    (0, "0"), (5000, "5000"),
  ]) func numbersAreWritten(_ number: Int, _ text: String) { #expect(number.roman == text) }

  @Test func everyNumeralIsReadAgain() {
    for number in 1..<5000 { #expect(Int(roman: number.roman) == number) }
  }

  @Test(arguments: ["", "IIII", "IC", "VX", "i", "1", "IVI", "I.", "А"]) func othersAreNone(_ text: String) {
    #expect(Int(roman: text) == nil)
  }
}
