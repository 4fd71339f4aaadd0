import Diagnostics
import DocumentRegistry
import Production
import Testing
import Values

/// What tests do with batches in an office of their own.
extension DecidedOffice {
  /// Makes a batch for all clients and gives its number.
  func makeBatch(
    _ kind: String = "offer", package: String = "basic", formats: [String] = ["txt"], set: [String] = []
  ) throws -> String {
    let document = NewOrder(
      kind: kind, office: folder, clients: nil, packages: [package], date: nil, manager: nil, person: "orlova",
      settings: set, formats: formats, style: nil, textWidth: 76, isDraft: false, replaces: false)
    let report = try producer.makeBatch(BatchOrder(document: document, clients: .office, workers: 2))
    return try #require(report.numbers.first, "\(report.findings)")
  }

  /// A batch as a program leaves it that is stopped before its first document.
  func makeStoppedBatch() throws -> String {
    let desk = try desk()
    let person = try desk.staff.member("orlova").note
    let date = try #require(CalendarDate(written: day))
    return try desk.registry.write { writing in
      let numbers = try writing.range(of: 2, NumberPattern("{n}/{yyyy}-КП"), kind: "offer", date: date)
      let number = try writing.number(
        nil, NumberPattern("ПД-{n}/{yyyy}"), kind: BatchFacts.kind, date: date, parent: nil)
      var facts = EntryFacts(kind: BatchFacts.kind, number: number, date: date, title: "Письмо: 2", author: "orlova")
      facts.batch = BatchFacts(
        documents: "offer", order: SHA256(of: "order"), count: 2, numbers: numbers, stamp: desk.moment.stamp,
        choice: SHA256(of: "choice"))
      _ = try writing.create(facts, at: desk.moment, by: person, account: desk.account)
      return number.text
    }
  }

  func members(of batch: String) throws -> [BatchMember] {
    let desk = try desk()
    return try desk.registry.read { try $0.members(of: $0.entry(batch), most: 1_000) }
  }

  func memberStates(of batch: String) throws -> [String: Int] {
    try members(of: batch).reduce(into: [:]) { $0[$1.state, default: 0] += 1 }
  }

  /// What is told of the batch and its documents, and what is worth knowing of it.
  @discardableResult
  func approveBatch(_ batch: String, _ person: String = "gusev") throws -> ProductionReport {
    try producer.approve([batch], comment: nil, remarks: [], order(person))
  }

  func revise(_ number: String, set: [String] = [], packages: [String] = []) throws -> ProductionReport {
    try producer.revise(RevisionOrder(number: number, settings: set, packages: packages), order("orlova"))
  }

  /// Whatever is not as it should be in the registry and its copies.
  func faults() throws -> [DiagnosticCode] {
    try producer.verify(office: folder, rebuilds: false, head: nil).findings.map(\.code)
  }

  /// The batch's list, as its revision in force keeps it: digests by numbers.
  func listed(by batch: String, revision: Int? = nil) throws -> [String: String] {
    let text = String(decoding: try stored(.enclosure, "csv", of: batch, revision: revision), as: UTF8.self)
    return text.split(separator: "\r\n").dropFirst().reduce(into: [:]) { digests, line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      digests[String(cells[1])] = String(cells[cells.count - 1])
    }
  }
}
