import Diagnostics
package import Values

/// A contract in force that other documents refer to: a card of `contracts.yaml`.
package struct ContractCard: Sendable {
  package var number: String
  package var date: CalendarDate
  package var clientID: String
  package var start: CalendarDate?
  package var end: CalendarDate?
  /// The packages whose services it is about, for acts and invoices.
  package var packageIDs: [String]
  /// The card as a template sees it, its own fields among them.
  package var record: Record
  package var place: DataPlace?

  /// Reads a card; nil when a fault leaves nothing to work with.
  ///
  /// - Parameters:
  ///   - clients: the ids there are.
  ///   - packages: the ids there are.
  init?(_ card: Record, start: DataPlace?, clients: [String], packages: [String], _ findings: inout [Diagnostic]) {
    let named = card["number"]?.cardText ?? ""
    var reader = CardReader(card, owner: named.isEmpty ? "this contract" : "contract `\(named)`", start: start)
    let number = reader.requiredText("number", example: "7/2026")
    let date = reader.requiredDate("date", example: "2026-11-02")
    let client = reader.requiredText("client", example: clients.first ?? "sever")
    if let client, !clients.contains(client) {
      reader.findings.append(.clientUnknown(client, known: clients, at: reader.place("client")))
    }
    let chosen = reader.mentions("packages")
    for package in chosen where !packages.contains(package.name) {
      reader.findings.append(.packageUnknown(package.name, known: packages, at: package.place))
    }
    let days = (start: reader.date("start"), end: reader.date("end"))
    if let start = days.start, let end = days.end, end < start {
      reader.findings.append(.contractEndsEarly(reader.owner, start: start, end: end, at: reader.place("end")))
    }
    reader.noteMisspelt(known: KnownFields.contractCard)
    findings += reader.findings
    guard let number, let date, let client else { return nil }
    self.number = number
    self.date = date
    clientID = client
    packageIDs = chosen.map(\.name)
    self.start = days.start
    end = days.end
    place = reader.start
    var record = card
    record.set("number", .text(number), at: reader.place("number"))
    record.set("date", .date(date), at: reader.place("date"))
    if card["kind"] == nil { record.set("kind", .text("contract"), at: reader.start) }
    if let start = days.start { record.set("start", .date(start), at: reader.place("start")) }
    if let end = days.end { record.set("end", .date(end), at: reader.place("end")) }
    self.record = record
  }
}
