package import Values

/// What was said to one revision in one role: by a person, by a rule of resubmission, or by silence.
///
/// A visa holds only for the digest it names. One that a resubmission policy keeps is therefore given anew for the
/// new digest, and says by which policy and for which digest it was first given.
package struct Visa: Sendable, Hashable {
  package enum Decision: String, Sendable, CaseIterable {
    case approved
    case approvedWithRemarks = "approved-with-remarks"
    /// Sent back: not agreed, the author reworks it.
    case returned
    /// Refused for good.
    case rejected
    /// The term has passed, and the route takes silence for consent.
    case silentConsent = "silent-consent"

    package var isApproving: Bool {
      switch self {
      case .approved, .approvedWithRemarks, .silentConsent: true
      case .returned, .rejected: false
      }
    }
  }

  /// Where a kept visa comes from.
  package struct Carried: Sendable, Hashable {
    package var digest: String
    package var ordinal: Int
    package var policy: Resubmission
    package var given: Moment

    package init(digest: String, ordinal: Int, policy: Resubmission, given: Moment) {
      self.digest = digest
      self.ordinal = ordinal
      self.policy = policy
      self.given = given
    }
  }

  package var round: Int
  /// Counted from 0.
  package var stage: Int
  package var role: String
  /// The role's title on that day.
  package var title: String
  /// Nil where silence counts.
  package var person: ActorNote?
  package var deputised: Deputised?
  package var digest: String
  package var ordinal: Int
  package var decision: Decision
  package var received: CalendarDate
  package var due: CalendarDate?
  package var decided: Moment
  package var comment: String?
  package var carried: Carried?
  /// Whether its giver made the revision, as the only one who could agree to it.
  package var isOfReviser = false

  /// A visa of nobody yet, in the first round and stage.
  package init(role: String, title: String, digest: String, ordinal: Int, _ decision: Decision, decided: Moment) {
    round = 1
    stage = 0
    self.role = role
    self.title = title
    self.digest = digest
    self.ordinal = ordinal
    self.decision = decision
    received = decided.day
    self.decided = decided
  }
}

extension Visa.Carried: Recorded {
  package var record: Record {
    [
      "digest": .text(digest), "ordinal": .integer(ordinal), "policy": .text(policy.rawValue),
      "given": .record(given.record),
    ]
  }

  package init?(_ record: Record) {
    guard let digest = record.writtenText("digest"), let ordinal = record.writtenNumber("ordinal"),
      let policy = record.writtenText("policy").flatMap(Resubmission.init),
      let given = record.written("given", as: Moment.self)
    else { return nil }
    self.init(digest: digest, ordinal: ordinal, policy: policy, given: given)
  }
}

extension Visa: Recorded {
  package var record: Record {
    var record: Record = [
      "round": .integer(round), "stage": .integer(stage), "role": .text(role), "title": .text(title),
    ]
    record.write("person", person)
    record.write("deputised", deputised)
    record.write("digest", digest)
    record.write("ordinal", ordinal)
    record.write("decision", decision.rawValue)
    record.write("received", received)
    record.write("due", due)
    record.write("decided", decided)
    record.write("comment", comment)
    record.write("carried", carried)
    record.write("own_revision", flag: isOfReviser)
    return record
  }

  package init?(_ record: Record) {
    guard let round = record.writtenNumber("round"), let stage = record.writtenNumber("stage"),
      let role = record.writtenText("role"), let title = record.writtenText("title"),
      let digest = record.writtenText("digest"), let ordinal = record.writtenNumber("ordinal"),
      let decision = record.writtenText("decision").flatMap(Decision.init), let received = record["received"]?.day,
      let decided = record.written("decided", as: Moment.self)
    else { return nil }
    self.round = round
    self.stage = stage
    self.role = role
    self.title = title
    person = record.written("person", as: ActorNote.self)
    deputised = record.written("deputised", as: Deputised.self)
    self.digest = digest
    self.ordinal = ordinal
    self.decision = decision
    self.received = received
    due = record["due"]?.day
    self.decided = decided
    comment = record.writtenText("comment")
    carried = record.written("carried", as: Carried.self)
    isOfReviser = record.writtenFlag("own_revision")
  }
}
