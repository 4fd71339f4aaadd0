import Testing
import Wording

@Suite struct AmountReaderTests {
  @Test func readsTheVectors() throws {
    let vectors = try VectorFile("amounts.json")
    for row in try vectors.rows("parse.ok") {
      let (digits, scale) = try row.decimal("out")
      try #require(scale == 2)
      #expect(try AmountReader.hundredths(row.text("in")) == digits)
    }
    for row in try vectors.rows("parse.bad") {
      let text = try row.text("in")
      #expect(throws: AmountReader.Fault.self, "\(text)") { try AmountReader.hundredths(text) }
    }
  }

  @Test(arguments: [
    ("", AmountReader.Fault.empty), ("руб.", .empty), ("1,234.56", .ambiguous), ("1.234,56", .ambiguous),
    ("1234,567", .tooManyPlaces), ("-5", .negative), ("\u{2212}5", .negative), ("NaN", .notANumber),
    ("1e5", .notANumber), ("١٢٣", .notANumber), ("12 34", .misplacedSpace), ("1 234 5", .misplacedSpace),
    ("1  234", .misplacedSpace), ("1,", .notANumber), ("1234=5", .notANumber), ("1-5", .notANumber),
    ("1, 50", .misplacedSpace), (",50", .notANumber), (String(repeating: "9", count: 40), .tooLarge),
  ])
  func saysWhy(_ text: String, _ fault: AmountReader.Fault) {
    #expect(throws: fault) { try AmountReader.hundredths(text) }
  }
}
