import Diagnostics
import Testing

@Suite struct NearestNameTests {
  @Test(
    arguments: [
      ("mony", ["money", "date", "many"], "did you mean `many` or `money`?"),
      ("sevr", ["sever", "yug"], "did you mean `sever`?"),
      ("claening", ["cleaning"], "did you mean `cleaning`?"),
      ("ИНН", ["инн", "кпп"], "did you mean `инн`?"),
    ]) func aSlipIsRecognised(_ wanted: String, _ names: [String], _ sentence: String)
  {
    #expect(suggestion(for: wanted, among: names) == sentence)
  }

  @Test func nothingNearIsNoSuggestion() {
    #expect(suggestion(for: "price", among: ["date", "client"]) == nil)
    #expect(suggestion(for: "", among: []) == nil)
  }
}
