package import Diagnostics
import DocumentRegistry
import Files
package import Production
import Values

/// Where the report on a mailing goes: the arguments of `mail report`.
package struct MailingReportOrder: Sendable {
  package var mailing: String
  /// A file in .docx, .html, .txt or .csv; nil for the terminal.
  package var output: String?
  package var replaces: Bool

  package init(mailing: String, output: String?, replaces: Bool) {
    self.mailing = mailing
    self.output = output
    self.replaces = replaces
  }
}

extension RegistryDesk {
  /// What became of a mailing, as a table, as CSV, or as a document through the template `mail/report.md`.
  package func mailingReport(_ order: MailingReportOrder, _ surroundings: Surroundings) throws(Faults)
    -> ProductionReport
  {
    let results = try MailingResults(mailing(order.mailing), at: self)
    guard let output = order.output else {
      return ProductionReport(
        standardOutput: Array((results.lines.joined(separator: "\n") + "\n").utf8), findings: results.findings,
        answer: ["mailing": .record(results.record(withLetters: true))])
    }
    let format = TemplateKind.ending(of: output)
    if format == "csv" {
      let bytes = results.letterRows.bytes(.csv, empty: "")
      try WholeFile.write(bytes, to: output, replacing: order.replaces)
      return ProductionReport(files: [.init(path: output, format: format, byteCount: bytes.count)])
    }
    let template = try office.mailTemplate(OfficeFolder.mailingReport, language: language, surroundings)
    return try Producer(surroundings: surroundings).write(
      template, with: try data(of: results), of: office, language: language, to: output, replacing: order.replaces)
  }

  private func data(of results: MailingResults) throws(Faults) -> Record {
    var data: Record = ["language": .text(language)]
    if let company = card["company"]?.record { data.set("company", .record(company)) }
    data.set(
      "document",
      .record(["kind": .text("mailing-report"), "number": .text(results.number), "date": .date(moment.day)]))
    let isRussian = language != "en"
    var mailing: Record = [
      "number": .text(results.number), "state": .text(results.phase), "letters": .integer(results.total),
    ]
    if let letterClass = results.letterClass { mailing.set("class", .text(letterClass.rawValue)) }
    mailing.set("sent", .integer(results.count(.accepted)))
    mailing.set("left", .integer(results.left))
    mailing.set("documents", .integer(results.total + results.leftOut.count))
    mailing.set(
      "groups",
      .list(
        List(
          results.groups.map { group, count in
            .record([
              "state": .text(isRussian ? MailingWords.russian(group.state) : group.state),
              "reason": .text(isRussian ? MailingWords.russian(group.reason) : group.reason), "count": .integer(count),
            ])
          })))
    mailing.set("prepared", .date(results.prepared))
    let others = results.letters.filter { $0.phase != .accepted }
    let clients = try clients(of: others)
    mailing.set(
      "others",
      .list(
        List(
          zip(others, clients).map { letter, client in
            .record([
              "client": .text(client), "name": .text(letter.name), "address": .text(letter.address),
              "state": .text(isRussian ? MailingWords.russian(letter.phase.words) : letter.phase.words),
              "reason": .text(isRussian ? MailingWords.russian(letter.reason) : letter.reason),
            ])
          }
            + results.leftOut.map { document in
              .record([
                "client": .text(document.clientName), "name": .text(""), "address": .text(document.number),
                "state": .text(isRussian ? MailingWords.russian("no letter") : "no letter"),
                "reason": .text(isRussian ? MailingWords.russian(document.reason.words) : document.reason.words),
              ])
            })))
    data.set("mailing", .record(mailing))
    return data
  }

  /// Whose documents letters bring: people alone say little of whom to call.
  private func clients(of letters: [LetterRow]) throws(Faults) -> [String] {
    try registry.read { reading in
      try letters.map { try $0.entry.map { try reading.state(of: $0).facts.clientName } ?? "" }
    }
  }
}
