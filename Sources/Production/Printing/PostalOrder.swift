import Catalogue
package import Diagnostics
import DocumentModel
import Files
import Values
package import Writers

/// Envelopes or labels: the arguments of `post`.
package struct PostalOrder: Sendable {
  /// To whom they go.
  package enum Recipients: Sendable {
    /// Every client of the office.
    case office
    /// Clients by their ids.
    case clients([String])
    case list(ClientListOrder)
    /// The clients of registered documents, as they were when these were made; those of a batch in its order.
    case documents([JoinOrder.Source])
  }

  /// The office's folder; nil for the nearest one upward.
  package var office: String?
  package var kind: PostalPaper.Kind
  package var recipients: Recipients
  /// The file to write; its ending is the format.
  package var output: String
  /// Whether envelopes show who sends them.
  package var hasSender: Bool
  /// Whether the others are made where some have no address.
  package var keepsGoing: Bool
  package var replaces: Bool

  package init(
    office: String? = nil, kind: PostalPaper.Kind, recipients: Recipients, output: String, hasSender: Bool = true,
    keepsGoing: Bool = false, replaces: Bool = false
  ) {
    self.office = office
    self.kind = kind
    self.recipients = recipients
    self.output = output
    self.hasSender = hasSender
    self.keepsGoing = keepsGoing
    self.replaces = replaces
  }
}

extension Producer {
  /// Writes envelopes or labels, one for each recipient.
  ///
  /// Where some have no address, nothing is written, or with `keepsGoing` those of the others; they are named all the same.
  package func makePostalPaper(_ order: PostalOrder) throws(Faults) -> ProductionReport {
    guard let format = DocumentFormat(fileName: order.output) else { throw Faults(.postalEnding(order.output)) }
    try WholeFile.check(order.output, replacing: order.replaces)
    let catalogue = try OfficeFolder(named: order.office).catalogue()
    let recipients = try PostalRecipients(order.recipients, catalogue) { () throws(Faults) in
      try RegistryDesk(surroundings, office: order.office)
    }
    var report = ProductionReport(findings: recipients.findings)
    let isFaulty = recipients.findings.contains { $0.severity == .error }
    if isFaulty && !order.keepsGoing || isFaulty && recipients.parties.isEmpty { return report }
    if recipients.parties.isEmpty { throw Faults(.nobodyToPost()) }
    let company = catalogue.office.company
    let sender = order.hasSender ? PostalParty(company, name: company["name"]?.text ?? "") : nil
    let paper = PostalPaper(
      order.kind, to: recipients.parties, from: sender,
      language: Language(rawValue: catalogue.office.language) ?? .russian)
    let bytes = try paper.bytes(in: format)
    try WholeFile.write(bytes, to: order.output, replacing: order.replaces)
    report.files.append(.init(path: order.output, format: format.name, byteCount: bytes.count))
    report.told.append(order.kind.told(recipients.parties.count))
    report.answer = ["recipients": .integer(recipients.parties.count)]
    return report
  }
}

extension PostalPaper.Kind {
  /// How many there are, in words.
  fileprivate func told(_ count: Int) -> String {
    switch self {
    case .envelopes: return "\(count) \(count == 1 ? "envelope" : "envelopes")"
    case .labels(let sheet, let used):
      let sheets = (count + used % sheet.count + sheet.count - 1) / sheet.count
      return "\(count) \(count == 1 ? "label" : "labels") on \(sheets) \(sheets == 1 ? "sheet" : "sheets")"
    }
  }
}
