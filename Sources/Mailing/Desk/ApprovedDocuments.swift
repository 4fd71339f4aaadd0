import DocumentRegistry

/// The rule that keeps mailings safe: only what is approved for exactly its content goes out, unless the office sends
/// drafts; what was rejected or withdrawn goes from no office.
enum ApprovedDocuments {
  /// Why a document may not go, with what exactly is the matter in words; nil where it may.
  static func obstacle(
    _ document: EntryState, allowsDrafts: Bool
  ) -> (reason: LeftOutReason, detail: String)? {
    let approval = document.approval
    if approval.phase == .superseded {
      let successor = approval.supersededBy ?? ""
      return (
        .superseded, successor.isEmpty ? "another document stands in its place" : "`\(successor)` stands in its place"
      )
    }
    let isRefused = approval.phase == .rejected || approval.phase == .withdrawn
    if document.isAgreed || (allowsDrafts && !isRefused) { return nil }
    let revision = "revision \(document.revisions.count)"
    let detail =
      switch approval.phase {
      case .draft: "\(revision) is a draft"
      case .inApproval: "\(revision) is not approved yet"
      case .remarks, .rework: "\(revision) was returned with remarks"
      case .rejected: "\(revision) was rejected"
      case .withdrawn: "\(revision) was withdrawn"
      case .approved, .onSigning, .signed, .registered, .superseded, .terminated, .expired:
        "\(revision) was never approved"
      }
    return (.notApproved, detail)
  }
}
