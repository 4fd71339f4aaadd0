package import Values

/// Who may agree to a document that they had a hand in.
///
/// - The author, whoever submitted it in the author's stead, and whoever made the revision in force in the author's
///   stead: never.
/// - Who made the revision in force as an approver, the lawyer who edited the file: not while somebody else may act in
///   the role. An office with one lawyer could otherwise never let the lawyer mend a text; there the author has
///   confirmed the text by submitting it, and the visa says that its giver made the revision.
extension ApprovalState {
  /// Those who cannot agree to the revision in force, whoever else is there.
  package var excludedFromVisas: Set<String> {
    var excluded = Set(rounds.map(\.submitter.id))
    if let author { excluded.insert(author.id) }
    if let reviser, isRevisedForAuthor { excluded.insert(reviser.id) }
    return excluded
  }

  /// Holders of a role and their deputies who may give its visa on the revision in force.
  ///
  /// - Parameter others: ids of those who cannot besides, such as who is about to submit it.
  package func candidates(
    for role: String, in staff: Staff, on day: CalendarDate, except others: Set<String> = []
  ) -> [Staff.Holder] {
    let excluded = excludedFromVisas.union(others)
    let holders = staff.holders(of: role, on: day).filter { !excluded.contains($0.person.id) }
    let readers = holders.filter { $0.person.id != reviser?.id }
    return readers.isEmpty ? holders : readers
  }
}
