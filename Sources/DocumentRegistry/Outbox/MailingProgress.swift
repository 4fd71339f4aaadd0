import Values

/// How far a mailing is; its letters have states of their own.
package struct MailingProgress: Sendable, Equatable {
  /// The kind of a mailing's entry.
  package static let kind = "mailing"

  package enum Phase: String, Sendable, CaseIterable {
    /// Its letters are being put into the outbox.
    case preparing
    case prepared
    case sending
    /// It stands still until somebody goes on with it.
    case paused
    case finished
    /// Somebody has called it off: nothing more of it is sent.
    case cancelled

    /// Whether nothing more happens to it.
    package var isOver: Bool { self == .finished || self == .cancelled }
  }

  package private(set) var phase = Phase.preparing
  /// Why it stands still.
  package private(set) var reason: String?
  /// How many letters it has; nil until all of them are in the outbox.
  package private(set) var letters: Int?

  mutating func apply(_ event: EntryEvent, _ details: Record) {
    reason = nil
    switch event {
    case .mailingPrepared:
      phase = .prepared
      letters = details.writtenNumber("letters")
    case .mailingBegun: phase = .sending
    case .mailingPaused:
      phase = .paused
      reason = details.writtenText("reason")
    case .mailingFinished: phase = .finished
    case .mailingCancelled:
      phase = .cancelled
      reason = details.writtenText("reason")
    default: break
    }
  }
}

/// What the law makes of a letter.
package enum LetterClass: String, Sendable, CaseIterable {
  /// Nobody asked for it: it needs a consent that was given before (38-ФЗ, article 18).
  case advertising
  /// The recipient asked for it.
  case reply
  /// It belongs to a contract.
  case service
}
