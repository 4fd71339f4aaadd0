import Diagnostics
import DocumentModel
import OpenXML

/// One part with paragraphs while it is written: the body, a header or a footer; or what is put into a part of
/// another file.
final class WordPart {
  let xml: XMLWriter
  let document: WordDocument
  private(set) var relationships: [Relationship] = []
  private var relationshipIds: [Relationship.Target: String] = [:]
  /// How a part of another file refers to a target.
  private let relate: ((String, Relationship.Target) -> String)?
  /// What the paragraph of another file gives to those written in its place.
  var frame: FragmentFrame?
  /// The properties that every run written now begins with.
  var runFrame: WordRunFrame?
  /// Whether the next paragraph begins a page.
  var breaksPage = false
  /// Whether notes may stand in it: in the body only.
  var holdsNotes = false
  /// The width that text and pictures have where the writer stands, in twips.
  var width: Int

  init(
    of document: WordDocument, capacity: Int, relate: ((String, Relationship.Target) -> String)? = nil
  ) {
    self.document = document
    self.relate = relate
    var buffer = document.desk.takeBuffer()
    buffer.reserveCapacity(capacity)
    xml = XMLWriter(reusing: buffer)
    width = document.page.textWidth
  }

  /// Whether it is put into a part of another file.
  var isFragment: Bool { relate != nil }

  /// The id under which this part refers to a target; asked twice for one, it answers the same.
  func relationship(_ kind: String, to target: Relationship.Target) -> String {
    if let relate { return relate(kind, target) }
    if let id = relationshipIds[target] { return id }
    let id = "rId\(relationships.count + 1)"
    relationshipIds[target] = id
    relationships.append(Relationship(id: id, type: WordNames.relationship(kind), target: target))
    return id
  }

  /// Closes the part and packs it.
  func packed() throws(Faults) -> DeflatedPart {
    let bytes = try xml.finish()
    document.replacedCharacters += xml.replacedCharacters
    let packed = document.desk.packer.pack(bytes)
    document.desk.giveBack(bytes)
    return packed
  }
}
