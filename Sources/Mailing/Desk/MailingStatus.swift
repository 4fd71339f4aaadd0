package import Diagnostics
import DocumentRegistry
package import Production
import Values

/// What is shown of mailings: the arguments of `mail status`.
package struct MailingStatusOrder: Sendable {
  /// nil for all mailings.
  package var mailing: String?
  /// Whether every letter is shown.
  package var showsLetters: Bool
  package var asCSV: Bool

  package init(mailing: String?, showsLetters: Bool, asCSV: Bool) {
    self.mailing = mailing
    self.showsLetters = showsLetters
    self.asCSV = asCSV
  }
}

extension RegistryDesk {
  /// How far mailings are.
  package func mailingStatus(_ order: MailingStatusOrder) throws(Faults) -> ProductionReport {
    guard let number = order.mailing else { return try allMailings(asCSV: order.asCSV) }
    let results = try MailingResults(mailing(number), at: self)
    if order.showsLetters || order.asCSV {
      let list = results.letterRows
      return ProductionReport(
        standardOutput: list.bytes(order.asCSV ? .csv : .table, empty: "no letters"),
        answer: ["mailing": .record(results.record(withLetters: true))])
    }
    return ProductionReport(
      standardOutput: Array((results.lines.joined(separator: "\n") + "\n").utf8), findings: results.findings,
      answer: ["mailing": .record(results.record(withLetters: false))])
  }

  private func allMailings(asCSV: Bool) throws(Faults) -> ProductionReport {
    var query = EntryQuery()
    query.kinds = [MailingProgress.kind]
    let states = try registry.read { reading in try reading.rows(query).map { try reading.state(of: $0.id) } }
    var list = ListedRows(
      headings: ["number", "date", "class", "state", "letters", "sent", "refused", "kept back", "unsure", "left"])
    list.numbersFrom = 4
    var records: [Value] = []
    for state in states {
      let results = try MailingResults(state, at: self)
      list.rows.append([
        results.number, state.facts.date.description, state.facts.letters?.rawValue ?? "", results.phase,
        "\(results.total)", "\(results.count(.accepted))", "\(results.count(.refused))",
        "\(results.count(.suppressed))", "\(results.count(.handedOver))", "\(results.left)",
      ])
      records.append(.record(results.record(withLetters: false)))
    }
    return ProductionReport(
      standardOutput: list.bytes(asCSV ? .csv : .table, empty: "no mailings"),
      answer: ["mailings": .list(List(records))])
  }
}
