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
  ///   - position: of the journal, behind which any other mailing's letter counts: it went while this one's stayed here.
  func number(
    bringing revision: SHA256?, of entry: Int?, since position: Int = .max, _ reading: RegistryReading
  ) throws -> String? {
    guard let entry else { return nil }
    for row in try reading.letters(bringing: entry, in: Self.phases) where row.mailing != mailing {
      let letter = try reading.letter(row.id)
      guard letter.facts.document == revision, counts(row.mailing) || letter.touched > position else { continue }
      let other = try reading.state(of: row.mailing)
      // Letters that wait in a mailing that was called off never go.
      if other.mailing?.phase == .cancelled, letter.phase == .queued || letter.phase == .deferred { continue }
      return other.facts.number.text
    }
    return nil
  }

  private func counts(_ other: Int) -> Bool {
    guard let mailing else { return !isAnew }
    return isAnew ? other > mailing : other != mailing
  }
}
