package import Values

/// That a document was decided about as one of a batch: which batch, and what of it was agreed to.
///
/// The batch's revision lists every document with its digest, so that a visa on it is one on each of them.
package struct BatchConsent: Sendable, Hashable {
  /// The batch's entry.
  package var batch: Int
  package var number: String
  /// The digest of the batch's revision that was agreed to.
  package var digest: String
  /// When it was decided about the batch; its documents may follow later.
  package var decided: Moment

  package init(batch: Int, number: String, digest: String, decided: Moment) {
    self.batch = batch
    self.number = number
    self.digest = digest
    self.decided = decided
  }
}

extension BatchConsent: Recorded {
  package var record: Record {
    [
      "batch": .integer(batch), "number": .text(number), "digest": .text(digest), "decided": .record(decided.record),
    ]
  }

  package init?(_ record: Record) {
    guard let batch = record.writtenNumber("batch"), let number = record.writtenText("number"),
      let digest = record.writtenText("digest"), let decided = record.written("decided", as: Moment.self)
    else { return nil }
    self.init(batch: batch, number: number, digest: digest, decided: decided)
  }
}
