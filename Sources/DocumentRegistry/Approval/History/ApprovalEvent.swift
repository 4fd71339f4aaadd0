package import Values

/// A fact of a document's approval, as the journal keeps it.
///
/// It carries all that was decided: routes, terms, names and posts; nothing of it is looked up again later.
package enum ApprovalEvent: Sendable, Hashable {
  case revised(RevisedContent)
  case submitted(Submission)
  case stageOpened(StageOpening)
  case visa(Visa)
  case remarked(Remark)
  /// A stage has ended with somebody not agreeing.
  case returned(stage: Int)
  case rejected(reason: String)
  case withdrawn(reason: String?)
  case reworkTaken
  case answered(RemarkAnswer)
  /// Every mandatory visa of the round is given; or those of the batch that lists this digest.
  case approved(digest: String, batch: BatchConsent? = nil)
  case sentToSigning(role: String, due: CalendarDate?)
  case signed(Signature)
  case signingReturned(text: String)
  /// The batch with which it was approved was returned from signing.
  case consentTaken(batch: BatchConsent, text: String)
  case sent
  case disagreement(text: String?)
  case agreed
  case counterpartySigned(date: CalendarDate, number: String?)
  case registered(number: String?)
  case terminated(date: CalendarDate, reason: String)
  case expired
  case superseded(by: String)
  case prolonged(until: CalendarDate)
  case escalated(Escalation)

  /// The content of a revision, known by its digest.
  package struct RevisedContent: Sendable, Hashable {
    /// Counted from 1.
    package var ordinal: Int
    package var digest: String
    /// Who answers for the document; nil where that has not changed.
    package var author: ActorNote?
    /// The author for whom somebody else made it; nil for a revision of the author, or of an approver.
    package var insteadOf: ActorNote?

    package init(ordinal: Int, digest: String, author: ActorNote? = nil, insteadOf: ActorNote? = nil) {
      self.ordinal = ordinal
      self.digest = digest
      self.author = author
      self.insteadOf = insteadOf
    }
  }

  package struct Submission: Sendable, Hashable {
    /// Counted from 1.
    package var round: Int
    package var digest: String
    package var route: ResolvedRoute

    package init(round: Int, digest: String, route: ResolvedRoute) {
      self.round = round
      self.digest = digest
      self.route = route
    }
  }

  /// A stage has received the document.
  package struct StageOpening: Sendable, Hashable {
    /// What one role is asked, and who stood behind it on that day.
    package struct Request: Sendable, Hashable {
      package var role: String
      /// Nil where the term is beyond the calendar.
      package var due: CalendarDate?
      package var people: [ActorNote]

      package init(role: String, due: CalendarDate?, people: [ActorNote]) {
        self.role = role
        self.due = due
        self.people = people
      }
    }

    /// Counted from 0.
    package var stage: Int
    package var received: CalendarDate
    package var requests: [Request]

    package init(stage: Int, received: CalendarDate, requests: [Request]) {
      self.stage = stage
      self.received = received
      self.requests = requests
    }
  }

  package struct Signature: Sendable, Hashable {
    package var person: ActorNote
    package var deputised: Deputised?
    /// The paper that lets them sign, `Устав` or a power of attorney; nil where none was named.
    package var authority: String?
    package var digest: String
    /// The batch that was signed as a whole; nil for a signature under the document alone.
    package var batch: BatchConsent?

    package init(
      person: ActorNote, deputised: Deputised? = nil, authority: String? = nil, digest: String,
      batch: BatchConsent? = nil
    ) {
      self.person = person
      self.deputised = deputised
      self.authority = authority
      self.digest = digest
      self.batch = batch
    }
  }

  /// A term was missed, and somebody above has learnt of it; the visa stays with the role.
  package struct Escalation: Sendable, Hashable {
    package var round: Int
    package var role: String
    package var people: [ActorNote]
    /// By when they see to it.
    package var due: CalendarDate?

    package init(round: Int, role: String, people: [ActorNote], due: CalendarDate?) {
      self.round = round
      self.role = role
      self.people = people
      self.due = due
    }
  }
}
