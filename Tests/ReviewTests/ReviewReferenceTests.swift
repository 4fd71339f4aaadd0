import Diagnostics
import Foundation
import Review
import TestKit
import Testing

/// The README's table of rules says what the program has; `ENGROSS_RECORD=1` writes it anew.
@Suite struct ReviewReferenceTests {
  private static let readme = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("README.md")

  private static let begin = "<!-- review rules: written by the tests -->\n"
  private static let end = "<!-- end of review rules -->"

  @Test func readmeHasTheRules() throws {
    var table = "| rule | weighs | what it finds | example |\n|---|---|---|---|\n"
    for rule in ReviewRules.all {
      table += "| `\(rule.code.rawValue)` | \(rule.severity.rawValue) | \(Self.escaped(rule.finds)) "
      table += "| \(Self.escaped(rule.example)) |\n"
    }
    var text = try String(contentsOf: Self.readme, encoding: .utf8)
    let from = try #require(text.range(of: Self.begin), "the README lacks the mark of the rules")
    let to = try #require(text.range(of: Self.end), "the README lacks the end of the rules")
    if CaseFile.isRecording {
      text.replaceSubrange(from.upperBound..<to.lowerBound, with: table)
      try text.write(to: Self.readme, atomically: true, encoding: .utf8)
      return
    }
    #expect(
      text[from.upperBound..<to.lowerBound] == table, "record it: ENGROSS_RECORD=1 ./dev test --filter ReviewReference")
  }

  @Test func noRuleIsListedTwice() {
    let codes = ReviewRules.all.map(\.code.rawValue)
    #expect(Set(codes).count == codes.count)
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("|", with: "\\|").replacing("{{", with: "`{{").replacing("}}", with: "}}`")
  }
}
