import Diagnostics
import DocumentRegistry
import MailAddresses
import Production
import Values

/// Sends the letters of one mailing, one after the other.
///
/// Before a letter is given to the carrier, one writing notes what became of the letter before and that this one is handed
/// over. So whoever is killed leaves at most one letter of which nobody knows, and none that was accepted is sent again.
struct SendingLoop {
  let desk: MailDesk
  let mailing: PreparedMailing
  let making: LetterMaking
  var attachments: LetterAttachments
  let transport: any MailTransport
  let person: ActorNote?
  /// nil for all.
  let limit: Int?
  /// Whether it also waits for a day to end or for letters that were put off.
  let waitsLong: Bool
  let listener: SendingListener

  private(set) var tally = SendingTally()
  /// What is worth telling people.
  private(set) var findings: [Diagnostic] = []
  private var pending: SettledLetter?
  private let ledger: LetterLedger
  private var pace: SendingPace
  private var health = MailingHealth()
  /// Letters in a row that the connection did not carry, or to which no answer came.
  private var troublesInARow = 0
  private let backOff: BackOff

  /// How a run ended.
  enum End {
    /// Nothing is due any more.
    case done
    case limit
    case stopped
    /// Nothing may go before that instant, UTC to the second.
    case wait(until: String, reason: String)
    case serverFailed(MailFailure)
    /// Letters went out whole, and no answer came, with what happened to the last one.
    case answersMissing(String)
    case tooManyRefused
  }

  /// Letters that are looked up at a time; as many get their PDF files in one go.
  static let portion = 50
  /// Letters in a row that did not get through; then the next would not either.
  private static let mostTroubles = 3

  init(
    desk: MailDesk, mailing: PreparedMailing, making: LetterMaking, attachments: LetterAttachments,
    transport: any MailTransport, person: ActorNote?, limit: Int?, waitsLong: Bool, _ listener: SendingListener
  ) throws(Faults) {
    self.desk = desk
    self.mailing = mailing
    self.making = making
    self.attachments = attachments
    self.transport = transport
    self.person = person
    self.limit = limit
    self.waitsLong = waitsLong
    self.listener = listener
    ledger = try LetterLedger(mailing, at: desk, by: person)
    backOff = BackOff(seed: UInt64(mailing.state.id))
    pace = try SendingPace(desk)
    let counts = try desk.register.registry.read { try $0.letterCounts(of: mailing.state.id) }
    tally.total = (counts[.queued] ?? 0) + (counts[.deferred] ?? 0)
  }

  private var registry: Registry { desk.register.registry }
  private var isFolder: Bool { desk.settings.way == .folder }

  /// Sends until nothing is due, or something ends it; what became of the last letter is in the journal then.
  mutating func run() throws(Faults) -> End {
    do throws(Faults) {
      let end = try sendAll()
      try flush()
      return end
    } catch {
      try flush()
      throw error
    }
  }

  private mutating func sendAll() throws(Faults) -> End {
    var sent = 0
    listener.progress(tally)
    if let words = desk.settings.usualPace, tally.total > 1 { listener.say(words) }
    while true {
      let now = desk.outside.now()
      // No PDF files for letters that will not go now.
      let most = limit.map { min(Self.portion, max(1, $0 - sent)) } ?? Self.portion
      let due = try registry.read { try $0.dueLetters(of: mailing.state.id, at: now.stamp, most: most) }
      if due.isEmpty {
        // The letter in hand may be the one that is put off.
        try flush()
        guard let next = try registry.read({ try $0.nextAttempt(of: mailing.state.id) }) else { return .done }
        let seconds = (Moment.seconds(of: next) ?? 0) - (Moment.seconds(of: desk.outside.now().stamp) ?? 0)
        if let end = try waited(1000 * seconds, "the server put letters off") { return end }
        continue
      }
      let documents = try documents(of: due)
      if attachments.needsPDF {
        try flush()
        tally.converting = due.count
        listener.progress(tally)
        defer { tally.converting = nil }
        try attachments.makeAhead(due.compactMap { $0.entry.flatMap { documents[$0] } })
      }
      var rest = due
      while !rest.isEmpty {
        if desk.outside.isStopped() { return .stopped }
        if let limit, sent >= limit { return .limit }
        let position: Int
        switch pace.next(of: rest.map(\.domain), at: desk.outside) {
        case .now(let found): position = found
        case .wait(let milliseconds, let reason):
          if let end = try waited(milliseconds, reason) { return end }
          continue
        }
        let row = rest.remove(at: position)
        switch try send(row, row.entry.flatMap { documents[$0] }) {
        case .next: sent += 1
        case .end(let end): return end
        case .notToday: rest.insert(row, at: position)
        }
      }
    }
  }

  private func documents(of rows: [LetterRow]) throws(Faults) -> [Int: EntryState] {
    try registry.read { reading in
      var states: [Int: EntryState] = [:]
      for entry in rows.compactMap(\.entry) where states[entry] == nil { states[entry] = try reading.state(of: entry) }
      return states
    }
  }

  // MARK: One letter

  /// What follows after a letter.
  private enum Step {
    case next
    case end(End)
    /// The letter was not handed over: other mailings have used up the day's limit.
    case notToday
  }

  private mutating func send(_ row: LetterRow, _ document: EntryState?) throws(Faults) -> Step {
    let moment = desk.outside.now()
    guard let made = try made(row, document, at: moment) else {
      listener.progress(tally)
      return .next
    }
    let handed = try registry.write { writing -> LetterLedger.HandOver? in
      try ledger.note(pending, writing)
      if try pace.isDayOver(writing, at: moment) { return nil }
      return try ledger.handOver(row.id, writing, at: moment)
    }
    pending = nil
    guard let handed else {
      pace.endDay()
      return .notToday
    }
    guard case .handedOver(let letter, let missed) = handed else {
      if case .keptBack(let event, let facts) = handed { told(event, facts) }
      listener.progress(tally)
      return .next
    }
    let instant = desk.outside.milliseconds()
    let answer = transport.send(made, listener.watch(tally, desk.outside))
    if answer.reachedServer { pace.sent(to: row.domain, at: instant) }
    let end = conclude(answer, letter, missed)
    listener.progress(tally)
    return end.map(Step.end) ?? .next
  }

  /// What goes to the carrier; nil for a letter that stays here, which is noted.
  private mutating func made(_ row: LetterRow, _ document: EntryState?, at moment: Moment) throws(Faults)
    -> OutgoingLetter?
  {
    switch try DueLetter(row, document, of: mailing, making, attachments, ledger, at: moment) {
    case .ready(let letter): return letter
    case .stays(let event, _, let finding):
      if let finding { findings.append(finding) }
      try settle(row, event, at: moment)
      return nil
    }
  }

  private mutating func conclude(_ answer: MailAnswer, _ letter: LetterState, _ missed: [Int]) -> End? {
    let moment = desk.outside.now()
    let outcome = SendingOutcome(answer, to: letter, missed: missed, backOff, at: moment.stamp, isFolder: isFolder)
    health.note(answer)
    if let event = outcome.letter {
      pending = SettledLetter(letter: letter, event: event, recipient: outcome.recipient, moment: moment)
    }
    told(outcome.letter, letter.facts)
    if let failure = outcome.stop { return .serverFailed(failure) }
    let end: End
    switch answer {
    case .notSent(let failure) where failure.kind == .stopped: return .stopped
    case .notSent(let failure) where failure.kind != .unfit: end = .serverFailed(failure)
    case .unsure(let words): end = .answersMissing(words)
    case .accepted, .deferred, .refused, .notSent:
      troublesInARow = 0
      return health.shouldPause ? .tooManyRefused : nil
    }
    troublesInARow += 1
    return troublesInARow >= Self.mostTroubles ? end : nil
  }

  private mutating func told(_ event: LetterEvent?, _ facts: LetterFacts) {
    tally.count(event, of: facts.place)
    var record: Record = [
      "event": .text(event?.name ?? "letter-unsure"), "mailing": .text(mailing.number), "letter": .integer(facts.place),
      "address": .text(facts.address),
    ]
    for entry in event?.details.entries ?? [] { record.set(entry) }
    listener.event(record)
  }

  // MARK: Writing

  /// Notes what became of a letter that was not handed over.
  private mutating func settle(_ row: LetterRow, _ event: LetterEvent, at moment: Moment) throws(Faults) {
    let letter = try registry.write { writing in
      try ledger.note(pending, writing)
      return try ledger.settle(row.id, event, writing, at: moment)
    }
    pending = nil
    if let letter { told(event, letter.facts) }
  }

  private mutating func flush() throws(Faults) {
    guard pending != nil else { return }
    try registry.write { writing in try ledger.note(pending, writing) }
    pending = nil
  }

  // MARK: Waiting

  /// Waits, unless that takes longer than this run may; nil when it is over.
  private mutating func waited(_ milliseconds: Int, _ reason: String) throws(Faults) -> End? {
    let end = desk.outside.milliseconds() + milliseconds
    try flush()
    if milliseconds <= 0 { return nil }
    if !waitsLong, milliseconds > 1000 * SendingPace.patience {
      let seconds = (Moment.seconds(of: desk.outside.now().stamp) ?? 0) + (milliseconds + 999) / 1000
      return .wait(until: Moment.stamp(of: seconds) ?? "", reason: reason)
    }
    // A glimpse tells nobody anything.
    if milliseconds >= 1000 {
      tally.waiting = "waiting: \(reason)"
      listener.progress(tally)
    }
    defer { tally.waiting = nil }
    while desk.outside.milliseconds() < end {
      if desk.outside.isStopped() { return .stopped }
      desk.outside.sleep(min(1000, max(1, end - desk.outside.milliseconds())))
    }
    return nil
  }
}
