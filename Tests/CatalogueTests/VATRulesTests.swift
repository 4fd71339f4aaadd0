import Catalogue
import Testing
import Values

/// A country and a day, and the standard rate on it.
struct RateCase: Sendable, CustomTestStringConvertible {
  var country: String
  var day: String
  var rate: Int?

  var testDescription: String { "\(country) \(day)" }
}

private let rateCases = [
  RateCase(country: "RU", day: "2003-12-31", rate: nil),
  RateCase(country: "RU", day: "2018-12-31", rate: 18),
  RateCase(country: "RU", day: "2019-01-01", rate: 20),
  RateCase(country: "RU", day: "2025-12-31", rate: 20),
  RateCase(country: "RU", day: "2026-01-01", rate: 22),
  RateCase(country: "RU", day: "2031-06-01", rate: 22),
  RateCase(country: "GB", day: "2026-11-23", rate: 20),
]

@Suite struct VATRulesTests {
  @Test(arguments: rateCases) func theRateFollowsTheDay(_ one: RateCase) throws {
    let rules = try #require(VATRules(country: one.country, data: BuiltInVAT.data()))
    let day = try #require(CalendarDate(iso: one.day))
    #expect(rules.standardRate(on: day) == one.rate.map { Decimal($0) })
  }

  @Test func simplifiedRatesBeginIn2025() throws {
    let rules = try #require(VATRules(country: "RU", data: BuiltInVAT.data()))
    let before = try rules.rates(on: #require(CalendarDate(iso: "2024-12-31")))
    let after = try rules.rates(on: #require(CalendarDate(iso: "2025-01-01")))
    #expect(!before.contains(Decimal(5)) && !before.contains(Decimal(7)))
    #expect(after.contains(Decimal(5)) && after.contains(Decimal(7)))
  }

  /// Every wording the code asks for is there, in both languages, without a hole left open.
  @Test(arguments: ["RU", "GB"]) func wordingsAreWhole(_ country: String) throws {
    let rules = try #require(VATRules(country: country, data: BuiltInVAT.data()))
    let rate = try #require(Decimal(parsing: "16.67"))
    for language in ["ru", "en"] {
      #expect(!rules.phrase("none", rate: rate, language: language).contains { $0.isNumber || $0 == "{" })
      for name in ["label", "advance", "included", "on_top"] {
        let phrase = rules.phrase(name, rate: rate, language: language)
        #expect(phrase.contains(language == "ru" ? "16,67" : "16.67") && !phrase.contains("{"))
      }
      for ground in rules.exemptGrounds { #expect(rules.exemptPhrase(ground, language: language) != nil) }
    }
    #expect(!rules.exemptGrounds.isEmpty)
  }

  @Test func anUnknownCountryHasNoRules() throws {
    #expect(try VATRules(country: "XX", data: BuiltInVAT.data()) == nil)
  }
}
