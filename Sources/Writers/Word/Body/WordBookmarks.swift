import DocumentModel
import OpenXML

/// The bookmarks of a document: a label's name may be in any language and of any length, a bookmark's may not.
struct WordBookmarks {
  private var numbers: [Label: Int] = [:]
  private var placed: Set<Label> = []
  private var last: Int

  /// Bookmarks named after numbers that follow `last`.
  init(after last: Int = 100_000_000) { self.last = last }

  /// The bookmark of a label; a name with `_Ref` is one that Word itself makes, and hides, for a cross-reference.
  mutating func name(of label: Label) -> String {
    if let number = numbers[label] { return "_Ref\(number)" }
    last += 1
    numbers[label] = last
    return "_Ref\(last)"
  }

  /// False where the label stands at an earlier place already.
  mutating func place(_ label: Label) -> Bool { placed.insert(label).inserted }

  /// What follows has labels of its own, which may be spelt like those before.
  mutating func beginFile() {
    numbers = [:]
    placed = []
  }
}

extension WordPart {
  /// Writes `content` as what references to `label` mean.
  func bookmark(_ label: Label?, _ content: () -> Void) {
    guard let label, document.bookmarks.place(label) else { return content() }
    let id = document.counters.nextBookmark()
    xml.element("w:bookmarkStart") {
      xml.attribute("w:id", id)
      xml.attribute("w:name", document.bookmarks.name(of: label))
    }
    content()
    xml.element("w:bookmarkEnd", "w:id", String(id))
  }
}
