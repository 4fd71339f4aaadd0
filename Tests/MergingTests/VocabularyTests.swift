import Merging
import Testing

/// Every filter, test and function carries an example, which is what its documentation shows.
struct VocabularyTests {
  static let explained: [(name: String, explanation: Explanation)] =
    Vocabulary.standard.filters.values.sorted { $0.name < $1.name }.map { ("| \($0.name)", $0.explanation) }
    + TestTable.all.map { ("is \($0.name)", $0.explanation) }
    + FunctionTable.all.map { ("\($0.name)()", $0.explanation) }

  @Test func everyExampleGivesWhatItSays() {
    for (name, explanation) in Self.explained {
      let merged = MergedCase(
        MergedCase.Parts(sections: [("data", "client: {name: Альфа}"), ("template", explanation.template)]))
      #expect(merged.result(named: "text") == explanation.result, "\(name)")
    }
  }

  @Test func everySummaryIsASentence() {
    for (name, explanation) in Self.explained {
      #expect(explanation.summary.hasSuffix("."), "\(name)")
    }
  }

  @Test func whatIsLeftOutIsNotThere() {
    for (name, _) in FilterTable.leftOut {
      #expect(Vocabulary.standard.filters[name] == nil, "\(name)")
    }
  }
}
