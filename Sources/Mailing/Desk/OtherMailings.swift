import DocumentRegistry

/// The mailings beside one, asked for documents that they bring already: nobody gets the same thing twice by two commands.
struct OtherMailings {
  /// The mailing's entry; nil for one that is being planned.
  let mailing: Int?
  /// Whether it was made to send documents once more: then only what was sent after it counts.
  let isAnew: Bool

  /// What was refused, kept back or given up brought its document to nobody.
  private static let phases: [LetterState.Phase] = [.queued, .handedOver, .deferred, .accepted]

  /// The number of the first other mailing with a letter that brings a revision; nil where none has.
  ///
  /// - Parameters:
  ///   - revision: its digest: what was revised since may go.
  ///   - entry: the document's.
  func number(bringing revision: SHA256?, of entry: Int?, _ reading: RegistryReading) throws -> String? {
    guard let entry else { return nil }
    for row in try reading.letters(bringing: entry, in: Self.phases) where counts(row.mailing) {
      guard try reading.letter(row.id).facts.document == revision else { continue }
      return try reading.state(of: row.mailing).facts.number.text
    }
    return nil
  }

  private func counts(_ other: Int) -> Bool {
    guard let mailing else { return !isAnew }
    return isAnew ? other > mailing : other != mailing
  }
}
