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
    for part in edit.package.partNames {
      let type = edit.package.contentTypes.type(of: part)?.lowercased() ?? ""
      if type.contains("wordprocessingml.comments") || type.contains(".people+xml") { edit.remove(part) }
    }
    for part in edit.package.partNames where part.ending == "xml" && !edit.removed.contains(part) {
      let type = edit.package.contentTypes.type(of: part) ?? ""
      guard part == edit.main || type.contains(".wordprocessingml."), let root = try edit.root(of: part),
        root.isWordMarkup
      else { continue }
      var cleaning = StoryCleaning()
      let text = MarkedHeader.withoutMarks(cleaning.cleaning(AcceptedChanges.accepting(root)))
      if text != root { try edit.set(part, to: text) }
    }
    return try DocumentTag.removing(from: edit.finish(), named: file)
  }
}
