import Diagnostics
import DocumentModel
import Foundation
import Readers
import TestKit
import Testing
import Writers

/// What was written as a Word file and is read again says the same.
@Suite struct ReadBackTests {
  /// Samples whose Word file does not say what the document says, and why.
  private static let different = [
    "pictures": "an SVG picture becomes its alternative text",
    "large-numbers": "numbers that Word does not count to are typed",
  ]

  @Test(arguments: WordWriterTests.names.filter { different[$0] == nil }) func textSurvivesWord(_ name: String) throws {
    let document = try #require(WordWriterTests.samples.first { $0.name == name }).document
    let read = try WordReader.read(try WordWriterTests.written(name).bytes, named: name)
    #expect(read.warnings.isEmpty)
    // Signatures side by side are rows in Word: what was read downwards is read across.
    let isAcross = document.blocks.contains(where: \.isSignaturesOfSeveral)
    let (has, wants) = (Self.characters(read.document), Self.characters(document))
    #expect(isAcross ? String(has.sorted()) == String(wants.sorted()) : has == wants)
  }

  /// The dumps of samples after a way through Word, to be read beside what was written.
  @Test(arguments: ["offer", "contract", "letter", "lists", "groups", "tables"])
  func structureSurvivesWord(_ name: String) throws {
    let read = try WordReader.read(try WordWriterTests.written(name).bytes, named: name)
    let dump = DocumentDump.dump(read.document)
    #expect(Golden.difference(Array(dump.utf8), from: "read-back-\(name).txt") == nil)
  }

  /// What the model carries through Word without a loss comes back as it was.
  @Test func documentsComeBackAsTheyWere() throws {
    let note = Note(mark: "1", blocks: [SampleDocuments.text("Сноска.")])
    let document = Document(
      properties: DocumentProperties(title: "Договор", author: "А", subject: "Б", created: "2026-11-23T09:00:00Z"),
      page: PageSetup(footer: [.text("стр. "), .pageNumber, .text(" из "), .pageCount]),
      blocks: [
        SampleDocuments.title("Договор"), SampleDocuments.section("Предмет"),
        .clauses([
          SampleDocuments.clause(nil, SampleDocuments.text("Первый.")),
          SampleDocuments.clause(
            nil, SampleDocuments.text("Второй:"),
            .list(List(marker: .bullet, items: [[SampleDocuments.text("раз")], [SampleDocuments.text("два")]])),
            SampleDocuments.text("и дальше."), .clauses([SampleDocuments.clause(nil, SampleDocuments.text("Глубже."))])),
        ]),
        SampleDocuments.section("Без номера", isNumbered: false),
        SampleDocuments.paragraph(
          .strong([.text("жирно")]), .text(", "), .underlined([.text("под")]), .text(" м"), .superscript([.text("2")]),
          .text(" H"), .subscript([.text("2")]), .text("O"), .note(note), .text("."),
          .link(Link(address: "https://a.example", inlines: [.text("сайт")]))),
        .pageBreak, .list(List(marker: .decimal(start: 3), items: [[SampleDocuments.text("три")]])),
        .group(Group(.center, [SampleDocuments.text("в середине")])), .rule, SampleDocuments.text("Конец."),
      ]
    ).numbered().0
    let file = try WordWriter().write(document)
    let read = try WordReader.read(file.bytes, named: "again.docx").document
    #expect(DocumentDump.dump(read) == DocumentDump.dump(document))
    #expect(read == document)
  }

  private static func characters(_ document: Document) -> String {
    DocumentText.text(of: document).withoutSpaces.replacing("_", with: "")
  }
}

extension Block {
  fileprivate var isSignaturesOfSeveral: Bool {
    guard case .columns(let columns) = self else { return false }
    return columns.kind == .signatures && columns.columns.count > 1
  }
}
