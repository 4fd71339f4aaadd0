package import Diagnostics
import DocumentRegistry
import Values

extension Producer {
  /// Proves an office's registry, and says what was looked at.
  ///
  /// - Parameters:
  ///   - rebuilds: whether the tables are made anew from the journal.
  ///   - head: a digest of the journal's last record that was written down earlier.
  /// - Throws: `registry-missing`, `bad-digest`, and what keeps the database from being opened.
  package func verify(office: String?, rebuilds: Bool, head: String?) throws(Faults) -> ProductionReport {
    let office = try OfficeFolder(named: office)
    let folder = RegistryFolder(office: office.path)
    var known: SHA256?
    if let head {
      guard let digest = SHA256(written: head) else { throw Faults(.badDigest(head)) }
      known = digest
    }
    guard folder.exists else { throw Faults(.registryMissing(folder.path)) }
    let proof = try Registry(folder).verify(
      office: office.path, workers: surroundings.processors, rebuilds: rebuilds, head: known)
    var report = ProductionReport(findings: proof.findings)
    let counts = [
      ("records", proof.records), ("entries", proof.entries), ("revisions", proof.revisions), ("files", proof.files),
      ("bytes", proof.bytes),
    ]
    let rows = counts.map { [$0.0, String($0.1)] } + [["head", proof.head.description]]
    let lines = AlignedTable(rows).lines + [proof.verdict]
    report.standardOutput = Array((lines.joined(separator: "\n") + "\n").utf8)
    for (name, count) in counts { report.answer.set(name, .integer(count)) }
    report.answer.set("head", .text(proof.head.description))
    report.answer.set("rebuilt", .bool(proof.isRebuilt))
    return report
  }
}

extension VerificationReport {
  fileprivate var verdict: String {
    let faults = findings.count { $0.severity == .error }
    let tables = isRebuilt ? ", its tables made anew" : ""
    return faults == 0 ? "the registry is sound\(tables)" : "the registry is not sound: \(faults) found\(tables)"
  }
}
