import Diagnostics
import DocumentModel
import Merging
import OutlineTemplates
import Testing
import Values

/// Templates that are larger than any that people write.
struct RobustnessTests {
  private static func run(_ template: String, _ data: Record) {
    do {
      let outline = try CompiledOutline.compile(
        SourceText(name: "t.md", text: template), library: TextLibrary([("part.md", "a {{ x }}\n\n1. b")]),
        assets: OutlineCase.assets)
      let merged = try outline.merge(data, settings: MergeSettings(isDraft: true))
      #expect(merged.warnings.allSatisfy { $0.severity != .error })
    } catch {
      #expect(error.diagnostics.contains { $0.severity == .error })
    }
  }

  /// Templates that are large, deep, or both; none may take more than linear time.
  struct Large: CustomTestStringConvertible {
    var name: String
    var unit: String
    var count: Int

    var testDescription: String { name }
    var text: String { String(repeating: unit, count: count) }
  }

  @Test(arguments: [
    Large(name: "quotations", unit: "> ", count: 2_000), Large(name: "bullets", unit: "- ", count: 2_000),
    Large(name: "emphasis", unit: "*a ", count: 2_000), Large(name: "brackets", unit: "[", count: 2_000),
    Large(name: "conditions", unit: "{% if x %}\n", count: 20_000),
    Large(name: "fences", unit: "::: keep\n", count: 5_000),
    Large(name: "fields", unit: "{{ x }}", count: 1_000),
    Large(name: "conditions in lines", unit: "{% if x %}a{% endif %}\n\n", count: 500),
    Large(name: "conditions on lines", unit: "{% if x %}\na\n{% endif %}\n\n", count: 500),
    Large(name: "items", unit: "1. a\n", count: 2_000),
  ])
  func largeTemplate(_ large: Large) {
    Self.run(large.text, ["x": true])
  }

  @Test func tableOfManyColumns() {
    let row = String(repeating: "|a", count: 1_000) + "\n"
    Self.run(row + String(repeating: "|-", count: 1_000) + "\n" + row, [:])
  }
}
