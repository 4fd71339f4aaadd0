import Diagnostics
import Merging
import Testing
import Values

/// What case files cannot hold: amounts that know their currency, as the catalogue gives them.
@Suite struct MoneyInWordsTests {
  private func merged(_ template: String, _ currency: String) throws(Faults) -> String {
    let total = Money(Decimal(121), currency: currency)
    return try CompiledTextTemplate.compile(SourceText(name: "case.txt", text: template), escaping: .none)
      .merge(Record(["total": .money(total)])).text
  }

  @Test func saysTheirOwnCurrency() throws {
    #expect(try merged("{{ total | in_words }}", "EUR") == "Сто двадцать один евро 00 евроцентов")
    #expect(
      try merged("{{ total | in_words(form=\"contract\") }}", "TRY")
        == "121 (Сто двадцать одна) турецкая лира 00 курушей")
    #expect(try merged("{{ total | in_words(\"EUR\") }}", "EUR") == "Сто двадцать один евро 00 евроцентов")
  }

  @Test(arguments: [
    ("{{ total | in_words(\"USD\") }}", "EUR", DiagnosticCode.currenciesDiffer),
    ("{{ total | in_words }}", "XTS", .badArgument),
    ("{{ total | in_words(gender=\"f\") }}", "RUB", .badArgument),
  ])
  func refusesWhatWouldBeWrong(_ template: String, _ currency: String, _ code: DiagnosticCode) {
    do throws(Faults) {
      Issue.record("\(template) gives \(try merged(template, currency))")
    } catch {
      #expect(error.diagnostics.map(\.code) == [code])
    }
  }
}
