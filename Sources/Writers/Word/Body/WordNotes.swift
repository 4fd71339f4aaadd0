import Diagnostics
import DocumentModel
import OpenXML

extension WordPart {
  /// A footnote's mark; where Word allows none, in a header or in a note, only what a reader sees of it.
  func noteToWord(_ note: Note, _ run: WordRun) {
    var mark = run
    mark.position = .superscript
    guard holdsNotes, !note.blocks.isEmpty else { return textToWord(note.mark, mark) }
    document.notes.append(note)
    let number = document.notes.count
    let isCounted = note.mark == String(number)
    runToWord(mark) {
      xml.element("w:footnoteReference") {
        if !isCounted { xml.attribute("w:customMarkFollows", "1") }
        xml.attribute("w:id", number)
      }
      if !isCounted { xml.element("w:t") { xml.text(VisibleCharacters.visible(note.mark)) } }
    }
  }

  /// The content of `footnotes.xml`: the two lines that Word draws, and the notes.
  fileprivate func notesToWord() {
    xml.element("w:footnotes", attributes: WordNames.namespaces) {
      for (id, kind) in [("-1", "separator"), ("0", "continuationSeparator")] {
        xml.element("w:footnote", attributes: ["w:type": kind, "w:id": id]) {
          paragraph(WordParagraph()) {
            runToWord(WordRun()) {
              if kind == "separator" { xml.fixed("<w:separator/>") } else { xml.fixed("<w:continuationSeparator/>") }
            }
          }
        }
      }
      for (index, note) in document.notes.enumerated() {
        xml.element("w:footnote", attributes: ["w:id": String(index + 1)]) { noteToWord(note, number: index + 1) }
      }
    }
  }

  private func noteToWord(_ note: Note, number: Int) {
    var rest = note.blocks[...]
    var inlines: [Inline] = []
    if case .paragraph(let first) = rest.first {
      inlines = first.inlines
      rest = rest.dropFirst()
    }
    paragraph(WordParagraph()) {
      var mark = WordRun()
      mark.position = .superscript
      if note.mark == String(number) {
        runToWord(mark) { xml.fixed("<w:footnoteRef/>") }
      } else {
        textToWord(note.mark, mark)
      }
      textToWord(" ", WordRun())
      inlinesToWord(inlines)
    }
    if blocksToWord(Array(rest), WordPlace()) { separatorToWord(height: 20) }
  }
}

extension WordDocument {
  /// The part with the notes that the body refers to; nil where there are none.
  func notesPart() throws(Faults) -> Part? {
    if notes.isEmpty { return nil }
    let part = WordPart(of: self, capacity: 8192)
    part.notesToWord()
    let content = try part.packed()
    return Part(
      WordPartNames.footnotes, contentType: WordNames.contentType("footnotes"), content: content,
      relationships: part.relationships)
  }
}
