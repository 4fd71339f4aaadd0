import Foundation
import Testing

/// The preamble of a contract, made by a template of the name filters alone.
@Suite struct PreambleTests {
  /// Cards of the parties with the preamble each must give, set by hand.
  private struct Vectors: Decodable {
    struct Preamble: Decodable {
      struct Party: Decodable {
        var form: String
        var name: String?
        var role: String
        var title: String?
        var person: String
        var gender: String
        var basis: String?
        var ogrnip: String?
      }
      var party: Party
      var text: String
    }
    struct Form: Decodable {
      var form: String
      var nom: String
    }
    var preambles: [Preamble]
    var companyForms: [Form]
  }

  private static let template = """
    {%- if party.kind == "sole_trader" -%}
    {{ party.full_name }}, {{ party | gendered("именуемый", "именуемая") }} в дальнейшем «{{ role }}», \
    {{ party | gendered("действующий", "действующая") }} от своего имени (ОГРНИП {{ party.ogrnip }})
    {%- else -%}
    {{ party.full_name }}, {{ party | gendered("именуемый", "именуемая", "именуемое") }} в дальнейшем «{{ role }}», \
    в лице {{ party.signatory | inflect_phrase("genitive") }} {{ party.signatory | inflect_name("genitive") }}, \
    {{ party.signatory | gendered("действующего", "действующей") }} на основании {{ basis | inflect_phrase("genitive") }}
    {%- endif -%}
    """

  @Test func everyPreambleIsMadeByATemplate() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("WordingTests/Vectors/names.json")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let vectors = try decoder.decode(Vectors.self, from: Data(contentsOf: file))
    try #require(vectors.preambles.count == 6)
    for preamble in vectors.preambles {
      let party = preamble.party
      let isTrader = party.form == "ИП"
      let full = vectors.companyForms.first { $0.form == party.form }?.nom ?? "Индивидуальный предприниматель"
      let data = """
        role: \(party.role)
        basis: \(party.basis ?? "")
        party:
          kind: \(isTrader ? "sole_trader" : "company")
          full_name: \(full) \(party.name.map { "«\($0)»" } ?? party.person)
          name: \(isTrader ? "ИП " + party.person : party.form)
          ogrnip: "\(party.ogrnip ?? "")"
          signatory: {name: \(party.person), post: \(party.title ?? "")}
        """
      let merged = MergedCase(MergedCase.Parts(sections: [("data", data), ("template", Self.template)]))
      #expect(merged.result(named: "text") == preamble.text)
      #expect(merged.findings.isEmpty)
    }
  }
}
