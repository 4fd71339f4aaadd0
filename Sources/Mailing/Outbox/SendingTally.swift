import DocumentRegistry
package import Values

/// What came of the letters of one run so far; a letter that is tried several times counts once.
package struct SendingTally: Sendable {
  package var accepted: Int { count(.accepted) }
  package var refused: Int { count(.refused) }
  package var deferred: Int { count(.deferred) }
  package var kept: Int { count(.kept) }
  package var unsure: Int { count(.unsure) }
  /// How many letters were still to be sent when the run began.
  package var total = 0
  /// Why nothing goes just now; nil where letters go.
  package var waiting: String?
  /// Files that PDF files are being made of; nil where none are.
  package var converting: Int?

  private enum Outcome: CaseIterable {
    case accepted
    case refused
    case deferred
    case kept
    case unsure
  }

  /// What became of each letter at last.
  private var outcomes: [Int: Outcome] = [:]
  private var counts: [Outcome: Int] = [:]

  package var done: Int { outcomes.count }

  package var record: Record {
    [
      "accepted": .integer(accepted), "refused": .integer(refused), "deferred": .integer(deferred),
      "kept_back": .integer(kept), "unsure": .integer(unsure),
    ]
  }

  private func count(_ outcome: Outcome) -> Int { counts[outcome] ?? 0 }

  /// - Parameter event: nil where nobody knows what became of the letter.
  mutating func count(_ event: LetterEvent?, of letter: Int) {
    let outcome: Outcome? =
      switch event {
      case .accepted: .accepted
      case .refused: .refused
      case .deferred: .deferred
      case .suppressed: .kept
      case nil: .unsure
      // It is as if it had not been its turn.
      case .returned: nil
      case .queued, .handedOver, .released, .skipped: outcomes[letter]
      }
    if let before = outcomes[letter] { counts[before, default: 0] -= 1 }
    outcomes[letter] = outcome
    if let outcome { counts[outcome, default: 0] += 1 }
  }
}
