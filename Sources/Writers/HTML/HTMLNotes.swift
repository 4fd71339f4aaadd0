import DocumentModel

/// The notes of a page, in the order the text refers to them: a linked mark there, the note below the text.
final class HTMLNotes {
  private let words: HTMLWords
  private let identifiers: HTMLIdentifiers
  private(set) var notes: [Note] = []

  init(_ words: HTMLWords, _ identifiers: HTMLIdentifiers) {
    self.words = words
    self.identifiers = identifiers
  }

  /// The mark in the text; it links to the note.
  func mark(_ note: Note) -> HTMLNode {
    if note.blocks.isEmpty { return .element(.sup, [], [.text(note.mark)]) }
    notes.append(note)
    let number = notes.count
    return .element(
      .sup, [],
      [
        .element(
          .a, [.id(name("note-mark", number)), .role("doc-noteref"), .fragment(name("note", number))],
          [.text(note.mark)])
      ])
  }

  /// The notes below the text, each with a link back to where it belongs.
  func section(_ blocksToHTML: ([Block]) -> [HTMLNode]) -> [HTMLNode] {
    if notes.isEmpty { return [] }
    let items = notes.enumerated().map { index, note in
      let back = HTMLNode.element(
        .a, [.role("doc-backlink"), .ariaLabel(words.backToText), .fragment(name("note-mark", index + 1))], [.text("↩")]
      )
      return HTMLNode.element(
        .div, [.id(name("note", index + 1)), .classes("note")],
        [.element(.span, [.classes("number")], [.text(note.mark + " ")])] + blocksToHTML(note.blocks) + [back])
    }
    return [.element(.section, [.classes("notes"), .role("doc-endnotes")], items)]
  }

  private func name(_ stem: String, _ number: Int) -> String { identifiers.free("\(stem)-\(number)") }
}
