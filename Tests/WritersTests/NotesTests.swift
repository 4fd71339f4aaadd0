import DocumentModel
import TestKit
import Testing
import Writers

/// Notes, and labels that no writer has counted.
@Suite struct NotesTests {
  @Test func aTextShowsNotesAtItsEnd() {
    #expect(Golden.difference(TextWriter().write(WordCases.labels), from: "labels.txt") == nil)
  }

  @Test func aPageLinksNotesBothWays() {
    let bytes = HTMLWriter().write(WordCases.labels)
    let page = PageText(bytes)
    #expect(page.faults.isEmpty, "\(page.faults)")
    #expect(page.fragments.count == 6)
    #expect(page.fragments.allSatisfy { page.identifiers.contains($0) })
    #expect(Golden.difference(bytes, from: "labels.html") == nil)
  }

  /// A label of the document's own may be called like a note.
  @Test func notesKeepClearOfLabels() {
    var document = WordCases.labels
    document.blocks.append(
      .heading(Heading(level: 1, isNumbered: false, label: Label("note-1"), inlines: [.text("Примечание")])))
    let page = PageText(HTMLWriter().write(document))
    #expect(Set(page.identifiers).count == page.identifiers.count)
    #expect(page.fragments.allSatisfy { page.identifiers.contains($0) })
  }

  @Test func onlyAPageWithNotesHasTheirStyle() {
    let page = String(decoding: HTMLWriter().write(Document(blocks: [.rule])), as: UTF8.self)
    #expect(!page.contains(".notes"))
  }
}
