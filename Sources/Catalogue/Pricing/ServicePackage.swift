import Diagnostics
package import Values

/// A bundle of services with quantities, as `packages.yaml` says it.
package struct ServicePackage: Sendable {
  package var id: String
  package var name: String
  package var lines: [Line]
  /// The card with its own fields: `description`, `period`, `staff`, `schedule` and whatever the office adds.
  package var record: Record
  package var place: DataPlace?

  /// One service of a package.
  package struct Line: Sendable {
    package var service: Service
    package var quantity: LineQuantity
    /// What one unit costs before the discount.
    package var price: Decimal
    /// In per cent, 0 for none.
    package var discount: Decimal
    package var record: Record
    package var place: DataPlace?
    package var quantityPlace: DataPlace?
  }

  init?(
    _ card: Record, start: DataPlace?, services: [String: Service], serviceNames: [String],
    _ findings: inout [Diagnostic]
  ) {
    let id = card["id"]?.cardText ?? ""
    let owner = id.isEmpty ? "this package" : "package `\(id)`"
    var reader = CardReader(card, owner: owner, start: start)
    let ownID = reader.requiredText("id", example: "optimal")
    let name = reader.requiredText("name", example: "Оптимальный")
    let list = reader.list("lines")
    if list.elements.isEmpty { reader.findings.append(.packageEmpty(owner, at: reader.place("lines"))) }
    reader.noteMisspelt(known: KnownFields.package)
    findings += reader.findings
    var lines: [Line] = []
    for (card, place) in list.cards(of: "a line of \(owner)", &findings) {
      let line = Line(
        card, owner: "a line of \(owner)", start: place, services: services, serviceNames: serviceNames, &findings)
      if let line { lines.append(line) }
    }
    guard let ownID, let name else { return nil }
    self.id = ownID
    self.name = name
    self.lines = lines
    self.record = card
    self.place = reader.start
  }
}

extension ServicePackage.Line {
  init?(
    _ card: Record, owner: String, start: DataPlace?, services: [String: Service], serviceNames: [String],
    _ findings: inout [Diagnostic]
  ) {
    var reader = CardReader(card, owner: owner, start: start)
    let quantity = LineQuantity.required(&reader)
    let ownPrice = reader.price()
    let discount = reader.discount() ?? .zero
    let service = Self.service(&reader, services, serviceNames)
    let price = ownPrice ?? service?.price
    // A price that is there and no number is told already.
    let isTold = [card["price"], service?.record["price"]].contains { $0?.isBlank == false }
    if let service, price == nil, !isTold {
      reader.findings.append(.serviceWithoutPrice(service.id, in: owner, at: reader.start, listed: service.place))
    }
    reader.noteMisspelt(known: KnownFields.line)
    findings += reader.findings
    guard let service, let price, let quantity else { return nil }
    self.init(
      service: service, quantity: quantity, price: price, discount: discount, record: card, place: reader.start,
      quantityPlace: reader.place("quantity"))
  }

  /// The fields of the service, and over them those of the line itself.
  var wholeRecord: Record {
    var whole = service.record
    for entry in record.entries where entry.key != "service" { whole.set(entry) }
    return whole
  }

  private static func service(
    _ reader: inout CardReader, _ services: [String: Service], _ names: [String]
  ) -> Service? {
    guard let id = reader.requiredText("service", example: names.first ?? "daily-cleaning") else { return nil }
    if let service = services[id] { return service }
    if !names.contains(id) { reader.findings.append(.serviceUnknown(id, known: names, at: reader.place("service"))) }
    return nil
  }
}
