/// Why somebody gets no letter: those without one, and those whose letter stays here.
enum LeftOutReason: String, CaseIterable {
  // Without a letter.
  /// Its revision in force is a draft, was returned, rejected or withdrawn.
  case notApproved = "not-approved"
  /// A newer document stands in its place, perhaps since the letter was prepared.
  case superseded
  /// Another mailing brings the same revision.
  case already
  /// A letter of service to somebody who has no contract in force among those named, perhaps since the letter was
  /// prepared.
  case noContract = "no-contract"
  case noAddress = "no-address"
  case badAddress = "bad-address"
  /// Another document of the mailing goes to the same address.
  case double
  /// What would be its subject cannot stand in a header.
  case badLetter = "bad-letter"
  case noAttachment = "no-attachment"
  case tooLarge = "attachment-too-large"
  // With a letter that is kept back.
  case noConsent = "no-consent"
  case unsubscribed
  case complaint
  case bounced
  case byHand = "by-hand"
  /// Another revision is in force than the one that was to go.
  case changed = "document-changed"
  case unapproved = "document-unapproved"
  /// The mailing was called off.
  case cancelled

  var words: String {
    switch self {
    case .notApproved: "the document is not approved"
    case .superseded: "another document stands in its place"
    case .already: "already in another mailing"
    case .noContract: "no contract in force"
    case .noAddress: "no address"
    case .badAddress: "not an address"
    case .double: "another document goes to this address"
    case .badLetter: "the letter cannot be made"
    case .noAttachment: "no file in that format"
    case .tooLarge: "the files are too large"
    case .noConsent: "no consent to advertising"
    case .unsubscribed: "unsubscribed"
    case .complaint: "complained"
    case .bounced: "the address is dead"
    case .byHand: "on the suppression list"
    case .changed: "the document was changed since"
    case .unapproved: "the document is not approved any more"
    case .cancelled: "the mailing was called off"
    }
  }
}
