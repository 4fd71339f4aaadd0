import Diagnostics
package import Values

/// What is sold: a line of the price list.
package struct Service: Sendable {
  package var id: String
  package var name: String
  package var unit: String
  /// nil where every package names its own.
  package var price: Decimal?
  /// What only we know of it: what it costs us, and with what it can be chosen.
  package var traits: ServiceTraits
  /// The card as a template sees it: its own fields, `description` among them, and nothing of ``traits``.
  package var record: Record
  package var place: DataPlace?

  init?(_ card: Record, start: DataPlace?, _ findings: inout [Diagnostic]) {
    let id = card["id"]?.cardText ?? ""
    var reader = CardReader(card, owner: id.isEmpty ? "this service" : "service `\(id)`", start: start)
    let ownID = reader.requiredText("id", example: "daily-cleaning")
    let name = reader.requiredText("name", example: "Ежедневная уборка")
    let unit = reader.requiredText("unit", example: "м²")
    let price = reader.price()
    let traits = ServiceTraits(&reader)
    reader.noteMisspelt(known: KnownFields.service)
    findings += reader.findings
    guard let ownID, let name, let unit else { return nil }
    self.id = ownID
    self.name = name
    self.unit = unit
    self.price = price
    self.traits = traits
    self.record = card.leaving(out: ServiceTraits.fields)
    self.place = reader.start
  }
}
