import Diagnostics
import DocumentRegistry
import Production
import Values

extension MailDesk {
  /// Makes every letter that is due, sends none, and tells what would become of each.
  ///
  /// - Throws: as sending does.
  func rehearsed(
    _ mailing: PreparedMailing, _ order: SendingOrder, _ report: ProductionReport, _ listener: SendingListener
  ) throws(Faults) -> ProductionReport {
    let making = try LetterMaking(mailing, at: self)
    var attachments = LetterAttachments(mailing.order.attachments, at: register, makePDF: makePDF)
    let ledger = try LetterLedger(mailing, at: self, by: nil)
    let now = outside.now()
    var due = try register.registry.read {
      try $0.dueLetters(of: mailing.state.id, at: now.stamp, most: order.limit ?? .max)
    }[...]
    var tally = SendingTally()
    var bytes = 0
    var count = 0
    var held: [String: [String]] = [:]
    while !due.isEmpty {
      let portion = due.prefix(SendingLoop.portion)
      due = due.dropFirst(portion.count)
      let documents = try register.registry.read { reading in
        try portion.map { try $0.entry.map { try reading.state(of: $0) } }
      }
      if attachments.needsPDF {
        tally.converting = portion.count
        listener.progress(tally)
        try attachments.makeAhead(documents.compactMap { $0 })
      }
      for (row, document) in zip(portion, documents) {
        switch try DueLetter(row, document, of: mailing, making, attachments, ledger, at: now) {
        case .ready(let letter):
          count += 1
          bytes += letter.bytes.count
        case .stays(_, let words, _): held[words, default: []].append(row.address)
        }
      }
    }
    var report = report
    report.told.append(
      "\(mailing.number): \(count) \(count == 1 ? "letter" : "letters") with \((bytes + 1023) >> 10) KB would go; none was sent"
    )
    for (words, addresses) in held.sorted(by: { $0.key < $1.key }) {
      let subject = addresses.count == 1 ? "one letter" : "\(addresses.count) letters"
      report.told.append("\(mailing.number): \(subject) would stay, \(words): \(listed(addresses, most: 5))")
    }
    return report
  }
}
