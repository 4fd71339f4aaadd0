import Diagnostics
import OpenXML

/// The notes of all documents, under numbers of their own.
final class JoinedNotes {
  enum Kind: String {
    case footnote
    case endnote
  }

  let kind: Kind
  let story: JoinedStory
  private var last = 0

  init(_ kind: Kind) {
    self.kind = kind
    story = JoinedStory(
      kind.rawValue + "s", part: kind == .footnote ? .fixed("word/footnotes.xml") : .fixed("word/endnotes.xml"))
  }

  var isBegun: Bool { story.isBegun }

  /// The lines between text and notes, which are notes themselves (ECMA-376 part 1, 17.11.10).
  private static let lines = ["separator", "continuationSeparator", "continuationNotice"]

  /// The notes that a document's part holds, each with its number in the whole; the lines of the first stay for all.
  func numbers(_ root: XMLElement) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for note in root.elements where !Self.isLine(note) {
      guard let id = note.value("id") else { continue }
      last += 1
      numbers[id] = last
    }
    return numbers
  }

  /// The lines of the first document that has notes, under the numbers -1, 0 and so on downward.
  static func lines(of root: XMLElement) -> [XMLElement] {
    var lines: [XMLElement] = []
    for (kind, id) in zip(Self.lines, ["-1", "0", "-2"]) {
      guard var line = root.elements.first(where: { $0.value("type") == kind }) else { continue }
      line.set("id", to: id)
      lines.append(line)
    }
    return lines
  }

  static func isLine(_ note: XMLElement) -> Bool { lines.contains(note.value("type") ?? "") }
}
