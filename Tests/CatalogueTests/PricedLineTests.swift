import Catalogue
import Testing
import Values

/// One line to reckon, and what an accountant expects of it.
struct LineCase: Sendable, CustomTestStringConvertible {
  var id: String
  var quantity: String
  var price: String
  var discount = "0"
  var mode: VATRegime.Mode
  var rate: Int
  var sum: String
  var net: String
  var vat: String
  var gross: String

  var testDescription: String { id }
}

private let lineCases: [LineCase] = [
  LineCase(
    id: "inside 120000", quantity: "1", price: "120000.00", mode: .included, rate: 22, sum: "120000.00",
    net: "98360.66", vat: "21639.34", gross: "120000.00"),
  LineCase(
    id: "on top is no inverse of inside", quantity: "1", price: "98360.66", mode: .onTop, rate: 22, sum: "98360.66",
    net: "98360.66", vat: "21639.35", gross: "120000.01"),
  LineCase(
    id: "half a kopeck goes up", quantity: "1", price: "10.75", mode: .onTop, rate: 22, sum: "10.75", net: "10.75",
    vat: "2.37", gross: "13.12"),
  LineCase(
    id: "half a kopeck of 5 %", quantity: "1", price: "0.50", mode: .onTop, rate: 5, sum: "0.50", net: "0.50",
    vat: "0.03", gross: "0.53"),
  LineCase(
    id: "quantity with a fraction", quantity: "45.5", price: "78.00", mode: .included, rate: 20, sum: "3549.00",
    net: "2957.50", vat: "591.50", gross: "3549.00"),
  LineCase(
    id: "the discounted price is rounded first", quantity: "1200", price: "64.50", discount: "7.5", mode: .included,
    rate: 22, sum: "71592.00", net: "58681.97", vat: "12910.03", gross: "71592.00"),
  LineCase(
    id: "no tax", quantity: "3", price: "33.335", mode: .exempt, rate: 0, sum: "100.02", net: "100.02", vat: "0.00",
    gross: "100.02"),
  LineCase(
    id: "zero rate is not without tax", quantity: "2", price: "50", mode: .onTop, rate: 0, sum: "100.00",
    net: "100.00", vat: "0.00", gross: "100.00"),
]

@Suite struct PricedLineTests {
  @Test(arguments: lineCases) func reckons(_ line: LineCase) throws {
    let priced = try PricedLine(
      quantity: #require(Decimal(parsing: line.quantity)), listPrice: #require(Decimal(parsing: line.price)),
      discount: #require(Decimal(parsing: line.discount)), mode: line.mode, rate: Decimal(line.rate))
    #expect(priced.sum.description == line.sum)
    #expect(priced.net.description == line.net)
    #expect(priced.vat.description == line.vat)
    #expect(priced.gross.description == line.gross)
  }

  /// Whatever the numbers: net and tax make the gross, and totals are the sums of their lines.
  @Test func amountsAddUp() throws {
    var dice = Dice(seed: 20_261_123)
    for _ in 0..<400 {
      var lines: [PricedLine] = []
      let mode = dice.one(of: VATRegime.Mode.allCases)
      let rate = dice.one(of: [0, 5, 7, 10, 20, 22])
      for _ in 0..<dice.number(1...9) {
        lines.append(try Self.line(&dice, mode, Decimal(rate)))
      }
      for line in lines {
        #expect(try line.net.adding(line.vat) == line.gross)
        #expect(line.sum == (mode == .onTop ? line.net : line.gross))
        #expect(line.gross.scale == 2 && line.net.scale == 2 && line.vat.scale == 2)
      }
      let totals = try PricedPackage.Totals(lines)
      #expect(try totals.net.adding(totals.vat) == totals.gross)
      let sum = try lines.reduce(Decimal.zero) { try $0.adding($1.gross) }
      #expect(totals.gross == sum)
    }
  }

  @Test func anAmountThatDoesNotFitIsAFailure() {
    let huge = Decimal(digits: 1_000_000_000_000_000_000_000_000_000_000, scale: 0) ?? .one
    #expect(throws: ArithmeticFailure.self) {
      try PricedLine(quantity: huge, listPrice: huge, mode: .included, rate: Decimal(22))
    }
  }

  private static func line(
    _ dice: inout Dice, _ mode: VATRegime.Mode, _ rate: Decimal
  ) throws -> PricedLine {
    let quantity = try #require(Decimal(digits: Int128(dice.number(1...9_999_999)), scale: dice.number(0...3)))
    let price = try #require(Decimal(digits: Int128(dice.number(0...99_999_999)), scale: dice.number(0...3)))
    let discount = try #require(Decimal(digits: Int128(dice.number(0...999)), scale: 1))
    return try PricedLine(quantity: quantity, listPrice: price, discount: discount, mode: mode, rate: rate)
  }
}

/// Numbers that look random and are the same on every run.
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return range.lowerBound + Int((state >> 33) % UInt64(range.count))
  }

  mutating func one<Element>(of list: [Element]) -> Element { list[number(0...(list.count - 1))] }
}
