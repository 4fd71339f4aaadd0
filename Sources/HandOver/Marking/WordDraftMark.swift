package import Diagnostics
import OpenXML

/// The mark of a Word file: a watermark in every header that its sections show.
extension DraftMark {
  /// A .docx with the mark across every page; the text of no page moves.
  ///
  /// - Parameter tag: by which the file is known when it comes back; nil for none.
  package func marking(
    docx bytes: [UInt8], named file: String, taggedBy tag: DocumentTag? = nil
  ) throws(Faults) -> [UInt8] {
    // Opened, read and packed once for both.
    var edit = try WordFileEdit(bytes, named: file)
    if let tag { edit = try tag.writing(into: edit) }
    var marking = WordMarking(self, of: edit)
    try marking.run()
    return try marking.edit.finish()
  }

  /// A .docx without the marks of drafts in its headers, whichever program saved it last.
  package static func unmarking(docx bytes: [UInt8], named file: String) throws(Faults) -> [UInt8] {
    var edit = try WordFileEdit(bytes, named: file)
    for relationship in try edit.relationships(of: edit.main) where relationship.isOf("header") {
      guard let part = relationship.part, let root = try edit.root(of: part) else { continue }
      let unmarked = MarkedHeader.unmarking(root)
      if unmarked != root { try edit.set(part, to: unmarked) }
    }
    return try edit.finish()
  }
}
