package import Diagnostics
import GRDB

extension Registry {
  /// Proves the registry: the chain of the journal, every table against it, numbers without gaps, every file's digest.
  ///
  /// Others may write meanwhile; only the making anew of tables keeps them waiting.
  /// - Parameters:
  ///   - office: the folder that the paths of copies begin at.
  ///   - rebuilds: whether the tables are made anew from the journal, if that is sound.
  ///   - head: a digest that was written down earlier; the journal must still hold it.
  package func verify(office: String, workers: Int, rebuilds: Bool, head: SHA256? = nil) throws(Faults)
    -> VerificationReport
  {
    let expected = try RegistryFailure.told(in: folder) { try SchemaObject.expected() }
    // Listed before the journal is read, so that what is registered in between is not taken for something left over.
    let lying = folder.storedPaths
    var (report, states, recipients) =
      rebuilds
      ? try rebuild { database in try Self.check(database, expected: expected, rebuilds: true, head: head) }
      : try read { reading in try Self.check(reading.database, expected: expected, rebuilds: false, head: head) }
    // A journal without its end does not know which files and copies came last.
    let isWhole = !report.findings.contains { $0.code == .journalBroken || $0.code == .journalCut }
    let files = FileCheck(states, recipients, folder: folder, office: isWhole ? office : nil)
    report.files = files.count
    let (found, byteCount) = files.run(workers: workers)
    report.bytes = byteCount
    report.findings += try settled(found, states, office: office, workers: workers)
    if isWhole { report.findings += files.leftOver(lying) }
    return report
  }

  /// What was found, without copies that were given out anew between the reading of the journal and that of the copy.
  private func settled(
    _ found: [FileCheck.Found], _ states: [EntryState], office: String, workers: Int
  ) throws(Faults) -> [Diagnostic] {
    var found = found
    var touched = Dictionary(uniqueKeysWithValues: states.map { ($0.id, $0.touched) })
    // Whoever decides about one document all the time is not waited for.
    for _ in 0..<5 {
      let entries = Set(found.filter(\.isCopy).map(\.entry)).sorted()
      if entries.isEmpty { break }
      let moved = try read { reading in try entries.map(reading.state) }.filter { touched[$0.id] != $0.touched }
      if moved.isEmpty { break }
      for state in moved { touched[state.id] = state.touched }
      let ids = Set(moved.map(\.id))
      found.removeAll { $0.isCopy && ids.contains($0.entry) }
      found += FileCheck(moved, folder: folder, office: office).run(workers: workers).found.filter(\.isCopy)
    }
    return found.map(\.finding)
  }

  private static func check(
    _ database: Database, expected: [SchemaObject], rebuilds: Bool, head: SHA256?
  ) throws -> (VerificationReport, [EntryState], [RecipientState]) {
    let journal = try JournalCheck(database)
    let subjects = journal.order.compactMap { journal.subjects[$0] }
    let states = subjects.compactMap(\.entry)
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
    let differences = try differences(in: database, expected, from: journal, subjects)
    if rebuilds, journal.findings.isEmpty, !differences.contains(where: { $0.code == .journalCut }) {
      try TableRebuilding(database, expected: expected).run(subjects, head: journal.head)
      report.isRebuilt = true
      let remaining = try self.differences(in: database, expected, from: journal, subjects)
      report.findings += remaining.isEmpty ? differences.map(\.corrected) : remaining
    } else {
      report.findings += differences
    }
    return (report, states, subjects.compactMap(\.recipient))
  }

  private static func differences(
    in database: Database, _ expected: [SchemaObject], from journal: JournalCheck, _ subjects: [JournalSubject]
  ) throws -> [Diagnostic] {
    let schema = try SchemaCheck(database, expected: expected)
    // Tables that are held against half a journal would all be wrong.
    if !journal.findings.isEmpty { return schema.findings }
    let tables = TableCheck(subjects: subjects, head: journal.head, soundTables: schema.soundTables)
    return schema.findings + (try tables.findings(in: database))
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
