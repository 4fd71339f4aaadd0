import Testing
import Values

@Suite struct DecimalTests {
  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("1.50", "1.50"), ("-0.05", "-0.05"), ("007", "7"), ("1234567.89", "1234567.89"),
    ("0.00", "0.00"), ("99999999999999999999999999999999999999", "99999999999999999999999999999999999999"),
    ("-0.00000000000000000000000000000000000001", "-0.00000000000000000000000000000000000001"),
    ("12345678901234567890.123456789012345678", "12345678901234567890.123456789012345678"),
  ])
  func readsAndWrites(_ text: String, _ expected: String) {
    #expect(Decimal(parsing: text)?.description == expected)
  }

  @Test(arguments: [
    "", "-", "+1", ".5", "5.", "1e5", "1,5", " 1", "1 ", "1_000", "--1", "1.2.3", "٣", "0x1", "NaN",
    "100000000000000000000000000000000000000", "0.000000000000000000000000000000000000001",
  ])
  func refuses(_ text: String) { #expect(Decimal(parsing: text) == nil) }

  @Test func equalityIsByValue() throws {
    let a = try #require(Decimal(parsing: "1.5"))
    let b = try #require(Decimal(parsing: "1.50"))
    #expect(a == b)
    #expect(a.hashValue == b.hashValue)
    #expect(Value.decimal(try #require(Decimal(parsing: "1.0"))) == .integer(1))
    #expect(Value.integer(1) != .bool(true))
  }
}
