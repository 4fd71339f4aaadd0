import DocumentRegistry

/// The law and the office's own rules about one address, asked when a letter is queued and again before it goes.
enum KeptBack {
  /// Why a letter of this class may not go there; nil where it may.
  static func reason(_ recipient: RecipientState?, _ letterClass: LetterClass) -> LeftOutReason? {
    if let suppression = recipient?.suppression, suppression.covers(letterClass) {
      return switch suppression.cause {
      case .unsubscribed: .unsubscribed
      case .complaint: .complaint
      case .bounced: .bounced
      case .byHand: .byHand
      }
    }
    if letterClass == .advertising, recipient?.consent == nil { return .noConsent }
    return nil
  }

  /// Why a document may not go as it was to go; nil where it may.
  static func reason(_ document: EntryState, of letter: LetterFacts, allowsDrafts: Bool) -> LeftOutReason? {
    if document.revision?.digest != letter.document { return .changed }
    let obstacle = ApprovedDocuments.obstacle(document, allowsDrafts: allowsDrafts)?.reason
    return obstacle == .notApproved ? .unapproved : obstacle
  }
}
