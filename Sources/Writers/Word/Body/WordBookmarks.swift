import DocumentModel
import OpenXML

/// The bookmarks of a document: a label's name may be in any language and of any length, a bookmark's may not.
struct WordBookmarks {
  private var numbers: [Label: Int] = [:]
  private var placed: Set<Label> = []

  /// The bookmark of a label; a name with `_Ref` is one that Word itself makes, and hides, for a cross-reference.
  mutating func name(of label: Label) -> String {
    let number = numbers[label] ?? numbers.count + 1
    numbers[label] = number
    return "_Ref\(100_000_000 + number)"
  }

  /// The bookmark's id; nil where the label stands at an earlier place already.
  mutating func place(_ label: Label) -> Int? {
    guard placed.insert(label).inserted else { return nil }
    return placed.count
  }
}

extension WordPart {
  /// Writes `content` as what references to `label` mean.
  func bookmark(_ label: Label?, _ content: () -> Void) {
    guard let label, let id = document.bookmarks.place(label) else { return content() }
    xml.element("w:bookmarkStart") {
      xml.attribute("w:id", id)
      xml.attribute("w:name", document.bookmarks.name(of: label))
    }
    content()
    xml.element("w:bookmarkEnd", "w:id", String(id))
  }
}
