package import Diagnostics
package import Values

/// One thing that happened, with the digest of the record before it.
///
/// What is digested is the text itself, so that there is nothing to agree on about its form.
package struct JournalRecord: Sendable {
  /// What a record says, whatever stands before it in the journal.
  package struct Fact: Sendable {
    /// The entry's id; nil for the first record of an entry, whose position in the journal is the id.
    package var entry: Int?
    /// A name that never changes its meaning: `created`, `visa`.
    package var event: String
    package var moment: Moment
    /// Who did it, with name and post of that day; nil where time alone did.
    package var person: ActorNote?
    /// The role in which they did it.
    package var role: String?
    /// The user of the operating system who typed it.
    package var account: String
    /// The revision it is about.
    package var revision: SHA256?
    package var details: Record

    package init(
      entry: Int?, event: String, moment: Moment, person: ActorNote?, role: String? = nil, account: String,
      revision: SHA256? = nil, details: Record = Record()
    ) {
      self.entry = entry
      self.event = event
      self.moment = moment
      self.person = person
      self.role = role
      self.account = account
      self.revision = revision
      self.details = details
    }
  }

  /// From 1, without gaps.
  package var position: Int
  package var entry: Int
  package var fact: Fact
  /// The digest of the record before; of ``origin`` for the first.
  package var previous: SHA256
  package var text: String
  package var digest: SHA256

  /// What stands before the first record.
  package static let origin = SHA256(of: "engross journal 1")

  /// A new record behind the last one.
  package init(_ fact: Fact, position: Int, previous: SHA256) {
    self.position = position
    self.fact = fact
    self.previous = previous
    entry = fact.entry ?? position
    var record: Record = [
      "seq": .integer(position), "time": .text(fact.moment.stamp), "day": .date(fact.moment.day),
    ]
    record.write("clock", fact.moment.clock)
    record.write("entry", entry)
    record.write("event", fact.event)
    record.write("person", fact.person)
    record.write("role", fact.role)
    record.write("account", fact.account)
    record.write("revision", fact.revision?.description)
    record.set("details", .record(fact.details))
    record.write("previous", previous.description)
    text = JSONEncoding().encode(.record(record))
    digest = SHA256(of: text)
  }

  /// A record as it was written.
  ///
  /// - Throws: `journal-record` where the text is no record of a journal.
  package init(text: String, position: Int) throws(Faults) {
    let record = try DataReader.record(of: Array(text.utf8), named: "journal record \(position)", format: .json)
    guard record.writtenNumber("seq") == position, let stamp = record.writtenText("time"),
      let day = record["day"]?.day, let entry = record.writtenNumber("entry"),
      let event = record.writtenText("event"), let account = record.writtenText("account"),
      let details = record["details"]?.record,
      let previous = record.writtenText("previous").flatMap(SHA256.init(written:))
    else { throw Faults(.journalRecord(position)) }
    self.position = position
    self.entry = entry
    self.previous = previous
    self.text = text
    digest = SHA256(of: text)
    fact = Fact(
      entry: entry, event: event, moment: Moment(day: day, stamp: stamp, clock: record.writtenText("clock")),
      person: record.written("person", as: ActorNote.self),
      role: record.writtenText("role"), account: account,
      revision: record.writtenText("revision").flatMap(SHA256.init(written:)), details: details)
  }
}
