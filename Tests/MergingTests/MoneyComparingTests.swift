import Diagnostics
import Merging
import Testing
import Values

/// Amounts of money beside bare numbers, as limits are written in templates.
@Suite struct MoneyComparingTests {
  private static func text(_ template: String) throws -> String {
    let data = Record([
      "total": .money(Money(Decimal(100), currency: "RUB")), "other": .money(Money(Decimal(100), currency: "EUR")),
    ])
    let compiled = try CompiledTextTemplate.compile(SourceText(name: "t.txt", text: template), escaping: .none)
    return String(decoding: try compiled.merge(data).bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("{{ total > 0 }}", "true"), ("{{ total >= 100 }}", "true"), ("{{ total < 99.5 }}", "false"),
    ("{{ 50 < total }}", "true"), ("{{ total == 100 }}", "false"),
  ])
  func anAmountStandsAboveOrBelowABareNumber(_ template: String, _ expected: String) throws {
    #expect(try Self.text(template) == expected)
  }

  @Test func twoCurrenciesHaveNoOrder() {
    #expect(throws: Faults.self) { try Self.text("{{ total > other }}") }
  }
}
