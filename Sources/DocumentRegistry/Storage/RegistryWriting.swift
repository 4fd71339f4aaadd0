import Diagnostics
import GRDB
package import Values

/// One whole of writing: records behind the journal's end, and the rows that follow from them.
package final class RegistryWriting: RegistryReading {
  package let folder: RegistryFolder
  private var position: Int
  private var digest: SHA256
  private var lastStamp: String?
  /// What this writing is about, as it is by now.
  private var subjects: [Int: JournalSubject] = [:]
  private var written: [Int: JournalSubject] = [:]
  /// Those whose rows are behind the journal.
  private var behind: Set<Int> = []

  /// Clocks of machines are put right by seconds now and then; that far back, the last record's time counts.
  private static let tolerance = 120

  init(_ database: Database, folder: RegistryFolder) throws {
    self.folder = folder
    position = 0
    digest = JournalRecord.origin
    super.init(database)
    (position, digest) = try head()
    let statement = try database.cachedStatement(
      sql: "SELECT seq, digest, json_extract(text, '$.time') AS stamp FROM journal ORDER BY seq DESC LIMIT 1")
    let last = try Row.fetchOne(statement)
    guard last?["seq"] ?? 0 == position, last.map({ $0["digest"] == digest.description }) ?? true else {
      throw Faults(.registryDamaged(folder.database, reason: "the journal does not end where it ended"))
    }
    lastStamp = last?["stamp"]
  }

  /// The next number of a kind, or the one that was asked for.
  ///
  /// A number of the pattern's own form is counted: the first may be any, the others follow without a gap.
  /// - Parameter earlier: numbers of the kind that were given outside the registry; none of them is given again.
  /// - Throws: `number-taken`, `number-gap`, `number-pattern` where the pattern names a parent and there is none.
  package func number(
    _ asked: String?, _ pattern: NumberPattern, kind: String, date: CalendarDate, parent: String?,
    after earlier: [String] = []
  ) throws -> EntryNumber {
    if pattern.namesParent, parent == nil { throw Faults(.numberWithoutParent(kind: kind, pattern: pattern.written)) }
    let next = try next(pattern, kind: kind, date: date, parent: parent, after: earlier)
    guard let asked else { return next }
    let given = try given(asked, pattern, next: next, date: date, parent: parent ?? "")
    if try isTaken(given.text, kind: kind) { throw Faults(.numberTaken(given.text, kind: kind)) }
    if earlier.contains(where: { NumberKey.key(of: $0) == NumberKey.key(of: given.text) }) {
      throw Faults(.numberListed(given.text))
    }
    return given
  }

  private func given(
    _ asked: String, _ pattern: NumberPattern, next: EntryNumber, date: CalendarDate, parent: String
  ) throws -> EntryNumber {
    var text = asked
    if pattern.namesParent, pattern.ordinal(of: asked, date: date, parent: parent) == nil {
      text = pattern.number(counter: asked, date: date, parent: parent)
    }
    let inDocument = pattern.namesParent && text != asked ? asked : text
    guard let ordinal = pattern.ordinal(of: text, date: date, parent: parent), let place = next.place else {
      return EntryNumber(text: text, inDocument: inDocument, place: nil)
    }
    if ordinal == place.ordinal { return next }
    let first = try Int.fetchOne(tables(), sql: "SELECT first FROM series WHERE name = ?", arguments: [place.series])
    if first == nil {
      return pattern.entryNumber(SeriesPlace(series: place.series, ordinal: ordinal), date: date, parent: parent)
    }
    if ordinal > place.ordinal { throw Faults(.numberGap(text, next: next.text)) }
    if try isHeld(ordinal, in: place.series) { throw Faults(.numberHeld(text, next: next.text)) }
    // One from before there was a registry, or one that the series has passed over: it is not counted.
    return EntryNumber(text: text, inDocument: inDocument, place: nil)
  }

  /// Begins an entry; its id is the position of its first record.
  package func create(_ facts: EntryFacts, at moment: Moment, by person: ActorNote?, account: String) throws -> Int {
    try add(
      .init(
        entry: nil, event: EntryEvent.created.rawValue, moment: moment, person: person, account: account,
        details: facts.record)
    ) { record throws(Faults) in
      let state = try EntryState(record)
      // An amount that is too long to be a number again, for instance.
      if state.facts != facts { throw Faults(.factsUnreadable(facts.number.text)) }
      return .entry(state)
    }
  }

  /// Begins a subject that is no entry; its id is the position of its first record.
  func begin(_ fact: JournalRecord.Fact) throws -> Int {
    try add(fact) { record throws(Faults) in try JournalSubject(record) }
  }

  /// Adds a fact of approval.
  ///
  /// - Parameter details: what is written beside the fact's own details.
  package func append(
    _ event: ApprovalEvent, to entry: Int, at moment: Moment, by person: ActorNote?, role: String? = nil,
    account: String, details: Values.Record = Values.Record()
  ) throws {
    var all = event.details
    for detail in details.entries { all.set(detail) }
    try append(event.name, all, to: entry, at: moment, by: person, role: role, account: account)
  }

  /// Puts a revision into force: the fact that rules allowed, with the files, which are stored by now.
  package func revise(
    _ content: ApprovalEvent.RevisedContent, files: [StoredFile], reason: String, of entry: Int, at moment: Moment,
    by person: ActorNote?, account: String, details: Values.Record = Values.Record()
  ) throws {
    var all = details
    all.write("reason", reason)
    all.write("files", facts: files)
    try append(.revised(content), to: entry, at: moment, by: person, account: account, details: all)
  }

  /// Notes which copies people work with from now on.
  package func issue(_ copies: [IssuedCopy], of entry: Int, at moment: Moment, by person: ActorNote?, account: String)
    throws
  {
    var details = Values.Record()
    details.write("copies", facts: copies)
    try append(EntryEvent.issued.rawValue, details, to: entry, at: moment, by: person, account: account)
  }

  /// Notes a payment.
  package func pay(_ payment: Payment, for entry: Int, at moment: Moment, by person: ActorNote?, account: String) throws
  {
    try append(EntryEvent.paid.rawValue, payment.record, to: entry, at: moment, by: person, account: account)
  }

  /// Notes what happened to a claim.
  func note(
    _ event: EntryEvent, _ details: Values.Record, of entry: Int, at moment: Moment, by person: ActorNote?,
    account: String
  ) throws {
    try append(event.rawValue, details, to: entry, at: moment, by: person, account: account)
  }

  func append(
    _ event: String, _ details: Values.Record, to id: Int, at moment: Moment, by person: ActorNote?,
    role: String? = nil,
    account: String
  ) throws {
    var subject = try subject(of: id)
    var revision = subject.entry?.revision?.digest ?? subject.letter?.facts.document
    if let digest = details.writtenText("digest").flatMap(SHA256.init(written:)) { revision = digest }
    try add(
      .init(
        entry: id, event: event, moment: moment, person: person, role: role, account: account, revision: revision,
        details: details)
    ) { record throws(Faults) in
      try subject.apply(record)
      return subject
    }
  }

  /// The subject with what this writing has added so far.
  override func subject(of id: Int) throws -> JournalSubject {
    if let subject = subjects[id] { return subject }
    let subject = try super.subject(of: id)
    subjects[id] = subject
    written[id] = subject
    return subject
  }

  /// Puts a record behind the journal's end, and gives the id of what it is about.
  ///
  /// - Parameter fold: the subject with the record.
  @discardableResult
  private func add(
    _ fact: JournalRecord.Fact, fold: (JournalRecord) throws(Faults) -> JournalSubject
  ) throws -> Int {
    var fact = fact
    fact.moment = try following(fact.moment)
    let text = JournalRecord(fact, position: position + 1, previous: digest).text
    // Read back before it is written: what could not be read again would keep the entry shut for good.
    let record = try JournalRecord(text: text, position: position + 1)
    let subject = try fold(record)
    let statement = try database.cachedStatement(sql: "INSERT INTO journal (seq, text, digest) VALUES (?, ?, ?)")
    try statement.execute(arguments: [record.position, record.text, record.digest.description])
    position = record.position
    digest = record.digest
    lastStamp = fact.moment.stamp
    subjects[record.entry] = subject
    behind.insert(record.entry)
    return record.entry
  }

  /// The moment, or the last record's where the clock is a little behind it.
  package func following(_ moment: Moment) throws -> Moment {
    guard let lastStamp, moment.stamp < lastStamp else { return moment }
    if let behind = Moment.seconds(from: moment.stamp, to: lastStamp), behind <= Self.tolerance {
      return Moment(day: moment.day, stamp: lastStamp, clock: moment.clock)
    }
    throw Faults(.clockBackwards(now: moment.stamp, last: lastStamp))
  }

  /// Whoever asks the tables while something is written sees what was written so far.
  override func tables() throws -> Database {
    if behind.isEmpty { return database }
    let rows = TableWriting(database)
    for id in behind.sorted() {
      guard let subject = subjects[id] else { continue }
      try rows.write(subject, before: written[id])
      written[id] = subject
    }
    behind = []
    return database
  }

  /// Brings the tables and the note of the journal's end to where the journal is.
  func finish() throws {
    let database = try tables()
    if position > 0 {
      let statement = try database.cachedStatement(
        sql: """
          INSERT INTO head (id, seq, digest) VALUES (1, ?, ?)
          ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, digest = excluded.digest
          """)
      try statement.execute(arguments: [position, digest.description])
    }
  }
}

extension Moment {
  /// The seconds between two stamps `2026-11-26T09:00:00Z`; nil for anything else.
  static func seconds(from: String, to: String) -> Int? {
    func instant(_ stamp: String) -> Int? {
      guard stamp.utf8.count == 20, let day = CalendarDate(written: String(stamp.prefix(10))) else { return nil }
      let clock = stamp.dropFirst(11).dropLast().split(separator: ":").compactMap { Int($0) }
      guard clock.count == 3 else { return nil }
      return day.serialDay * 86_400 + clock[0] * 3_600 + clock[1] * 60 + clock[2]
    }
    guard let start = instant(from), let end = instant(to) else { return nil }
    return end - start
  }
}
