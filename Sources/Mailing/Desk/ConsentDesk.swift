package import Diagnostics
import DocumentRegistry
import Files
import MailAddresses
package import Production
import Values

/// Consents to advertising: the arguments of `mail consent`.
package struct ConsentOrder: Sendable {
  package var address: String?
  /// The day on which it was given, ISO 8601 or as people write it.
  package var given: String?
  /// How: `website form`, `paper`.
  package var means: String?
  /// The words that were agreed to, or a file that holds them.
  package var wording: String?
  package var wordingFile: String?
  /// Who gave it.
  package var giver: String?
  /// A file that proves it.
  package var proof: String?
  package var isWithdrawn = false
  /// Why it is withdrawn.
  package var reason: String?
  /// A list with a column for each of these.
  package var list: String?
  package var asCSV = false
  /// The id of the person who acts.
  package var person: String?

  package init() {}
}

extension RegistryDesk {
  /// Notes a consent or a list of them, notes that one was withdrawn, or shows the register.
  ///
  /// A consent of an address whose owner left on that day or later is named in a warning and not noted.
  ///
  /// - Throws: `consent-proof` for each that lacks something; `bad-address`; `recipient-unknown` for one to be withdrawn
  ///   that was never given.
  package func consent(_ order: ConsentOrder) throws(Faults) -> ProductionReport {
    guard order.address != nil || order.list != nil else { return try consents(asCSV: order.asCSV) }
    let person = try person(order.person).note
    if order.isWithdrawn, let written = order.address {
      return try withdraw(MailAddress(written), order.reason, by: person)
    }
    var log = FaultLog()
    var given: [(address: MailAddress, draft: ConsentDraft)] = []
    if let written = order.address {
      let draft = try ConsentDraft(order)
      if let consent = log.attempt({ () throws(Faults) in (try MailAddress(written), try draft.checked(on: moment.day))
      }) {
        given.append(consent)
      }
    }
    if let list = order.list {
      for row in try RecipientRows(list).rows {
        let draft = ConsentDraft(row, beside: list)
        let consent = log.attempt { () throws(Faults) in
          (try MailAddress(row.address, at: row.place), try draft.checked(on: moment.day))
        }
        if let consent { given.append(consent) }
      }
    }
    // All or none: half a list would have to be sorted out by hand.
    try log.check()
    var consents: [(address: MailAddress, consent: Consent)] = []
    for (address, draft) in given {
      var files = RevisionFiles()
      if let proof = draft.proof { files.add(.enclosure, name(of: proof), try FileBytes.read(proof)) }
      try registry.folder.store(files.contents)
      consents.append(
        (
          address,
          Consent(
            day: draft.day ?? moment.day, means: draft.means, wording: draft.wording, person: draft.giver,
            proof: files.files.first)
        ))
    }
    let (noted, findings) = try registry.write { writing in
      var noted: [(address: MailAddress, consent: Consent)] = []
      var findings: [Diagnostic] = []
      for (address, consent) in consents {
        let known = try writing.recipient(address.key)
        // An old list must not bring back who left since.
        if let left = known?.left, consent.day <= left {
          findings.append(.consentOutlived(address.description, given: "\(consent.day)", left: "\(left)"))
          continue
        }
        noted.append((address, consent))
        if known?.consent == consent { continue }
        try writing.note(
          .consented(consent), of: (address.text, address.key), at: moment, by: person, account: account)
      }
      return (noted, findings)
    }
    var report = ProductionReport(findings: findings)
    report.told = noted.prefix(20).map { "\($0.address): consent of \($0.consent.day) noted" }
    if noted.count > 20 { report.told.append("and \(noted.count - 20) more") }
    report.answer.set("consents", .list(List(noted.map { .text($0.address.text) })))
    return report
  }

  private func withdraw(_ address: MailAddress, _ reason: String?, by person: ActorNote) throws(Faults)
    -> ProductionReport
  {
    try registry.write { writing in
      guard try writing.recipient(address.key)?.consent != nil else {
        throw Faults(.recipientUnknown(address.description, list: "the register of consents"))
      }
      try writing.note(
        .consentWithdrawn(reason: reason), of: (address.text, address.key), at: moment, by: person, account: account)
    }
    var report = ProductionReport()
    report.told = ["\(address): the consent is withdrawn; no more advertising goes there"]
    return report
  }

  private func consents(asCSV: Bool) throws(Faults) -> ProductionReport {
    let states = try registry.read { try $0.recipients(.consenting) }
    var list = ListedRows(headings: ["address", "given", "by", "how", "proof"])
    list.sheet = [["address", "given", "means", "wording", "person", "proof"]]
    var records: [Value] = []
    for state in states {
      guard let consent = state.consent else { continue }
      let proof = consent.proof?.name ?? ""
      list.rows.append([state.address, consent.day.description, consent.person, consent.means, proof])
      list.sheet?.append([
        state.address, consent.day.description, consent.means, consent.wording, consent.person, proof,
      ])
      var record: Record = ["address": .text(state.address)]
      for entry in consent.record.entries { record.set(entry) }
      records.append(.record(record))
    }
    return ProductionReport(
      standardOutput: list.bytes(asCSV ? .csv : .table, empty: "no consents"),
      answer: ["consents": .list(List(records))])
  }
}

/// A consent before it is looked at.
private struct ConsentDraft {
  var day: CalendarDate?
  /// As it was written.
  var given: String
  var means: String
  var wording: String
  var giver: String
  /// The path of a file.
  var proof: String?
  var place: Place?

  init(_ order: ConsentOrder) throws(Faults) {
    given = order.given ?? ""
    day = CalendarDate(written: given)
    means = order.means ?? ""
    wording = order.wording ?? ""
    if let file = order.wordingFile { wording = String(decoding: try FileBytes.read(file), as: UTF8.self) }
    giver = order.giver ?? ""
    proof = order.proof
  }

  init(_ row: RecipientRows.Row, beside list: String) {
    given = row.text(.given)
    day = CalendarDate(written: given)
    means = row.text(.means)
    wording = row.text(.wording)
    giver = row.text(.person)
    let file = row.text(.proof)
    proof = file.isEmpty ? nil : file.hasPrefix("/") ? file : folder(of: list) + "/" + file
    place = row.place
  }

  /// - Throws: `consent-proof` with everything that is missing, or for a day to come; `file-unreadable` for a proof that
  ///   is not there.
  func checked(on today: CalendarDate) throws(Faults) -> ConsentDraft {
    let parts = [
      ("the day", day != nil), ("how it was given", !means.isBlank), ("its words", !wording.isBlank),
      ("who gave it", !giver.isBlank),
    ]
    let missing = parts.filter { !$0.1 }.map(\.0)
    if !missing.isEmpty { throw Faults(.consentIncomplete(missing, at: place)) }
    if let day, day > today { throw Faults(.consentAhead("\(day)", today: "\(today)", at: place)) }
    if let proof { _ = try FileBytes.read(proof) }
    return self
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
