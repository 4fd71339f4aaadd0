import DocumentRegistry
package import Values

/// What came of the letters of one run so far.
package struct SendingTally: Sendable {
  package var accepted = 0
  package var refused = 0
  package var deferred = 0
  package var kept = 0
  package var unsure = 0
  /// How many letters were still to be sent when the run began.
  package var total = 0
  /// Why nothing goes just now; nil where letters go.
  package var waiting: String?

  package var done: Int { accepted + refused + deferred + kept + unsure }

  package var record: Record {
    [
      "accepted": .integer(accepted), "refused": .integer(refused), "deferred": .integer(deferred),
      "kept_back": .integer(kept), "unsure": .integer(unsure),
    ]
  }

  mutating func count(_ event: LetterEvent?) {
    switch event {
    case .accepted: accepted += 1
    case .refused: refused += 1
    case .deferred: deferred += 1
    case .suppressed: kept += 1
    case nil: unsure += 1
    case .queued, .handedOver, .released, .skipped: break
    }
  }
}
