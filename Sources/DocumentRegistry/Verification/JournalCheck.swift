import Diagnostics
import GRDB

/// Walks the journal from its beginning: every record's digest, the chain, and the states that follow.
struct JournalCheck {
  private(set) var states: [Int: EntryState] = [:]
  private(set) var order: [Int] = []
  private(set) var head: (position: Int, digest: SHA256) = (0, JournalRecord.origin)
  private(set) var findings: [Diagnostic] = []

  init(_ database: Database) throws {
    let rows = try Row.fetchCursor(database, sql: "SELECT seq, text, digest FROM journal ORDER BY seq")
    while let row = try rows.next() {
      // After the first break nothing that follows can be believed.
      guard check(position: row["seq"], text: row["text"], written: row["digest"]) else { return }
    }
  }

  private mutating func check(position: Int, text: String, written: String) -> Bool {
    guard position == head.position + 1 else {
      findings.append(.journalGap(head.position + 1, next: position))
      return false
    }
    do throws(Faults) {
      let record = try JournalRecord(text: text, position: position)
      guard record.digest.description == written else {
        findings.append(.journalChanged(position, time: record.fact.moment.stamp, event: record.fact.event))
        return false
      }
      guard record.previous == head.digest else {
        findings.append(.journalBroken(position, event: record.fact.event))
        return false
      }
      try fold(record)
      head = (position, record.digest)
      return true
    } catch {
      findings += SHA256(of: text).description == written ? error.diagnostics : [.journalUnreadable(position)]
      return false
    }
  }

  private mutating func fold(_ record: JournalRecord) throws(Faults) {
    if record.entry == record.position {
      states[record.entry] = try EntryState(record)
      order.append(record.entry)
      return
    }
    guard var state = states.removeValue(forKey: record.entry) else { throw Faults(.journalRecord(record.position)) }
    try state.apply(record)
    states[record.entry] = state
  }
}
