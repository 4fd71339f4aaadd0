import Testing
import Values

@Suite struct WrittenDecimalTests {
  @Test(
    arguments: [
      ("1200", "1200"), ("1 200,50", "1200.50"), ("1\u{A0}200", "1200"), ("45,5", "45.5"), ("1200.5", "1200.5"),
      ("1,200.50", "1200.50"), ("1,234,567", "1234567"), ("0,125", "0.125"), ("-3,5", "-3.5"), (" 7 ", "7"),
      ("+5", "5"),
      ("\u{2212}1\u{202F}234,5", "-1234.5"), ("1200,505", "1200.505"), ("12 345 678,90", "12345678.90"),
    ]) func numbersAreReadAsTyped(_ text: String, _ number: String)
  {
    #expect(Decimal(written: text)?.description == number)
  }

  @Test(arguments: [
    "", "1,200", "12,345", "1.234,56", "1,2,3", "много", "12 шт.", ",5", "5,", "1,,2", "١٢", "12 34", "1 2345",
    "1,2 345", "+-5", "--5", "8 495 12",
  ])
  func whatIsUnclearIsNoNumber(_ text: String) {
    #expect(Decimal(written: text) == nil)
  }
}
