import Diagnostics
import DocumentModel
import OpenXML

/// One part with paragraphs while it is written: the body, a header or a footer.
final class WordPart {
  let xml: XMLWriter
  let document: WordDocument
  private(set) var relationships: [Relationship] = []
  private var relationshipIds: [Relationship.Target: String] = [:]
  /// Whether the next paragraph begins a page.
  var breaksPage = false
  /// Whether notes may stand in it: in the body only.
  var holdsNotes = false
  /// The width that text and pictures have where the writer stands, in twips.
  var width: Int

  init(of document: WordDocument, capacity: Int) {
    self.document = document
    var buffer = document.desk.takeBuffer()
    buffer.reserveCapacity(capacity)
    xml = XMLWriter(reusing: buffer)
    width = document.page.textWidth
  }

  /// The id under which this part refers to a target; asked twice for one, it answers the same.
  func relationship(_ kind: String, to target: Relationship.Target) -> String {
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
