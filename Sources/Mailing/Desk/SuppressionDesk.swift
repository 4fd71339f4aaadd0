package import Diagnostics
package import DocumentRegistry
import MailAddresses
package import Production
import Values

/// Addresses that get no letters: the arguments of `mail suppress`.
package struct SuppressionOrder: Sendable {
  package var addresses: [String] = []
  package var cause = Suppression.Cause.byHand
  package var note: String?
  /// A list with a column of addresses, and perhaps of causes and notes.
  package var list: String?
  /// The address that is taken off the list.
  package var removed: String?
  /// A text with the token of a letter: a mail's subject, a line of a web server's log.
  package var token: String?
  package var asCSV = false
  /// The id of the person who acts.
  package var person: String?

  package init() {}

  fileprivate var isQuestion: Bool { isNothingButToken && token == nil }
  /// What a web server asks for, which is no person of the office: the token itself says who wants it.
  fileprivate var isNothingButToken: Bool { addresses.isEmpty && list == nil && removed == nil }
}

extension RegistryDesk {
  /// Puts addresses on the suppression list, takes one off, or shows the list.
  ///
  /// - Throws: `bad-address` for all that are none; `unsubscribe-unknown`; `recipient-unknown` for one to be removed that
  ///   is not on the list.
  package func suppress(_ order: SuppressionOrder) throws(Faults) -> ProductionReport {
    if order.isQuestion { return try suppressed(asCSV: order.asCSV) }
    let person =
      order.isNothingButToken && order.person == nil
      ? staff.member(login: account)?.note : try person(order.person).note
    if let removed = order.removed { return try release(MailAddress(removed), order.note, by: person) }
    var wanted: [(address: (written: String, key: String), suppression: Suppression)] = []
    var log = FaultLog()
    let usual = Suppression(cause: order.cause, note: order.note)
    for written in order.addresses {
      if let address = log.attempt({ () throws(Faults) in try MailAddress(written) }) {
        wanted.append(((address.text, address.key), usual))
      }
    }
    if let token = order.token {
      let key = try MailKey.read(in: registry.folder)
      let recipient = try UnsubscribeToken.read(token, keys: [key]).recipient
      wanted.append(((recipient, recipient), Suppression(cause: .unsubscribed, note: order.note)))
    }
    if let list = order.list {
      for row in try RecipientRows(list).rows {
        guard let address = log.attempt({ () throws(Faults) in try MailAddress(row.address, at: row.place) }) else {
          continue
        }
        let written = row.text(.cause)
        guard let cause = written.isEmpty ? order.cause : Suppression.Cause(rawValue: written) else {
          log.findings.append(.causeUnknown(written, at: row.place))
          continue
        }
        let note = row.text(.note)
        wanted.append(((address.text, address.key), Suppression(cause: cause, note: note.isEmpty ? order.note : note)))
      }
    }
    try log.check()
    try registry.write { writing in
      for (address, suppression) in wanted {
        let recipient = try writing.recipient(address.key)
        let known = recipient?.suppression
        // What keeps more back stands; the same twice says nothing new.
        if let known, known.cause == suppression.cause || !suppression.covers(.service) && known.covers(.service) {
          // The address may be let off the list again; that its owner left holds beyond it.
          if suppression.cause.endsConsent, recipient?.consent != nil || recipient?.left == nil {
            let reason = suppression.note ?? suppression.cause.rawValue
            try writing.note(
              .consentWithdrawn(reason: reason), of: address, at: moment, by: person, account: account)
          }
          continue
        }
        try writing.note(.suppressed(suppression), of: address, at: moment, by: person, account: account)
      }
    }
    var report = ProductionReport()
    report.told = wanted.prefix(20).map { "\($0.address.written): no more letters, \($0.suppression.cause.rawValue)" }
    if wanted.count > 20 { report.told.append("and \(wanted.count - 20) more") }
    report.answer.set("suppressed", .list(List(wanted.map { .text($0.address.written) })))
    return report
  }

  private func release(_ address: MailAddress, _ note: String?, by person: ActorNote?) throws(Faults)
    -> ProductionReport
  {
    try registry.write { writing in
      guard try writing.recipient(address.key)?.suppression != nil else {
        throw Faults(.recipientUnknown(address.description, list: "the suppression list"))
      }
      try writing.note(
        .released(reason: note), of: (address.text, address.key), at: moment, by: person, account: account)
    }
    var report = ProductionReport()
    report.told = ["\(address): letters may go there again; advertising needs a consent"]
    return report
  }

  private func suppressed(asCSV: Bool) throws(Faults) -> ProductionReport {
    let states = try registry.read { try $0.recipients(.suppressed) }
    var list = ListedRows(headings: ["address", "cause", "since", "note"])
    list.rows = states.map {
      [$0.address, $0.suppression?.cause.rawValue ?? "", $0.last.day.description, $0.suppression?.note ?? ""]
    }
    return ProductionReport(
      standardOutput: list.bytes(asCSV ? .csv : .table, empty: "nobody is on the suppression list"),
      answer: [
        "suppressed": .list(
          List(
            states.map { state in
              var record: Record = ["address": .text(state.address), "since": .date(state.last.day)]
              if let suppression = state.suppression {
                record.set("cause", .text(suppression.cause.rawValue))
                record.write("note", suppression.note)
              }
              return .record(record)
            }))
      ])
  }
}
