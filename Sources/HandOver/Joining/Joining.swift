import Diagnostics
import OpenXML

/// What the joined documents have in common, gathered while they pass by.
final class Joining {
  static let main = PartName.fixed("word/document.xml")
  static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."

  let isDuplex: Bool
  /// How many documents there are by now.
  var members = 0
  var textSize = 0
  var findings: [Diagnostic] = []
  let parts = JoinedParts()
  /// The text of the whole, whose blocks are written elsewhere.
  let body = JoinedStory("document", part: Joining.main)
  let styles = JoinedStyles()
  let lists = JoinedLists()
  let settings = JoinedSettings()
  let footnotes = JoinedNotes(.footnote)
  let endnotes = JoinedNotes(.endnote)
  let comments = JoinedStory("comments", part: .fixed("word/comments.xml"))
  let margins = JoinedMargins()
  /// The last numbers given to drawings, to bookmarks and other marks in the text, and to comments.
  var lastDrawing = 0
  var lastMark = 0
  var lastComment = -1

  init(isDuplex: Bool) { self.isDuplex = isDuplex }

  /// Every part of the whole, the text without its content.
  func finishedParts() throws(Faults) -> [Part] {
    func add(_ kind: String, _ content: DeflatedPart, _ relationships: [Relationship] = []) {
      guard let name = PartName("/word/\(kind).xml") else { return }
      parts.add(Part(name, contentType: Self.word + kind + "+xml", content: content, relationships: relationships))
      body.relationships.refer(to: .part(name), as: WordMarkup.relationships + "/" + kind)
    }
    if let content = try styles.finish() { add("styles", content) }
    if let content = try lists.finish() { add("numbering", content) }
    for notes in [footnotes, endnotes] {
      if let content = try notes.story.finish() {
        add(notes.kind.rawValue + "s", content, notes.story.relationships.all)
      }
    }
    if let content = try comments.finish() { add("comments", content, comments.relationships.all) }
    add("settings", try settings.finish(footnotes: footnotes.isBegun, endnotes: endnotes.isBegun))
    parts.add(
      Part(
        Self.main, contentType: Self.word + "document.main+xml", content: DeflatedPart(storing: []),
        relationships: body.relationships.all))
    return parts.all
  }
}
