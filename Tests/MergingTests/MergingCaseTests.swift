import TestKit
import Testing

/// The files in `Cases/`: data and a template, and the text or the findings they give.
struct MergingCaseTests {
  @Test func templatesAndDataGiveTheirTextsAndFindings() throws {
    for file in try CaseFile.all(in: "Cases") {
      var recorded = file
      for (index, one) in file.cases.enumerated() {
        let merged = MergedCase(one)
        var results = one.sections.map(\.name).filter { ["text", "findings"].contains($0) }
        if results.isEmpty { results = [merged.text == nil ? "findings" : "text"] }
        if merged.text != nil, !merged.findings.isEmpty, !results.contains("findings") { results.append("findings") }
        for name in results {
          let actual = merged.result(named: name) ?? ""
          if CaseFile.isRecording {
            recorded.cases[index][section: name] = actual
          } else {
            #expect(actual == one[section: name], "\(one.label), \(name)")
          }
        }
      }
      if CaseFile.isRecording { try recorded.write() }
    }
  }
}
