package import Values

/// A claim that a client sent us, from the day it came to the day it is closed.
package struct ClaimCase: Sendable, Equatable {
  /// The kind of its entry.
  package static let kind = "incoming-claim"

  package enum Phase: String, Sendable, CaseIterable {
    case received
    case assigned
    case measures
    case answered
    case closed

    /// Whether an answer is still owed.
    package var isOpen: Bool { self != .answered && self != .closed }
  }

  package private(set) var phase = Phase.received
  package var received: Moment
  /// The number and date that the client gave it, as they wrote them.
  package private(set) var theirs: String?
  /// The person who sees to it, by id.
  package private(set) var assignee: String?
  package private(set) var measures: [String] = []
  /// The number of the reply.
  package private(set) var reply: String?
  package private(set) var answered: CalendarDate?
  package private(set) var outcome: String?
  /// What the claim came from, in the office's own words: `качество уборки`.
  package private(set) var cause: String?
  package private(set) var closed: CalendarDate?

  init(received: Moment) { self.received = received }

  mutating func apply(_ fact: JournalRecord.Fact) {
    let details = fact.details
    if let cause = details.writtenText("cause") { self.cause = cause }
    switch EntryEvent(rawValue: fact.event) {
    case .claimReceived: theirs = details.writtenText("theirs")
    case .claimAssigned:
      assignee = details.writtenText("assignee")
      if phase == .received { phase = .assigned }
    case .claimMeasure:
      if let text = details.writtenText("text") { measures.append(text) }
      if phase == .received || phase == .assigned { phase = .measures }
    case .claimAnswered:
      reply = details.writtenText("reply")
      answered = details["date"]?.day ?? fact.moment.day
      phase = .answered
    case .claimClosed:
      outcome = details.writtenText("outcome")
      closed = details["date"]?.day ?? fact.moment.day
      phase = .closed
    default: break
    }
  }
}
