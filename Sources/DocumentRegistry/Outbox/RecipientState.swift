import Diagnostics
package import Values

/// An address as the journal tells it.
package struct RecipientState: Sendable, Equatable {
  /// The position of its first record in the journal.
  package let id: Int
  /// As addresses are compared.
  package let key: String
  package let address: String
  /// The consent in force; nil without one, or where it was withdrawn.
  package private(set) var consent: Consent?
  /// The last day on which its owner ended a consent or wanted no more advertising; nil where that never was.
  ///
  /// Only a consent of a later day counts.
  package private(set) var left: CalendarDate?
  /// nil where letters may be sent.
  package private(set) var suppression: Suppression?
  /// The mailings that gave up on it, one after the other without success in between.
  package private(set) var missed: [Int] = []
  /// What proved consents, also those that were withdrawn since.
  package private(set) var proofs: [StoredFile] = []
  package private(set) var last: Moment
  package private(set) var touched: Int

  init(_ record: JournalRecord) throws(Faults) {
    guard record.entry == record.position, let key = record.fact.details.writtenText("key"),
      let address = record.fact.details.writtenText("address")
    else { throw Faults(.journalRecord(record.position)) }
    id = record.entry
    self.key = key
    self.address = address
    last = record.fact.moment
    touched = record.position
    try apply(record)
  }

  mutating func apply(_ record: JournalRecord) throws(Faults) {
    guard let event = RecipientEvent(name: record.fact.event, details: record.fact.details) else {
      throw Faults(.journalRecord(record.position))
    }
    last = record.fact.moment
    touched = record.position
    switch event {
    case .consented(let consent):
      self.consent = consent
      if let proof = consent.proof { proofs.append(proof) }
      // Whoever agrees again has changed their mind.
      if suppression?.cause == .unsubscribed { suppression = nil }
    case .consentWithdrawn: leave(on: record.fact.moment.day)
    case .suppressed(let suppression):
      self.suppression = suppression
      if suppression.cause.endsConsent {
        leave(on: record.fact.moment.day)
      }
    case .released:
      suppression = nil
      missed = []
    case .missed(let mailing): if missed.last != mailing { missed.append(mailing) }
    case .reached: missed = []
    }
  }

  private mutating func leave(on day: CalendarDate) {
    consent = nil
    left = max(left ?? day, day)
  }
}
