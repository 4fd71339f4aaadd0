package import Diagnostics
package import DocumentModel
import Readers

/// Which clauses of a document changed on its way, told by their texts and not by their numbers.
///
/// Clauses, headings, paragraphs, items, rows of tables and notes are compared; headers, footers, pictures and looks
/// are not.
package struct ClauseComparison: Sendable, Hashable {
  /// In the order of the new document; what was removed stands where it stood.
  package var changes: [ClauseChange]
  /// Tracked changes of the new file that nobody has accepted; they are compared as if they were.
  package var unaccepted: UnacceptedChanges
  /// The comments in the new file, in the order of their places in the text.
  package var remarks: [FileComment]
  /// How many clauses say the same under another number, or differ only in citing such clauses.
  package var renumbered: Int
  /// What could not be read of either file.
  package var warnings: [Diagnostic]
}

package struct ClauseChange: Sendable, Hashable {
  package enum Kind: String, Sendable {
    case added
    case removed
    case changed
    /// It stands elsewhere now, and may be changed as well.
    case moved
  }

  package var kind: Kind
  /// nil for an added one.
  package var oldLabel: ClauseLabel?
  /// nil for a removed one.
  package var newLabel: ClauseLabel?
  /// Empty for an added one.
  package var oldText: String
  /// Empty for a removed one.
  package var newText: String
}

extension ClauseComparison {
  /// Two versions of a .docx.
  package static func compare(
    _ old: [UInt8], named oldFile: String, with new: [UInt8], named newFile: String
  ) throws(Faults) -> ClauseComparison {
    let before = try ReviewedFile(old, named: oldFile)
    let after = try ReviewedFile(new, named: newFile)
    var comparison = Self(before.clauses, after.clauses)
    comparison.unaccepted = after.unaccepted
    comparison.remarks = after.remarks
    comparison.warnings = before.warnings + after.warnings
    return comparison
  }

  /// Two versions of a document that were read, or that this program made.
  package static func compare(_ old: Document, with new: Document) -> ClauseComparison {
    Self(ClauseListing.clauses(of: old), ClauseListing.clauses(of: new))
  }

  /// Two versions of a plain text.
  package static func compare(text old: String, with new: String) -> ClauseComparison {
    Self(TextListing.clauses(of: old), TextListing.clauses(of: new))
  }

  private init(_ allOld: [ComparedClause], _ allNew: [ComparedClause]) {
    self.init(changes: [], unaccepted: UnacceptedChanges(), remarks: [], renumbered: 0, warnings: [])
    // What holds nothing but a comment is no text.
    let old = allOld.filter { !$0.text.isEmpty }
    let new = allNew.filter { !$0.text.isEmpty }
    let alignment = ClauseAlignment(old, new)
    var numbers: [String: String] = [:]
    for (index, from) in alignment.oldOfNew.enumerated() {
      guard let from, old[from].label.isOwn, new[index].label.isOwn else { continue }
      numbers[old[from].label.number] = new[index].label.number
    }
    var removed = 0
    func listRemoved(before end: Int) {
      while removed < end {
        if alignment.newOfOld[removed] == nil {
          let clause = old[removed]
          changes.append(
            ClauseChange(kind: .removed, oldLabel: clause.label, oldText: clause.text, newText: ""))
        }
        removed += 1
      }
    }
    // What was removed is told before what stands there now.
    var nextOld = [Int](repeating: old.count, count: new.count)
    var next = old.count
    for index in new.indices.reversed() {
      if let from = alignment.oldOfNew[index], !alignment.moved.contains(index) { next = from }
      nextOld[index] = next
    }
    for (index, clause) in new.enumerated() {
      guard let from = alignment.oldOfNew[index] else {
        listRemoved(before: nextOld[index])
        changes.append(ClauseChange(kind: .added, newLabel: clause.label, oldText: "", newText: clause.text))
        continue
      }
      let isMoved = alignment.moved.contains(index)
      if !isMoved { listRemoved(before: from) }
      let before = old[from]
      let isSame = before.text == clause.text
      if !isMoved, isSame || WordDifference(before.text, clause.text).isOnlyCitations(numbers) {
        if !isSame || before.label != clause.label && clause.label.isOwn { renumbered += 1 }
        continue
      }
      changes.append(
        ClauseChange(
          kind: isMoved ? .moved : .changed, oldLabel: before.label, newLabel: clause.label, oldText: before.text,
          newText: clause.text))
    }
    listRemoved(before: old.count)
  }
}
