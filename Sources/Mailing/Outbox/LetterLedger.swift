import DocumentRegistry
import Production

/// What became of a letter that was handed over, before it is in the journal.
struct SettledLetter {
  var letter: LetterState
  var event: LetterEvent
  /// What it says of the address.
  var recipient: RecipientEvent?
  var moment: Moment
}

/// What the registry is told of letters while they go.
struct LetterLedger {
  let desk: MailDesk
  let letterClass: LetterClass
  /// What service letters are written under; nil for those of another class.
  let link: ContractLink?
  let person: ActorNote?

  enum HandOver {
    /// - missed: the mailings in a row that gave up on the address.
    case handedOver(LetterState, missed: [Int])
    case keptBack(LetterEvent, LetterFacts)
    /// Another program or person has dealt with it.
    case gone
  }

  private var account: String { desk.register.account }

  /// Notes that a letter is handed over, unless it may not go any more: its address, its document and the contract
  /// that it is written under are asked once more.
  func handOver(_ id: Int, _ writing: RegistryWriting, at moment: Moment) throws -> HandOver {
    let letter = try writing.letter(id)
    let event = LetterEvent.handedOver(desk.settings.way == .folder ? .folder : .smtp)
    guard letter.mayHappen(event) else { return .gone }
    let recipient = try writing.recipient(letter.facts.key)
    let document = try letter.facts.entry.map { try writing.state(of: $0) }
    var reason =
      KeptBack.reason(recipient, letterClass)
      ?? document.flatMap { KeptBack.reason($0, of: letter.facts, allowsDrafts: desk.settings.allowsDrafts) }
    if reason == nil, !desk.settings.allowsDrafts, let document, try isTakenBack(document, writing) {
      reason = .unapproved
    }
    if reason == nil, let link, !(try link.holds(for: letter.facts.client, on: moment.day, writing)) {
      reason = .noContract
    }
    if let reason {
      let event = LetterEvent.suppressed(reason: reason.rawValue)
      try writing.note(event, of: id, at: moment, by: person, account: account)
      return .keptBack(event, letter.facts)
    }
    try writing.note(event, of: id, at: moment, by: person, account: account)
    return .handedOver(try writing.letter(id), missed: recipient?.missed ?? [])
  }

  /// Documents follow their batch a while after it was decided about; what was decided counts.
  private func isTakenBack(_ document: EntryState, _ writing: RegistryWriting) throws -> Bool {
    guard let membership = document.facts.membership else { return false }
    return FollowingBatch(try writing.state(of: membership.batch)).hasTakenBack(approvalOf: document)
  }

  /// Notes what became of a letter that was not handed over; nil where something else has.
  func settle(_ id: Int, _ event: LetterEvent, _ writing: RegistryWriting, at moment: Moment) throws -> LetterState? {
    let letter = try writing.letter(id)
    guard letter.mayHappen(event) else { return nil }
    try writing.note(event, of: id, at: moment, by: person, account: account)
    return letter
  }

  /// Notes what became of one that was.
  func note(_ settled: SettledLetter?, _ writing: RegistryWriting) throws {
    guard let settled else { return }
    try writing.note(settled.event, of: settled.letter.id, at: settled.moment, by: person, account: account)
    guard let recipient = settled.recipient else { return }
    let facts = settled.letter.facts
    try writing.note(recipient, of: (facts.address, facts.key), at: settled.moment, by: person, account: account)
  }
}
