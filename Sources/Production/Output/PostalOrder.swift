import Catalogue
package import Diagnostics
import DocumentModel
import Files
import Values
package import Writers

/// Envelopes or labels for clients of an office.
package struct PostalOrder: Sendable {
  /// The office's folder; nil for the nearest one upward.
  package var office: String?
  package var kind: PostalPaper.Kind
  /// Ids; nil for every client of the office.
  package var clients: [String]?
  /// The file to write; its ending is the format.
  package var output: String
  /// Whether envelopes show who sends them.
  package var hasSender: Bool
  package var replaces: Bool

  package init(
    office: String? = nil, kind: PostalPaper.Kind, clients: [String]? = nil, output: String, hasSender: Bool = true,
    replaces: Bool = false
  ) {
    self.office = office
    self.kind = kind
    self.clients = clients
    self.output = output
    self.hasSender = hasSender
    self.replaces = replaces
  }
}

extension Producer {
  /// Writes envelopes or labels; a client without an address is a fault of its own.
  package func makePostalPaper(_ order: PostalOrder) throws(Faults) -> ProductionReport {
    var render = RenderOrder(template: order.output)
    render.output = order.output
    let format = try DocumentFormat(render)
    let catalogue = try OfficeFolder(named: order.office).catalogue()
    var log = FaultLog()
    var recipients: [PostalParty] = []
    for id in order.clients ?? catalogue.clientIDs {
      let party = log.attempt { () throws(Faults) in
        let client = try catalogue.client(id)
        guard let party = PostalParty(client.record, name: client.record["addressee"]?.text ?? client.name) else {
          throw Faults(.noPostalAddress(id))
        }
        return party
      }
      if let party { recipients.append(party) }
    }
    try log.check()
    let company = catalogue.office.company
    let sender = order.hasSender ? PostalParty(company, name: company["name"]?.text ?? "") : nil
    let paper = PostalPaper(
      order.kind, to: recipients, from: sender,
      language: Language(rawValue: catalogue.office.language) ?? .russian)
    let bytes = try paper.bytes(in: format)
    try WholeFile.write(bytes, to: order.output, replacing: order.replaces)
    var report = ProductionReport(findings: log.findings)
    report.files.append(.init(path: order.output, format: format.name, byteCount: bytes.count))
    return report
  }
}

extension PostalParty {
  /// nil for a card without an address.
  fileprivate init?(_ card: Record, name: String) {
    guard let address = card["postal_address"]?.text ?? card["address"]?.text, !address.isEmpty else { return nil }
    self.init(name: name, address: address)
  }
}
