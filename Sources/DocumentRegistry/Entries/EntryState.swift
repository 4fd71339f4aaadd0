package import Diagnostics
package import Values

/// An entry as the journal tells it: the fold of its records, and nothing else.
package struct EntryState: Sendable, Equatable {
  /// The position of its first record in the journal.
  package let id: Int
  /// As they were when it was made, or as a later revision that was made anew says.
  package private(set) var facts: EntryFacts
  package let created: Moment
  package private(set) var revisions: [Revision] = []
  package private(set) var approval = ApprovalState()
  /// The copies in the office's folder of documents that were given out last, by path.
  package private(set) var copies: [IssuedCopy] = []
  /// Those that were given out under the same paths before: what a program leaves that is stopped before it wrote new ones.
  package private(set) var formerCopies: [IssuedCopy] = []
  package private(set) var payments: [Payment] = []
  package private(set) var claim: ClaimCase?
  /// nil for anything but a mailing.
  package private(set) var mailing: MailingProgress?
  package private(set) var last: Moment
  /// The position of its last record.
  package private(set) var touched: Int

  /// The entry that a `created` record begins.
  package init(_ record: JournalRecord) throws(Faults) {
    guard record.fact.event == EntryEvent.created.rawValue, record.entry == record.position,
      let facts = EntryFacts(record.fact.details)
    else { throw Faults(.journalRecord(record.position)) }
    id = record.entry
    self.facts = facts
    created = record.fact.moment
    last = record.fact.moment
    touched = record.position
    if facts.kind == ClaimCase.kind { claim = ClaimCase(received: record.fact.moment) }
    if facts.kind == MailingProgress.kind { mailing = MailingProgress() }
  }

  /// What the next record makes of it.
  ///
  /// - Throws: `journal-broken` for a record that does not fit an entry.
  package mutating func apply(_ record: JournalRecord) throws(Faults) {
    let fact = record.fact
    last = fact.moment
    touched = record.position
    switch EntryEvent(rawValue: fact.event) {
    case .created: throw Faults(.journalRecord(record.position))
    case .issued:
      guard let issued = fact.details.writtenList("copies", as: IssuedCopy.self) else {
        throw Faults(.journalRecord(record.position))
      }
      let paths = Set(issued.map(\.path))
      formerCopies = (formerCopies + copies).filter { paths.contains($0.path) && !issued.contains($0) }
      copies = issued
    case .paid:
      guard let payment = Payment(fact.details, position: record.position) else {
        throw Faults(.journalRecord(record.position))
      }
      payments.append(payment)
    case .claimReceived, .claimAssigned, .claimMeasure, .claimAnswered, .claimClosed:
      claim?.apply(fact)
    case .mailingPrepared, .mailingBegun, .mailingPaused, .mailingFinished, .mailingCancelled:
      if let event = EntryEvent(rawValue: fact.event) { mailing?.apply(event, fact.details) }
    case nil:
      let event = try ApprovalEvent(name: fact.event, details: fact.details)
      if case .revised(let content) = event { try revise(content, record) }
      approval.apply(event, by: fact.person ?? .clock, at: fact.moment)
    }
  }

  private mutating func revise(_ content: ApprovalEvent.RevisedContent, _ record: JournalRecord) throws(Faults) {
    let details = record.fact.details
    guard let files = details.writtenList("files", as: StoredFile.self),
      let digest = SHA256(written: content.digest), content.ordinal == revisions.count + 1
    else { throw Faults(.journalRecord(record.position)) }
    if let changed = details.written("facts", as: EntryFacts.self) { facts = changed }
    guard digest == Revision.digest(kind: facts.kind, number: facts.number.text, files: files) else {
      throw Faults(.revisionDigest(record.position))
    }
    revisions.append(
      Revision(
        ordinal: content.ordinal, digest: digest, author: record.fact.person?.id,
        reason: details.writtenText("reason") ?? "", made: record.fact.moment, files: files))
  }

  /// What facts of approval would make of it, for whoever has to know before they are written.
  package func expecting(_ events: [(event: ApprovalEvent, by: ActorNote?)], at moment: Moment) -> EntryState {
    var state = self
    for (event, by) in events { state.approval.apply(event, by: by ?? .clock, at: moment) }
    return state
  }

  package var revision: Revision? { revisions.last }

  /// Whether the revision in force is agreed to, so that its document may go out.
  package var isAgreed: Bool {
    switch approval.phase {
    case .approved, .onSigning, .signed, .registered: true
    case .terminated, .expired, .superseded: approval.approvedAt != nil
    case .draft, .inApproval, .remarks, .rework, .rejected, .withdrawn: false
    }
  }

  /// The state's stable name: a phase of approval, or how far a claim or a mailing is.
  package var state: String { claim?.phase.rawValue ?? mailing?.phase.rawValue ?? approval.phase.rawValue }

  /// What has been paid so far.
  package var paid: Decimal {
    get throws(ArithmeticFailure) {
      var sum = Decimal.zero
      for payment in payments { sum = try sum.adding(payment.amount.amount) }
      return sum
    }
  }
}

/// The events that are not of approval.
enum EntryEvent: String {
  case created
  case issued
  case paid
  case claimReceived = "claim-received"
  case claimAssigned = "claim-assigned"
  case claimMeasure = "claim-measure"
  case claimAnswered = "claim-answered"
  case claimClosed = "claim-closed"
  case mailingPrepared = "mailing-prepared"
  case mailingBegun = "mailing-begun"
  case mailingPaused = "mailing-paused"
  case mailingFinished = "mailing-finished"
  case mailingCancelled = "mailing-cancelled"
}

/// A copy of a revision's file that people work with.
package struct IssuedCopy: Sendable, Equatable {
  /// Below the office's folder.
  package var path: String
  package var digest: SHA256

  package init(path: String, digest: SHA256) {
    self.path = path
    self.digest = digest
  }
}

extension IssuedCopy: Recorded {
  package var record: Record { ["path": .text(path), "digest": .text(digest.description)] }

  package init?(_ record: Record) {
    guard let path = record.writtenText("path"),
      let digest = record.writtenText("digest").flatMap(SHA256.init(written:))
    else { return nil }
    self.init(path: path, digest: digest)
  }
}
