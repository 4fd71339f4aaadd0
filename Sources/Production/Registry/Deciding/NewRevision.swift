import DocumentRegistry
import HandOver
import Values

/// What a new revision of an entry consists of, before the rules have allowed it.
struct NewRevision {
  var files: RevisionFiles
  var reason: String
  /// What differs from the revision before, by text; nil where that could not be told.
  var comparison: ClauseComparison?
  /// Facts that the new content changes: the sum, the packages.
  var facts: EntryFacts?
  /// Whether its files are in the registry by now.
  var isStored = false

  func digest(kind: String, number: String) -> String {
    Revision.digest(kind: kind, number: number, files: files.files).description
  }

  /// What the journal keeps of it beside its files.
  var details: Record {
    var details = Record()
    if let comparison { details.set("changes", .list(List(comparison.changes.map { .record($0.noted) }))) }
    if let facts { details.set("facts", .record(facts.record)) }
    return details
  }

  /// The comments of an edited file as remarks that are to be answered, those that were noted before left out.
  func remarks(in state: ApprovalState) -> [Remark] {
    var known = Set(state.remarks.map { [$0.remark.person.name, $0.remark.section ?? "", $0.remark.text] })
    var remarks: [Remark] = []
    for comment in comparison?.remarks ?? [] where !comment.isResolved && !comment.text.isEmpty {
      let section = comment.clause.map(\.number).flatMap { $0.isEmpty ? nil : $0 }
      guard known.insert([comment.author, section ?? "", comment.text]).inserted else { continue }
      remarks.append(
        Remark(
          id: "r\(state.remarks.count + remarks.count + 1)", round: state.round, role: "",
          // A name that Word was told is nobody's id.
          person: ActorNote(id: "", name: comment.author, post: ""), section: section, text: comment.text,
          // A draft can go on its way without answers: nobody has been asked yet.
          isMandatory: state.phase != .draft))
    }
    return remarks
  }
}

extension ClauseChange {
  private static let longestText = 240

  /// As the journal keeps it: where, what, and the beginning of both texts.
  var noted: Record {
    var record: Record = ["kind": .text(kind.rawValue)]
    if let oldLabel { record.set("old_clause", .text(oldLabel.number)) }
    if let newLabel { record.set("clause", .text(newLabel.number)) }
    if !oldText.isEmpty { record.set("was", .text(Self.cut(oldText))) }
    if !newText.isEmpty { record.set("now", .text(Self.cut(newText))) }
    return record
  }

  private static func cut(_ text: String) -> String {
    text.count > longestText ? text.prefix(longestText) + "…" : text
  }
}

/// Which clauses have changed since a document was submitted.
enum ChangedSections {
  /// Labels; nil where it is not known of every revision, or a change stands in no clause.
  static func since(_ ordinal: Int, in records: [JournalRecord]) -> [String]? {
    var labels: [String] = []
    for record in records where record.fact.event == "revised" {
      guard let made = record.fact.details["ordinal"]?.number?.wholeNumber, made > ordinal else { continue }
      guard let changes = record.fact.details["changes"]?.list?.elements else { return nil }
      for change in changes.compactMap(\.record) {
        let named = ["old_clause", "clause"].compactMap { change[$0]?.text }
        if named.isEmpty || named.contains("") { return nil }
        labels += named
      }
    }
    return labels
  }
}
