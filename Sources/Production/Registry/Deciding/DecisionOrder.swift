import Diagnostics
import DocumentRegistry

/// Who decides, and about which revision: what all commands about registered documents have in common.
package struct DecisionOrder: Sendable {
  /// The office's folder; nil for the nearest one upward.
  package var office: String?
  /// The id of the person who acts; nil for whoever has the account.
  package var person: String?
  /// The one role they act in, by its id or another of its names; nil for every role in which they are asked.
  package var role: String?
  /// The revision that they have seen: its ordinal, or the beginning of its digest; nil for the one in force.
  package var revision: String?

  package init(office: String?, person: String? = nil, role: String? = nil, revision: String? = nil) {
    self.office = office
    self.person = person
    self.role = role
    self.revision = revision
  }

  /// The shortest beginning of a digest that is taken for one.
  private static let shortestDigest = 4

  /// The digest of the revision that was seen; empty where there is none yet.
  func digest(in state: EntryState) throws(Faults) -> String {
    guard let revision else { return state.approval.digest }
    if let ordinal = Int(revision), state.revisions.indices.contains(ordinal - 1) {
      return state.revisions[ordinal - 1].digest.description
    }
    let written = revision.lowercased()
    let found = state.revisions.map(\.digest.description).filter { $0.hasPrefix(written) }
    if written.utf8.count >= Self.shortestDigest, let digest = found.last { return digest }
    let known = state.revisions.map { "\($0.ordinal) (\($0.digest.short))" }
    throw Faults(.revisionUnknown(revision, number: state.facts.number.text, known: known))
  }
}

/// A remark as it is made on the command line.
package struct RemarkText: Sendable {
  package var text: String
  /// The clause it is about; nil for the whole document.
  package var clause: String?

  package init(_ text: String, clause: String? = nil) {
    self.text = text
    self.clause = clause
  }

  func draft(isMandatory: Bool) -> ApprovalAction.RemarkDraft {
    ApprovalAction.RemarkDraft(section: clause, text: text, isMandatory: isMandatory)
  }

  /// On one line, for where a remark has no place of its own.
  var line: String { (clause.map { "\($0): " } ?? "") + text }
}
