import Foundation
import Merging
import TestKit
import Testing

/// The README's tables of filters, tests and functions say what the program has; `ENGROSS_RECORD=1` writes them anew.
@Suite(.serialized) struct ReferenceTests {
  private static let readme = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("README.md")

  @Test(arguments: [
    ("filters", table(FilterTable.all.map { ($0.signature, $0.explanation) })),
    ("business filters", table(Vocabulary.businessFilters.map { ($0.signature, $0.explanation) })),
    ("name filters", table(NameFilters.all.map { ($0.signature, $0.explanation) })),
    ("tests", table(TestTable.all.map { ($0.signature, $0.explanation) })),
    ("functions", table(FunctionTable.all.map { ($0.signature, $0.explanation) })),
    ("left out", FilterTable.leftOut.map { "- `\($0.name)`: \(escaped($0.reason))\n" }.joined()),
  ]) func readmeHasTheTable(_ name: String, _ table: String) throws {
    var text = try String(contentsOf: Self.readme, encoding: .utf8)
    let begin = "<!-- \(name): written by the tests -->\n"
    let end = "<!-- end of \(name) -->"
    let from = try #require(text.range(of: begin), "the README lacks the mark of \(name)")
    let to = try #require(text.range(of: end), "the README lacks the end of \(name)")
    if CaseFile.isRecording {
      text.replaceSubrange(from.upperBound..<to.lowerBound, with: table)
      try text.write(to: Self.readme, atomically: true, encoding: .utf8)
      return
    }
    #expect(text[from.upperBound..<to.lowerBound] == table, "record it: ENGROSS_RECORD=1 ./dev test --filter Reference")
  }

  private static func table(_ rows: [(signature: Signature, explanation: Explanation)]) -> String {
    var out = "| name | what it does | example | gives |\n|---|---|---|---|\n"
    for (signature, explanation) in rows.sorted(by: { $0.signature.name < $1.signature.name }) {
      out += "| \(code(signature.written)) | \(escaped(explanation.summary)) "
      out += "| \(code(explanation.template)) | \(code(explanation.result)) |\n"
    }
    return out
  }

  /// A code span in a table: a bar would end the cell, a line break the row.
  private static func code(_ text: String) -> String {
    text.isEmpty ? "" : "`" + escaped(text).replacing("\n", with: "⏎") + "`"
  }

  private static func escaped(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
