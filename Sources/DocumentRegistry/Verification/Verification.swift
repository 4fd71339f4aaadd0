package import Diagnostics
import GRDB

extension Registry {
  /// Proves the registry: the chain of the journal, every table against it, numbers without gaps, every file's digest.
  ///
  /// - Parameters:
  ///   - office: the folder that the paths of copies begin at.
  ///   - rebuilds: whether the tables are made anew from the journal, if that is sound.
  ///   - head: a digest that was written down earlier; the journal must still hold it.
  package func verify(office: String, workers: Int, rebuilds: Bool, head: SHA256? = nil) throws(Faults)
    -> VerificationReport
  {
    var (report, states) = try rebuild { database in try Self.check(database, rebuilds: rebuilds, head: head) }
    // A journal without its end does not know which copies were given out last.
    let isWhole = !report.findings.contains { $0.code == .journalBroken || $0.code == .journalCut }
    let files = FileCheck(states, folder: folder, office: isWhole ? office : nil)
    report.files = files.count
    let (findings, byteCount) = files.run(workers: workers)
    report.bytes = byteCount
    report.findings += findings
    return report
  }

  private static func check(
    _ database: Database, rebuilds: Bool, head: SHA256?
  ) throws -> (VerificationReport, [EntryState]) {
    let journal = try JournalCheck(database)
    let states = journal.order.compactMap { journal.states[$0] }
    var report = VerificationReport(head: journal.head.digest)
    report.records = journal.head.position
    report.entries = states.count
    report.revisions = states.reduce(0) { $0 + $1.revisions.count }
    report.findings = journal.findings
    if let head, head != JournalRecord.origin {
      let position = try Int.fetchOne(
        database, sql: "SELECT seq FROM journal WHERE digest = ?", arguments: [head.description])
      if position == nil { report.findings.append(.headLost(head.short)) }
    }
    // Tables that are held against half a journal would all be wrong.
    if !journal.findings.isEmpty { return (report, states) }
    let check = TableCheck(states: states, head: journal.head)
    let differences = try check.findings(in: database)
    if rebuilds, !differences.contains(where: { $0.code == .journalCut }) {
      try TableRebuilding(database).run(states, head: journal.head)
      report.isRebuilt = true
      let remaining = try check.findings(in: database)
      report.findings += remaining.isEmpty ? differences.map(\.corrected) : remaining
    } else {
      report.findings += differences
    }
    return (report, states)
  }
}

extension Diagnostic {
  /// A table's fault that the making anew has put right.
  fileprivate var corrected: Diagnostic {
    var copy = self
    copy.severity = .warning
    copy.hint = "the tables were made anew from the journal, and agree with it now"
    return copy
  }
}
