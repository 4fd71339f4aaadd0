import Catalogue
import Diagnostics
import Testing
import Values

/// The reference figures of an accountant: rates by date, tax in and on top of amounts, lines, phrases, parts.
@Suite struct VATVectorTests {
  static func vectors(_ section: String) throws -> [Record] {
    let file = try Vectors.read("vat.json")
    let value = try #require(file[section])
    let list = value.list ?? value.record?["cases"]?.list
    let cases = try #require(list).elements.compactMap(\.record)
    try #require(!cases.isEmpty)
    return cases
  }

  private func rules() throws -> VATRules { try #require(VATRules(country: "RU", data: try BuiltInVAT.data())) }

  @Test func ratesFollowTheDay() throws {
    for one in try Self.vectors("vat_rate_by_date") {
      let day = try one.day("service_date")
      #expect(try rules().standardRate(on: day) == one.number("rate"), "\(day)")
      #expect(try rules().rates(on: day).contains(one.number("rate")), "\(day)")
    }
  }

  @Test func amounts() throws {
    let cases = try Self.vectors("vat")
    #expect(cases.count == 24)
    for one in cases {
      let mode = try #require(VATRegime.Mode(rawValue: try one.text("mode")))
      let rate = try one.number("rate")
      let given = try one.number(mode == .onTop ? "net" : "gross")
      let line = try PricedLine(quantity: .one, listPrice: given, mode: mode, rate: rate)
      for (name, amount) in [("net", line.net), ("vat", line.vat), ("gross", line.gross)] {
        #expect(try amount.description == one.text(name), "\(name) of \(given) at \(rate)")
      }
      if let formula = one["formula"]?.text {
        #expect(try rules().phrase("advance", rate: rate, language: "ru") == "НДС \(formula)")
      }
    }
  }

  @Test func linesAndTheirTotal() throws {
    for one in try Self.vectors("vat_lines") {
      let rate = try one.number("rate")
      let isOnTop = one["nets"] != nil
      let amounts = try one.numbers(isOnTop ? "nets" : "grosses")
      let lines = try amounts.map {
        try PricedLine(quantity: .one, listPrice: $0, mode: isOnTop ? .onTop : .included, rate: rate)
      }
      #expect(try lines.map(\.vat) == one.numbers("line_vat"))
      let totals = try PricedPackage.Totals(lines)
      #expect(try totals.vat == one.number("sum_of_line_vat"))
      let total = try one.number(isOnTop ? "net_total" : "gross_total")
      #expect((isOnTop ? totals.net : totals.gross) == total)
      let atOnce = try isOnTop ? total.taxOnTop(rate: rate) : total.taxInside(rate: rate)
      #expect(try atOnce == one.number("vat_of_total"))
    }
  }

  /// The amounts in words belong to a template; what stands between them is the rules'.
  @Test func phrases() throws {
    let rules = try rules()
    for one in try Self.vectors("vat_phrases") {
      let text = try one.text("text").replacing("\u{A0}", with: " ")
      let name = try one.text("regime")
      let phrase: String
      switch name {
      case "УСН, освобождение (доход в пределах лимита)":
        phrase = try #require(rules.fullExemptPhrase("usn", language: "ru"))
      case "НПД (самозанятый)": phrase = try #require(rules.fullExemptPhrase("npd", language: "ru"))
      default:
        let rate = name.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? -1
        let mode = name.hasSuffix("сверх") ? "on_top" : "included"
        phrase = rules.phrase(mode, rate: Decimal(rate), language: "ru")
      }
      #expect(text.contains(", \(phrase.replacing("\u{A0}", with: " "))"), "\(name): \(phrase)")
    }
  }

  @Test func parts() throws {
    for one in try Self.vectors("split") {
      let total = try one.number("total")
      let count = try #require(try one.number("n").wholeNumber)
      let parts = try total.split(into: count)
      let wanted = try #require(one["parts"]?.list).elements.compactMap(\.text)
      #expect(parts.map(\.description) == wanted)
    }
  }
}
