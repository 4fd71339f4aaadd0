import Diagnostics
import Foundation
import Merging
import TestKit
import Testing

/// Templates and data that nobody wrote.
struct MergeFuzzTests {
  /// So that no input takes its time by right.
  private static let limits = MergeLimits(steps: 5_000, depth: 100, outputBytes: 1 << 20, listLength: 5_000)

  @Test func mutatedTemplatesAndDataEndInATextOrFindings() throws {
    let cases = try CaseFile.all(in: "Cases").flatMap(\.cases).map { $0.seed(without: ["text", "findings"]) }
    let finds = try Fuzzing.finds(
      "merge", seeds: cases + Self.corpus(), tokens: FuzzTokens.template + FuzzTokens.data, rounds: 1_000
    ) { bytes in
      let one = CaseFile.Case(fuzzed: bytes)
      let merged = MergedCase(one, limits: Self.limits)
      let hasErrors = merged.diagnostics.contains { $0.severity == .error }
      if hasErrors == (merged.text != nil) { return "a text or errors, not both: \(merged.findings)" }
      // A fault that has no line has no excerpt; rendering must bear all.
      _ = merged.findings
      let again = MergedCase(one, limits: Self.limits)
      if again.text != merged.text || again.diagnostics != merged.diagnostics { return "not the same again:" }
      return nil
    }
    #expect(finds == [])
  }

  /// The templates compared with Jinja2, each with its data.
  private static func corpus() throws -> [[UInt8]] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Jinja")
    var seeds: [[UInt8]] = []
    for name in ["expressions", "filters", "tests", "statements", "macros"] {
      var data = "{}"
      let text = try String(contentsOf: folder.appendingPathComponent("\(name).corpus"), encoding: .utf8)
      for line in text.split(separator: "\n") {
        if line.hasPrefix("data ") {
          data = String(line.dropFirst(5))
        } else if line.hasPrefix("{") {
          seeds.append(Array("--- data\n\(data)\n--- template\n\(line)".utf8))
        }
      }
    }
    return seeds
  }
}
