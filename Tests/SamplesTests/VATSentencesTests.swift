import Catalogue
import Diagnostics
import Foundation
import Merging
import Testing
import Values

/// Whole sentences about a price and its tax: the amounts of the catalogue, said by a template.
@Suite struct VATSentencesTests {
  private static let template = """
    {{ (net if mode == "on_top" else gross) | in_words("RUB", form="contract") }}, {{ phrase }}{% if mode != "exempt" %} — \
    {{ vat | in_words("RUB", form="contract") }}{% endif %}{% if mode == "on_top" %}, всего с НДС \
    {{ gross | in_words("RUB", form="contract") }}{% endif %}
    """

  private static func cases() throws -> [Record] {
    let file = SampleOfficeFolder.root.appendingPathComponent("Tests/CatalogueTests/Vectors/vat.json")
    let vectors = try DataReader.record(of: Array(Data(contentsOf: file)), named: "vat.json", format: .json)
    return vectors["vat_phrases"]?.list?.elements.compactMap(\.record) ?? []
  }

  @Test func everyRegimeHasItsSentence() throws {
    let template = try CompiledTextTemplate.compile(
      SourceText(name: "vat.txt", text: Self.template), escaping: .none)
    let rules = try #require(VATRules(country: "RU", data: try BuiltInVAT.data()))
    let cases = try Self.cases()
    #expect(cases.count == 7)
    for one in cases {
      let regime = try #require(one["regime"]?.text)
      let given = try #require((one["amount"] ?? one["net"])?.text.flatMap { Decimal(written: $0) })
      let ground = regime.hasPrefix("УСН, освобождение") ? "usn" : regime.hasPrefix("НПД") ? "npd" : nil
      let mode: VATRegime.Mode = ground != nil ? .exempt : one["net"] == nil ? .included : .onTop
      let percent = regime.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? 0
      let rate = Values.Decimal(percent)
      let line = try PricedLine(quantity: .one, listPrice: given, mode: mode, rate: mode == .exempt ? .zero : rate)
      let phrase =
        try ground.map { try #require(rules.fullExemptPhrase($0, language: "ru")) }
        ?? rules.phrase(mode.rawValue, rate: rate, language: "ru")
      let merged = try template.merge(
        Record([
          "mode": .text(mode.rawValue), "phrase": .text(phrase), "net": .decimal(line.net), "vat": .decimal(line.vat),
          "gross": .decimal(line.gross),
        ]))
      let said = String(decoding: merged.bytes, as: UTF8.self).replacing("\u{A0}", with: " ")
      #expect(said == one["text"]?.text?.replacing("\u{A0}", with: " "), "\(regime)")
    }
  }
}
