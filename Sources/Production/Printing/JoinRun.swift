package import Diagnostics
import Files
import HandOver
import Values

extension Producer {
  /// Joins finished Word files for the printer, one at a time in memory; the output is whole or is not there.
  ///
  /// - Throws: `entry-unknown`, `batch-unfinished`, `without-word-file` with all such documents, `file-exists`, and what
  ///   keeps a file from being read or joined.
  package func join(
    _ order: JoinOrder, _ control: RunControl<JoinProgress> = RunControl()
  ) throws(Faults) -> ProductionReport {
    try WholeFile.check(order.output.path, replacing: order.output.replaces)
    let run = try JoinRun(order.sources, to: order.output) { () throws(Faults) in
      try RegistryDesk(surroundings, office: order.office)
    }
    return try run.run(control)
  }
}

/// One joining, from the first document to the file with its name.
struct JoinRun {
  private let documents: PrintedSources
  private let output: PrintedFile

  /// Faults of different documents that are gathered before the rest is not looked at any more.
  private static let enough = 20

  /// - Parameter office: opens the office, if a number is asked for.
  init(
    _ sources: [JoinOrder.Source], to output: PrintedFile, in office: () throws(Faults) -> RegistryDesk
  ) throws(Faults) {
    documents = try PrintedSources(sources, in: office)
    self.output = output
  }

  func run(_ control: RunControl<JoinProgress>) throws(Faults) -> ProductionReport {
    let file = try GrowingFile(output.path, replacing: output.replaces)
    let joined = JoinedFile(isDuplex: output.isDuplex) { bytes throws(Faults) in try file.append(bytes) }
    var findings = EachOutcome(source: output.path, noun: "document")
    var faults: [Diagnostic] = []
    var withoutWord: [String] = []
    var done = 0
    var drafts = 0
    var isStopped = false
    try documents.each { item throws(Faults) in
      if control.isStopped() {
        isStopped = true
        return false
      }
      do throws(Faults) {
        let document = try PrintedDocument(item)
        if let bytes = document.bytes {
          // Where one is missing there will be no file; the others are looked at for what is wrong with them too.
          if faults.isEmpty, withoutWord.isEmpty { try joined.add(bytes, named: document.name) }
        } else {
          withoutWord.append(document.name)
        }
        done += 1
        if document.isDraft { drafts += 1 }
        _ = findings.add(.success(.init(files: [], warnings: document.findings)), number: done)
      } catch {
        faults += error.diagnostics
      }
      control.report(JoinProgress(done: done, total: documents.count))
      return faults.count < Self.enough
    }
    if !withoutWord.isEmpty { faults.append(.withoutWordFile(withoutWord)) }
    try Faults.check(faults)
    if isStopped {
      return ProductionReport(findings: [.joiningStopped(output.path, done: done, of: documents.count)])
    }
    var report = ProductionReport(findings: try joined.finish())
    try file.publish()
    report.findings = findings.report.findings + report.findings
    if !documents.leftOut.isEmpty { report.findings.append(.notPrinted(documents.leftOut)) }
    report.files.append(
      .init(path: output.path, format: "docx", byteCount: FolderListing.size(output.path) ?? 0))
    report.told.append("\(done) \(done == 1 ? "document" : "documents") joined" + marked(drafts, of: done))
    report.answer = ["documents": .integer(done), "drafts": .integer(drafts)]
    return report
  }

  private func marked(_ drafts: Int, of all: Int) -> String {
    if drafts == 0 { return "" }
    if drafts == all { return ", marked as \(all == 1 ? "a draft" : "drafts")" }
    return ", \(drafts) of them marked as \(drafts == 1 ? "a draft" : "drafts")"
  }
}
