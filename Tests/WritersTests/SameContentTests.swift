import Diagnostics
import DocumentModel
import OpenXML
import Testing
import Writers

/// All formats say the same: text, numbers of clauses, totals, references.
@Suite struct SameContentTests {
  @Test(arguments: SampleDocuments.all.map(\.name))
  func aPageSaysWhatTheDocumentSays(name: String) throws {
    let document = try #require(SampleDocuments.all.first { $0.name == name }).document.numbered().0
    let page = PageText(HTMLWriter().write(document))
    #expect(page.faults.isEmpty, "\(page.faults)")
    #expect(page.text.withoutSpaces == DocumentText.text(of: document).withoutSpaces)
    #expect(page.fragments.allSatisfy { page.identifiers.contains($0) })
  }

  @Test(arguments: SampleDocuments.all.map(\.name))
  func numbersAreTheSameInTextAndPage(name: String) throws {
    let document = try #require(SampleDocuments.all.first { $0.name == name }).document.numbered().0
    let page = PageText(HTMLWriter().write(document))
    let text = String(decoding: TextWriter().write(document), as: UTF8.self)
    let numbered = text.split(separator: "\n").compactMap { numberOpening($0) }
    #expect(numbered == page.numbers.map(\.withoutSpaces) + listNumbers(document))
    #expect(amounts(in: text) == amounts(in: page.text))
  }

  @Test func referencesAreTheSameInTextAndPage() {
    let document = SampleDocuments.contract.numbered().0
    var references: [String] = []
    document.forEachInline { if case .reference(let reference) = $0 { references.append(reference.plainText) } }
    #expect(references.count == 4)
    let page = PageText(HTMLWriter().write(document)).text
    let text = String(decoding: TextWriter().write(document), as: UTF8.self)
    for reference in references {
      #expect(page.contains(reference))
      #expect(text.contains(reference))
    }
  }

  @Test(arguments: SampleDocuments.all.map(\.name))
  func amountsAndReferencesAreTheSameInWord(name: String) throws {
    let document = try #require(SampleDocuments.all.first { $0.name == name }).document.numbered().0
    let word = try wordText(document)
    let page = PageText(HTMLWriter().write(document)).text
    #expect(amounts(in: word) == amounts(in: page))
    var references: [String] = []
    document.forEachInline { if case .reference(let reference) = $0 { references.append(reference.plainText) } }
    for reference in references { #expect(word.withoutSpaces.contains(reference.withoutSpaces)) }
  }

  /// The text of the main part, a line a paragraph.
  private func wordText(_ document: Document) throws -> String {
    let zip = try ZipReader(try WordWriter().write(document).bytes, named: "sample.docx")
    let part = try #require(zip.entry("word/document.xml"))
    let xml = String(decoding: try zip.contents(of: part), as: UTF8.self)
    var text = ""
    for piece in xml.split(separator: "<") {
      guard let close = piece.firstIndex(of: ">") else { continue }
      if piece.hasPrefix("w:t>") || piece.hasPrefix("w:t ") { text += piece[piece.index(after: close)...] }
      if piece.hasPrefix("/w:p>") { text += "\n" }
    }
    return text
  }

  /// `2.1.` at the beginning of a line.
  private func numberOpening(_ line: Substring) -> String? {
    let word = line.drop { $0 == " " }.prefix { $0 != " " }
    guard word.hasSuffix("."), word.allSatisfy({ $0 == "." || $0.isASCII && $0.isNumber }) else { return nil }
    return String(word)
  }

  /// The numbers of plain lists, which a page leaves to the browser; in the samples they come last.
  private func listNumbers(_ document: Document) -> [String] {
    document.properties.kind == "contract" ? ["9.", "10."] : []
  }

  /// `205 509,00`, sorted.
  private func amounts(in text: String) -> [String] {
    let parts = text.split { !($0.isNumber || $0 == "," || $0 == "\u{A0}") }
    return parts.filter { $0.contains(",") && $0.contains(where: \.isNumber) }.map { String($0).withoutSpaces }.sorted()
  }
}
