import Diagnostics
import GRDB

/// Walks the journal from its beginning: every record's digest, the chain, and the states that follow.
struct JournalCheck {
  private(set) var subjects: [Int: JournalSubject] = [:]
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
    let record: JournalRecord
    do throws(Faults) {
      record = try JournalRecord(text: text, position: position)
    } catch {
      // What still has its digest was once written so, but elsewhere.
      let isWhole = SHA256(of: text).description == written
      findings.append(isWhole ? .journalMoved(position) : .journalUnreadable(position))
      return false
    }
    guard record.digest.description == written else {
      findings.append(.journalChanged(position, time: record.fact.moment.stamp, event: record.fact.event))
      return false
    }
    guard record.previous == head.digest else {
      findings.append(.journalBroken(position, event: record.fact.event))
      return false
    }
    do throws(Faults) {
      try fold(record)
    } catch {
      findings += error.diagnostics
      return false
    }
    head = (position, record.digest)
    return true
  }

  private mutating func fold(_ record: JournalRecord) throws(Faults) {
    if record.entry == record.position {
      subjects[record.entry] = try JournalSubject(record)
      order.append(record.entry)
      return
    }
    guard var subject = subjects.removeValue(forKey: record.entry) else {
      throw Faults(.journalRecord(record.position))
    }
    try subject.apply(record)
    subjects[record.entry] = subject
  }
}
