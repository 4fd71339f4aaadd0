import Diagnostics
import DocumentModel
import Merging
import OutlineTemplates
import TemplateLanguage
import TestKit
import Testing
import Values

/// Outlines that nobody wrote: the cases, cut and mixed.
struct OutlineFuzzTests {
  private static let limits = MergeLimits(steps: 5_000, depth: 100, outputBytes: 1 << 20, listLength: 5_000)

  @Test func mutatedOutlinesEndInADocumentOrFindings() throws {
    let cases = try CaseFile.all(in: "Cases").flatMap(\.cases).map { $0.seed(without: ["result"]) }
    let finds = Fuzzing.finds(
      "outline", seeds: cases, tokens: FuzzTokens.template + FuzzTokens.outline, rounds: 800
    ) { bytes in
      let one = CaseFile.Case(fuzzed: bytes)
      let source = SourceText(name: "template.md", text: one[section: "template"] ?? "")
      let outline: CompiledOutline
      do throws(Faults) {
        outline = try CompiledOutline.compile(source, library: Self.library(one), assets: OutlineCase.assets)
      } catch {
        if !error.diagnostics.contains(where: { $0.severity == .error }) { return "no errors:" }
        _ = DiagnosticRenderer().render(error.diagnostics)
        return Fuzzing.misplaced(error.diagnostics, in: source)
      }
      _ = outline.usage().dump()
      return Self.fault(of: outline, one)
    }
    #expect(finds == [])
  }

  private static func library(_ one: CaseFile.Case) -> TextLibrary {
    let files = one.sections.filter { $0.name.hasPrefix("file ") }.map { (String($0.name.dropFirst(5)), $0.text) }
    return TextLibrary([("part.md", "a {{ x }}\n\n1. b")].filter { part in !files.contains { $0.0 == part.0 } } + files)
  }

  /// What is wrong with the documents, the whole one and the draft.
  private static func fault(of outline: CompiledOutline, _ one: CaseFile.Case) -> String? {
    for isDraft in [true, false] {
      let settings = MergeSettings(isDraft: isDraft, limits: limits)
      do throws(Faults) {
        let merged = try outline.merge(data(one), settings: settings)
        if merged.warnings.contains(where: { $0.severity == .error }) { return "an error among the warnings:" }
        let again = try outline.merge(data(one), settings: settings)
        if DocumentDump.dump(merged.document) != DocumentDump.dump(again.document) { return "not the same again:" }
      } catch {
        if !error.diagnostics.contains(where: { $0.severity == .error }) { return "no errors:" }
        _ = DiagnosticRenderer().render(error.diagnostics)
      }
    }
    return nil
  }

  /// The case's data; others where they are no data any more.
  private static func data(_ one: CaseFile.Case) -> Record {
    do throws(Faults) {
      return try DataReader.record(of: Array((one[section: "data"] ?? "").utf8), named: "data.yaml", format: .yaml)
    } catch {
      return ["x": true, "l": ["a", "b"], "client": ["name": "A"]]
    }
  }
}
