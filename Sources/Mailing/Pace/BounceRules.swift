/// What follows for a recipient and for a mailing from the answers of servers.
package enum BounceRules {
  package enum Consequence: Sendable, Hashable {
    case none
    /// The letter is tried again later.
    case tryAgain
    /// The letter was put off until it was given up: one more mailing of this recipient that came to nothing.
    case countMailing
    /// No more letters to this address.
    case suppress
  }

  /// Mailings in a row that servers put off until they were given up; then the address counts as dead.
  package static let softMailings = 3

  /// - Parameters:
  ///   - answer: the last one about the letter.
  ///   - isGivenUp: whether it is tried no more.
  ///   - earlierMailings: other mailings in a row that were given up for this recipient.
  package static func consequence(
    of answer: MailAnswer, isGivenUp: Bool, earlierMailings: Int
  ) -> Consequence {
    switch answer {
    case .refused(_, about: .recipient): .suppress
    case .deferred where !isGivenUp: .tryAgain
    case .deferred: earlierMailings + 1 >= softMailings ? .suppress : .countMailing
    case .notSent: isGivenUp ? .none : .tryAgain
    // It speaks of the letter or of us, or nothing is known: the address may be good.
    case .accepted, .refused, .unsure: .none
    }
  }
}

/// How a mailing fares; tells when to stop and look.
package struct MailingHealth: Sendable, Hashable {
  /// Letters that were answered with yes or no.
  package private(set) var answered: Int
  package private(set) var refused: Int

  /// Fewer letters tell nothing of a list.
  private static let least = 50
  /// So many in a row from the first one on are a server that takes none.
  private static let leastOfAll = 10
  /// Above this part of refusals providers begin to refuse everything.
  private static let percent = 2

  package init(answered: Int = 0, refused: Int = 0) {
    self.answered = answered
    self.refused = refused
  }

  package mutating func note(_ answer: MailAnswer) {
    switch answer {
    case .accepted: answered += 1
    case .refused:
      answered += 1
      refused += 1
    case .deferred, .notSent, .unsure: break
    }
  }

  /// Whether the mailing should stop until a person has looked at it.
  package var shouldPause: Bool {
    answered >= Self.leastOfAll && refused == answered
      || answered >= Self.least && refused * 100 > answered * Self.percent
  }
}
