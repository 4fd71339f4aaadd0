import Diagnostics
import Merging
import OpenXML
import TestKit
import Testing
import Values
import WordTemplates

/// Word templates that nobody wrote are merged, or found to be none; what is merged is a file that Word opens.
struct WordTemplateFuzzTests {
  private static let tokens =
    FuzzTokens.template + [
      "<w:p>", "</w:p>", "<w:p/>", "<w:r><w:t>", "</w:t></w:r>", "</w:t></w:r><w:r><w:t>", "<w:tbl>", "</w:tbl>",
      "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:tc/>", "<w:vMerge/>", "<w:pPr>", "</w:pPr>", "<w:br/>", "<w:tab/>",
      "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>", "<w:sectPr/>",
      "<w:sdt><w:sdtPr/><w:sdtContent>",
      "</w:sdtContent></w:sdt>", "<w:ins w:id=\"1\">", "</w:ins>", "<w:del w:id=\"2\">", "</w:del>",
      "<w:fldChar w:fldCharType=\"begin\"/>", "<w:fldChar w:fldCharType=\"separate\"/>",
      "<w:fldChar w:fldCharType=\"end\"/>", "<w:instrText> REF _Ref1 \\r \\h </w:instrText>",
      "<w:bookmarkStart w:id=\"1\" w:name=\"_Ref1\"/>", "<w:bookmarkEnd w:id=\"1\"/>",
      "<w:commentRangeStart w:id=\"3\"/>", "<w:commentReference w:id=\"3\"/>", "<w:footnoteReference w:id=\"1\"/>",
      "{%p ", "{%tr ", "{%tc ", "{%r ", "{{r ", "{%- ", " -%}", "{% vm %}", "{% hm %}", "{% colspan 2 %}",
      "{% cellbg \"FF0000\" %}", "| ", " |\n", "//", "¦", "\n->\n", "\n--- draft\n", "\n--- part word/header1.xml\n",
    ]

  private static func seeds() throws -> [[UInt8]] {
    try CaseFile.all(in: "Cases").flatMap(\.cases).map { $0.seed(without: ["result", "show", "xml", "fields"]) }
  }

  @Test func mutatedTemplatesAreMergedOrFound() throws {
    let finds = Fuzzing.finds("wordtemplate", seeds: try Self.seeds(), tokens: Self.tokens, rounds: 300) { bytes in
      Self.fault(of: CaseFile.Case(fuzzed: bytes))
    }
    #expect(finds == [])
  }

  @Test func mutatedFilesAreMergedOrFound() throws {
    let cases = try CaseFile.all(in: "Cases").flatMap(\.cases)
    let seeds = try stride(from: 0, to: cases.count, by: 9).map { try WordFixture(cases[$0]).bytes() }
    let finds = Fuzzing.finds("wordtemplatefile", seeds: seeds, tokens: [], rounds: 100) { bytes in
      do throws(Faults) {
        return try Self.fault(
          of: try CompiledWordTemplate.compile(bytes, named: "fuzzed.docx"), Record(),
          try PackageReader(bytes, named: "fuzzed.docx"))
      } catch {
        return Self.fault(of: error)
      }
    }
    #expect(finds == [])
  }

  /// What is wrong with what came of a case.
  private static func fault(of one: CaseFile.Case) -> String? {
    do {
      let bytes = try WordFixture(one).bytes()
      let template = try CompiledWordTemplate.compile(bytes, named: "fuzzed.docx")
      _ = template.usage()
      let text = Array((one[section: "data"] ?? "").utf8)
      let data = try DataReader.record(of: text, named: "data.yaml", format: .yaml)
      let original = try PackageReader(bytes, named: "fuzzed.docx")
      let wasSound = WordStructure.faults(in: try original.xml(of: .fixed("word/document.xml"))).isEmpty
      return try fault(of: template, data, original, isSound: wasSound)
    } catch let faults as Faults {
      return fault(of: faults)
    } catch {
      return "another error: \(error)"
    }
  }

  private static func fault(
    of template: CompiledWordTemplate, _ data: Record, _ original: PackageReader? = nil, isSound: Bool = false
  ) throws(Faults) -> String? {
    let limits = MergeLimits(steps: 5_000, depth: 100, outputBytes: 1 << 18, listLength: 2_000)
    let merged = try template.merge(data, settings: MergeSettings(isDraft: true, limits: limits))
    do throws(Faults) {
      let package = try PackageReader(try merged.write(), named: "merged.docx")
      for name in package.partNames {
        guard name.entryName.hasPrefix("word/"), name.entryName.hasSuffix(".xml"),
          let contents = try merged.bytes(of: name)
        else { continue }
        if try package.contents(of: name) != contents { return "packed as something else: \(name.entryName)" }
        // What is carried over stays as it was, well-formed or not.
        if let original, original.has(name), try original.contents(of: name) == contents { continue }
        let root = try package.xml(of: name)
        if isSound, name.entryName == "word/document.xml", let fault = WordStructure.faults(in: root).first {
          return fault
        }
      }
      return nil
    } catch {
      return "not read again: \(DiagnosticRenderer().render(error.diagnostics))"
    }
  }

  private static func fault(of faults: Faults) -> String? {
    guard let first = faults.diagnostics.first(where: { $0.severity == .error }) else { return "no findings:" }
    return first.message.isEmpty ? "no message: \(first.code.rawValue)" : nil
  }
}
