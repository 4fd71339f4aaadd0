import Values

extension RegistryWriting {
  /// Puts a letter into the outbox; its id is the position of its first record.
  ///
  /// A mailing has one letter for an address: a second one is refused by the table.
  package func queue(_ facts: LetterFacts, at moment: Moment, by person: ActorNote?, account: String) throws -> Int {
    try begin(
      .init(
        entry: nil, event: LetterEvent.firstName, moment: moment, person: person, account: account,
        revision: facts.document, details: facts.record))
  }

  /// Adds a fact of a letter's way.
  package func note(
    _ event: LetterEvent, of letter: Int, at moment: Moment, by person: ActorNote?, account: String
  ) throws {
    try append(event.name, event.details, to: letter, at: moment, by: person, account: account)
  }

  /// Adds a fact about an address, which is known from then on.
  ///
  /// - Parameter address: as it is written and as it is compared.
  package func note(
    _ event: RecipientEvent, of address: (written: String, key: String), at moment: Moment, by person: ActorNote?,
    account: String
  ) throws {
    if let known = try recipientID(address.key) {
      try append(event.name, event.details, to: known, at: moment, by: person, account: account)
      return
    }
    var details = event.details
    details.write("address", address.written)
    details.write("key", address.key)
    _ = try begin(
      .init(entry: nil, event: event.name, moment: moment, person: person, account: account, details: details))
  }

  /// Notes how far a mailing is.
  ///
  /// - Parameter letters: how many it has, once all are in the outbox.
  package func note(
    _ phase: MailingProgress.Phase, of mailing: Int, reason: String? = nil, letters: Int? = nil, at moment: Moment,
    by person: ActorNote?, account: String
  ) throws {
    let event: EntryEvent? =
      switch phase {
      case .preparing: nil
      case .prepared: .mailingPrepared
      case .sending: .mailingBegun
      case .paused: .mailingPaused
      case .finished: .mailingFinished
      case .cancelled: .mailingCancelled
      }
    guard let event else { return }
    var details = Record()
    details.write("reason", reason)
    if let letters { details.write("letters", letters) }
    try append(event.rawValue, details, to: mailing, at: moment, by: person, account: account)
  }
}
