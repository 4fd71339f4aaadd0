package import Diagnostics
import OpenXML

/// What a file that came back says: the text that its readers agreed on, as a document of its own.
///
/// Tracked changes are accepted; comments with their authors, marks of editing sessions, the mark of a draft and the tag
/// are gone. Everything else stays as whoever edited it left it.
package enum ReturnedText {
  /// - Throws: where the file holds macros or a signature, or is no Word file.
  package static func taking(from bytes: [UInt8], named file: String) throws(Faults) -> [UInt8] {
    var edit = try WordFileEdit(bytes, named: file)
    try Faults.check(try ScrubRefusals.findings(in: edit).filter { $0.severity == .error })
    for relationship in try edit.relationships(of: edit.main) {
      guard let part = relationship.part, edit.package.has(part), part != edit.main else { continue }
      if commentKinds.contains(where: { relationship.type.hasSuffix("/" + $0) }) { edit.remove(part) }
    }
    let stories = try edit.relationships(of: edit.main).compactMap(\.part)
    for part in [edit.main] + stories where edit.package.has(part) && !edit.removed.contains(part) {
      // Pictures and the like are no XML.
      guard part.ending == "xml", let root = try edit.root(of: part), root.isWordMarkup else { continue }
      var cleaning = StoryCleaning()
      let text = cleaning.cleaning(AcceptedChanges.accepting(root))
      if text != root { try edit.set(part, to: text) }
    }
    let unmarked = try DraftMark.unmarking(docx: edit.finish(), named: file)
    return try DocumentTag.removing(from: unmarked, named: file)
  }

  private static let commentKinds = [
    "comments", "commentsExtended", "commentsIds", "commentsExtensible", "people", "documenttasks",
  ]
}
