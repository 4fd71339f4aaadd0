import Diagnostics
package import Values

/// What is sold: a line of the price list.
package struct Service: Sendable {
  package var id: String
  package var name: String
  package var unit: String
  /// nil where every package names its own.
  package var price: Decimal?
  /// The card with its own fields, `description` among them.
  package var record: Record
  package var place: DataPlace?

  init?(_ card: Record, start: DataPlace?, _ findings: inout [Diagnostic]) {
    let id = card["id"]?.cardText ?? ""
    var reader = CardReader(card, owner: id.isEmpty ? "this service" : "service `\(id)`", start: start)
    let ownID = reader.requiredText("id", example: "daily-cleaning")
    let name = reader.requiredText("name", example: "Ежедневная уборка")
    let unit = reader.requiredText("unit", example: "м²")
    let price = reader.decimal("price")
    if let price, price < Decimal.zero {
      reader.findings.append(.negativePrice(of: reader.owner, at: reader.place("price")))
    }
    reader.noteMisspelt(known: KnownFields.service)
    findings += reader.findings
    guard let ownID, let name, let unit else { return nil }
    self.id = ownID
    self.name = name
    self.unit = unit
    self.price = price
    self.record = card
    self.place = reader.start
  }
}
