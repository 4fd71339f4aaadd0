import Testing
import Values

@Suite struct DecimalArithmeticTests {
  private func decimal(_ text: String) throws -> Decimal { try #require(Decimal(parsing: text)) }

  private func outcome(_ work: () throws -> Decimal) -> String {
    do {
      return try work().description
    } catch {
      return "\(error)"
    }
  }

  static let max38 = String(repeating: "9", count: 38)

  @Test(arguments: [
    ("0.1", "0.2", "0.3", "-0.1", "0.02"),
    ("1.50", "1.5", "3.00", "0.00", "2.250"),
    ("-5", "3", "-2", "-8", "-15"),
    ("0.00", "0", "0.00", "0.00", "0.00"),
    (max38, "1", "overflow", String(repeating: "9", count: 37) + "8", max38),
    (max38, max38, "overflow", "0", "overflow"),
    ("-" + max38, max38, "0", "overflow", "overflow"),
    (
      "9999999999999999999999999999.5", "99999999999.99999999999",
      "10000000000000000099999999999.5", "9999999999999999899999999999.5", "overflow"
    ),
    (
      "0.00000000000000000000000000000000000001", "0.5",
      "0.50000000000000000000000000000000000001", "-0.49999999999999999999999999999999999999", "0"
    ),
    (
      "33333333333333333333333333.33", "3", "33333333333333333333333336.33", "33333333333333333333333330.33",
      "99999999999999999999999999.99"
    ),
  ])
  func sumDifferenceProduct(_ a: String, _ b: String, _ sum: String, _ difference: String, _ product: String) throws {
    let (x, y) = (try decimal(a), try decimal(b))
    #expect(outcome { try x.adding(y) } == sum)
    #expect(outcome { try x.subtracting(y) } == difference)
    #expect(outcome { try x.multiplied(by: y) } == product)
  }

  @Test(arguments: [
    ("1", "3", "0.3333333333333333333333333333"),
    ("2", "3", "0.6666666666666666666666666667"),
    ("10", "4", "2.5"),
    ("100", "10", "10"),
    ("1", "8", "0.125"),
    ("-7", "2", "-3.5"),
    ("0", "5", "0"),
    ("5", "0", "divisionByZero"),
    ("1.00", "0.5", "2"),
    ("1", "0.00000000000000000000000000000000000001", "overflow"),
    ("0.00000000000000000000000000000000000001", "2", "0"),
    ("0.00000000000000000000000000000000000003", "2", "0.00000000000000000000000000000000000002"),
    (max38, "7", "14285714285714285714285714285714285714"),
    (max38, max38, "1"),
    ("1", max38, "0.00000000000000000000000000000000000001"),
    (max38, "0.1", "overflow"),
    ("123456789.12", "1.22", "101194089.4426229508196721311"),
  ])
  func quotient(_ a: String, _ b: String, _ expected: String) throws {
    let (x, y) = (try decimal(a), try decimal(b))
    #expect(outcome { try x.divided(by: y) } == expected)
  }

  /// Python's rules: the remainder has the divisor's sign.
  @Test(arguments: [
    ("7", "3", "2", "1"), ("-7", "3", "-3", "2"), ("7", "-3", "-3", "-2"), ("-7", "-3", "2", "-1"),
    ("7.5", "2", "3", "1.5"), ("-7.5", "2", "-4", "0.5"), ("6", "3", "2", "0"), ("-6", "3", "-2", "0"),
    ("1", "0.3", "3", "0.1"), ("0", "5", "0", "0"), ("1", "0", "divisionByZero", "divisionByZero"),
    ("1", "99999999999999999999999999999999999999", "0", "1"),
    ("99999999999999999999999999999999999999", "0.1", "overflow", "overflow"),
    ("0.05", "-1000000000000000000", "-1", "-999999999999999999.95"),
  ])
  func floorDivision(_ a: String, _ b: String, _ quotient: String, _ remainder: String) throws {
    let (x, y) = (try decimal(a), try decimal(b))
    #expect(outcome { try x.floorDivided(by: y) } == quotient)
    #expect(outcome { try x.remainder(dividingBy: y) } == remainder)
  }

  @Test(arguments: [
    ("2", 10, "1024"), ("2", 0, "1"), ("0", 0, "1"), ("0", -1, "divisionByZero"), ("2", -2, "0.25"), ("1.1", 2, "1.21"),
    ("-2", 3, "-8"), ("-1", Int.max, "-1"), ("1", Int.min, "1"), ("10", 37, "1" + String(repeating: "0", count: 37)),
    ("10", 38, "overflow"), ("10", Int.max, "overflow"), ("0.5", 1000, "0." + String(repeating: "0", count: 38)),
    ("3", -1, "0.3333333333333333333333333333"),
  ])
  func power(_ base: String, _ exponent: Int, _ expected: String) throws {
    let number = try decimal(base)
    #expect(outcome { try number.power(exponent) } == expected)
  }

  static let rounding: [(String, Int, [RoundingRule: String])] = [
    ("2.5", 0, [.halfUp: "3", .halfEven: "2", .down: "2", .up: "3", .floor: "2", .ceiling: "3"]),
    ("-2.5", 0, [.halfUp: "-3", .halfEven: "-2", .down: "-2", .up: "-3", .floor: "-3", .ceiling: "-2"]),
    ("3.5", 0, [.halfUp: "4", .halfEven: "4"]),
    ("1.005", 2, [.halfUp: "1.01", .halfEven: "1.00"]),
    ("1.0049", 2, [.halfUp: "1.00", .up: "1.01"]),
    ("1.5", 3, [.halfUp: "1.500", .down: "1.500"]),
    ("1250", -2, [.halfUp: "1300", .halfEven: "1200", .down: "1200"]),
    ("12.34", -3, [.halfUp: "0", .up: "1000"]),
    ("0.00", 0, [.up: "0"]),
    ("99.995", 2, [.halfUp: "100.00", .down: "99.99"]),
    (max38, -38, [.halfUp: "overflow", .down: "0"]),
    (max38, -40, [.halfUp: "0", .up: "overflow"]),
    (max38, 1, [.halfUp: "overflow"]),
    ("1", 39, [.halfUp: "overflow"]),
    ("0.00000000000000000000000000000000000005", 37, [.halfUp: "0.0000000000000000000000000000000000001"]),
    ("1", Int.min, [.halfUp: "0"]), ("1", Int.max, [.halfUp: "overflow"]),
  ]

  @Test(arguments: rounding)
  func rounds(_ text: String, _ places: Int, _ expected: [RoundingRule: String]) throws {
    let number = try decimal(text)
    for (rule, result) in expected {
      #expect(outcome { try number.rounded(toScale: places, rule: rule) } == result, "\(text) to \(places) \(rule)")
    }
  }

  @Test func moneyKeepsToItsCurrency() throws {
    let roubles = Money(try decimal("1.005"), currency: "RUB")
    let dollars = Money(.one, currency: "USD")
    #expect(try roubles.rounded() == Money(try decimal("1.01"), currency: "RUB"))
    #expect(try roubles.adding(roubles).amount == decimal("2.01"))
    #expect(throws: ArithmeticFailure.currenciesDiffer("RUB", "USD")) { try roubles.adding(dollars) }
    #expect(throws: ArithmeticFailure.currenciesDiffer("RUB", "USD")) { try roubles.subtracting(dollars) }
    #expect(Value.money(roubles) != .decimal(roubles.amount))
  }
}
