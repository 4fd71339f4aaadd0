package import Diagnostics
import OpenXML

/// A Word file without what must not leave the house.
///
/// Gone are: author, last editor, company, manager and description; revision counters, editing times and dates; the
/// template's path; comments with the names of their authors; tracked changes, which are accepted; marks of editing
/// sessions (rsid); custom properties; document variables and the source of a mail merge; printer settings; the
/// picture of the first page; labels of classification; custom XML that nothing in the text shows.
///
/// The text, its title, subject and keywords stay, and so does what cannot be judged from outside: hidden text,
/// embedded files, links into a network, data that content controls show. Each of them is a finding. Pictures are not
/// looked into.
package struct ScrubbedFile: Sendable {
  package var bytes: [UInt8]
  /// What was taken out, in the order of ``ScrubbedMatter``; empty for a file that was clean.
  package var removed: [Removal]
  /// What stays and should be looked at.
  package var findings: [Diagnostic]

  package struct Removal: Sendable, Hashable {
    package var matter: ScrubbedMatter
    package var count: Int

    package init(_ matter: ScrubbedMatter, _ count: Int) {
      self.matter = matter
      self.count = count
    }
  }
}

/// What is taken out of a file.
package enum ScrubbedMatter: String, Sendable, CaseIterable {
  case author
  case lastEditor = "last editor"
  case company
  case manager
  case description
  case editingRecord = "editing record"
  case template = "template path"
  case comment
  case insertion = "accepted insertion"
  case deletion = "accepted deletion"
  case move = "accepted move"
  case format = "accepted change of format"
  case sessionMark = "mark of an editing session"
  case customProperty = "custom property"
  case documentVariable = "document variable"
  case mailMerge = "mail merge source"
  case printerSettings = "printer settings"
  case thumbnail
  case classification = "classification label"
  case customData = "custom data"
}

/// Takes out of a finished .docx what must not leave; see ``ScrubbedFile``.
package enum Scrub {
  /// - Throws: where the file holds macros or a signature.
  package static func scrubbing(_ bytes: [UInt8], named file: String) throws(Faults) -> ScrubbedFile {
    var scrubbing = Scrubbing(of: try WordFileEdit(bytes, named: file))
    return try scrubbing.finish()
  }
}
