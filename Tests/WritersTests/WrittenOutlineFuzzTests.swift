import Diagnostics
import DocumentModel
import Merging
import OpenXML
import OutlineTemplates
import TestKit
import Testing
import Values
import Writers

/// Outlines that nobody wrote, all the way to the files: whatever is merged can be written, whole and valid.
struct WrittenOutlineFuzzTests {
  private static let limits = MergeLimits(steps: 5_000, depth: 100, outputBytes: 1 << 18, listLength: 2_000)

  @Test func mutatedOutlinesGiveValidFiles() throws {
    let cases = try CaseFile.all(in: "../OutlineTemplatesTests/Cases").flatMap(\.cases)
    #expect(cases.count > 50)
    let word = try WordWriter()
    let finds = Fuzzing.finds(
      "written-outline", seeds: cases.map { $0.seed(without: ["result"]) },
      tokens: FuzzTokens.template + FuzzTokens.outline, rounds: 80
    ) { bytes in
      guard let document = Self.merged(CaseFile.Case(fuzzed: bytes)) else { return nil }
      return Self.faultOfText(document) ?? Self.faultOfPage(document) ?? Self.faultOfWord(document, word)
    }
    #expect(finds == [])
  }

  /// The draft; nil for what is no template.
  private static func merged(_ one: CaseFile.Case) -> Document? {
    let files = one.sections.filter { $0.name.hasPrefix("file ") }.map { (String($0.name.dropFirst(5)), $0.text) }
    do throws(Faults) {
      let source = SourceText(name: "template.md", text: one[section: "template"] ?? "")
      let outline = try CompiledOutline.compile(source, library: TextLibrary(files), assets: assets)
      return try outline.merge(data(one), settings: MergeSettings(isDraft: true, limits: limits)).document
    } catch {
      return nil
    }
  }

  private static let assets = AssetLibrary(
    bytes: { path, _ in path.hasSuffix(".png") ? TestPicture.png(width: 8, height: 8) : nil }, names: { _ in [] })

  /// The case's data; others where they are no data any more.
  private static func data(_ one: CaseFile.Case) -> Record {
    do throws(Faults) {
      return try DataReader.record(of: Array((one[section: "data"] ?? "").utf8), named: "data.yaml", format: .yaml)
    } catch {
      return ["x": true, "l": ["a", "b"], "client": ["name": "A"]]
    }
  }

  private static func faultOfText(_ document: Document) -> String? {
    for width in [40, 76] {
      let text = String(decoding: TextWriter(width: width).write(document), as: UTF8.self)
      if text.utf8.contains(where: { $0 < 0x20 && $0 != 0x0A }) { return "text: a control character" }
      if text.contains("\n\n\n") { return "text: empty lines" }
      if text.contains(" \n") { return "text: a space at the end of a line" }
    }
    return nil
  }

  private static func faultOfPage(_ document: Document) -> String? {
    let page = PageText(HTMLWriter().write(document))
    if let fault = page.faults.first { return "page: \(fault)" }
    let wanted = HostileValuesTests.shown(DocumentText.text(of: document)).withoutSpaces
    return page.text.withoutSpaces == wanted ? nil : "page, other text: \(page.text) for \(wanted)"
  }

  private static func faultOfWord(_ document: Document, _ writer: WordWriter) -> String? {
    do {
      let file = try writer.write(document)
      let written = try WrittenWord(file.bytes)
      let shown = WordNumberReplay(written).shown
      if shown != document.liveNumbers { return "word, other numbers: \(shown) for \(document.liveNumbers)" }
      for cell in WrittenWord.all("tc", in: written.document) where cell.elements.last?.name.local != "p" {
        return "word: a cell without a paragraph at its end"
      }
      for (element, attribute) in [("docPr", "id"), ("bookmarkStart", "id"), ("bookmarkStart", "name")] {
        let ids = WrittenWord.all(element, in: written.document).compactMap { $0.value(attribute) }
        if Set(ids).count != ids.count { return "word: one \(attribute) twice among \(ids)" }
      }
      return nil
    } catch {
      return "word: \(error)"
    }
  }
}
