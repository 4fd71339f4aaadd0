import Diagnostics
import DocumentRegistry
import Production
import Values

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

  init(_ mailing: PreparedMailing, at desk: MailDesk, by person: ActorNote?) throws(Faults) {
    self.desk = desk
    letterClass = mailing.order.letterClass
    link = letterClass == .service ? try ContractLink(of: mailing.order, at: desk.register) : nil
    self.person = person
  }

  private var account: String { desk.register.account }

  /// Notes that a letter is handed over, unless it may not go any more: its address, its document and the contract
  /// that it is written under are asked once more.
  func handOver(_ id: Int, _ writing: RegistryWriting, at moment: Moment) throws -> HandOver {
    let letter = try writing.letter(id)
    let event = LetterEvent.handedOver(desk.settings.way == .folder ? .folder : .smtp)
    guard letter.mayHappen(event) else { return .gone }
    if let reason = try obstacle(to: letter, on: moment.day, writing) {
      let event = LetterEvent.suppressed(reason: reason.rawValue)
      try writing.note(event, of: id, at: moment, by: person, account: account)
      return .keptBack(event, letter.facts)
    }
    try writing.note(event, of: id, at: moment, by: person, account: account)
    return .handedOver(try writing.letter(id), missed: try writing.recipient(letter.facts.key)?.missed ?? [])
  }

  /// Why a letter may not go any more: its address, its document and the contract that it is written under.
  func obstacle(to letter: LetterState, on day: CalendarDate, _ reading: RegistryReading) throws -> LeftOutReason? {
    let document = try letter.facts.entry.map { try reading.state(of: $0) }
    if let reason = KeptBack.reason(try reading.recipient(letter.facts.key), letterClass) { return reason }
    if let document {
      let allowsDrafts = desk.settings.allowsDrafts
      if let reason = KeptBack.reason(document, of: letter.facts, allowsDrafts: allowsDrafts) { return reason }
      if !allowsDrafts, try isTakenBack(document, reading) { return .unapproved }
    }
    if let link, !(try link.holds(for: letter.facts.client, on: day, reading)) { return .noContract }
    return nil
  }

  /// Documents follow their batch a while after it was decided about; what was decided counts.
  private func isTakenBack(_ document: EntryState, _ reading: RegistryReading) throws -> Bool {
    guard let membership = document.facts.membership else { return false }
    return FollowingBatch(try reading.state(of: membership.batch)).hasTakenBack(approvalOf: document)
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
