import Diagnostics
import Values

/// A letter as the journal tells it.
package struct LetterState: Sendable, Equatable {
  package enum Phase: String, Sendable, CaseIterable {
    case queued
    /// Given to the server, without an answer so far: where nobody is sending, whether it went out is not known.
    case handedOver = "handed-over"
    case accepted
    /// Not taken, and to be tried again.
    case deferred
    case refused
    case suppressed
    /// Given up by somebody, as it may have gone out.
    case skipped

    /// Whether nothing more happens to it by itself.
    package var isFinal: Bool {
      switch self {
      case .accepted, .refused, .suppressed, .skipped: true
      case .queued, .handedOver, .deferred: false
      }
    }
  }

  /// The position of its first record in the journal.
  package let id: Int
  package let facts: LetterFacts
  package private(set) var phase = Phase.queued
  /// How often it was handed over.
  package private(set) var attempts = 0
  /// How often it was handed over since it was queued, or queued again after it was refused.
  package private(set) var tries = 0
  /// When the first of these tries was.
  package private(set) var firstTry: Moment?
  package private(set) var lastHandedOver: Moment?
  /// What the last handing over replaced: it counts for nothing where the letter comes back untouched.
  private var before: Before?
  /// What it was handed over to last.
  package private(set) var way: LetterWay?
  /// UTC to the second: not to be tried before.
  package private(set) var notBefore: String?
  package private(set) var failure: SendingFailure?
  /// What was said when it was accepted or suppressed.
  package private(set) var answer: String?
  package private(set) var last: Moment
  package private(set) var touched: Int

  private struct Before: Sendable, Equatable {
    var firstTry: Moment?
    var lastHandedOver: Moment?
  }

  init(_ record: JournalRecord) throws(Faults) {
    guard record.entry == record.position,
      case .queued(let facts)? = LetterEvent(name: record.fact.event, details: record.fact.details)
    else { throw Faults(.journalRecord(record.position)) }
    id = record.entry
    self.facts = facts
    last = record.fact.moment
    touched = record.position
  }

  mutating func apply(_ record: JournalRecord) throws(Faults) {
    guard let event = LetterEvent(name: record.fact.event, details: record.fact.details), mayHappen(event) else {
      throw Faults(.journalRecord(record.position))
    }
    last = record.fact.moment
    touched = record.position
    notBefore = nil
    switch event {
    case .queued: break
    case .handedOver(let way):
      phase = .handedOver
      self.way = way
      before = Before(firstTry: firstTry, lastHandedOver: lastHandedOver)
      attempts += 1
      tries += 1
      lastHandedOver = last
      if firstTry == nil { firstTry = last }
    case .accepted(let answer):
      phase = .accepted
      failure = nil
      self.answer = answer
    case .deferred(let failure, let until):
      phase = .deferred
      self.failure = failure
      notBefore = until
    case .refused(let failure):
      phase = .refused
      self.failure = failure
    case .suppressed(let reason):
      phase = .suppressed
      failure = nil
      answer = reason
    case .released:
      // Whoever has it tried once more means the whole time in which a letter is tried.
      if phase == .refused || phase == .suppressed {
        tries = 0
        firstTry = nil
      }
      phase = .queued
    case .returned:
      phase = .queued
      attempts -= 1
      tries -= 1
      firstTry = before?.firstTry
      lastHandedOver = before?.lastHandedOver
      before = nil
    case .skipped: phase = .skipped
    }
  }

  /// Whether an event can follow: what was accepted is never handed over again.
  package func mayHappen(_ event: LetterEvent) -> Bool {
    switch event {
    case .queued: false
    case .handedOver: phase == .queued || phase == .deferred
    case .accepted, .returned: phase == .handedOver
    case .deferred, .refused: phase == .handedOver || phase == .queued || phase == .deferred
    case .suppressed: phase == .queued || phase == .deferred
    case .released: phase == .handedOver || phase == .refused || phase == .suppressed
    case .skipped: phase == .handedOver
    }
  }
}
