package import Diagnostics
package import Values

/// An office's data, read and checked: who sells, who buys, what is sold and for how much.
///
/// It reads no files: the records come from whoever did, and know their places. In an office they stand so:
///
/// ```
/// office.yaml      our own company, managers, VAT, how offers are made: one card
/// clients.csv      the list of clients, a row each; more in the folder clients/, a card or a list to a file
/// services.yaml    the price list: a list of cards
/// packages.yaml    bundles of services: a list of cards
/// ```
package struct Catalogue: Sendable {
  package let office: Office
  /// In the order of the files.
  package let clients: [Client]
  package let services: [Service]
  package let packages: [ServicePackage]
  /// What is worth knowing and no fault, such as a misspelt field.
  package let findings: [Diagnostic]
  private let clientPositions: [String: Int]
  private let packagePositions: [String: Int]

  /// Reads everything and throws every fault found in it.
  ///
  /// `vatData` is the content of `Data/vat.yaml`; see ``VATRules``.
  package init(
    office: Record, clients: [Record], services: List, packages: List, vatData: Record
  ) throws(Faults) {
    var findings: [Diagnostic] = []
    let read = Office(office, vatData: vatData, &findings)
    var clientList = Register<Client>()
    var columns = ClientColumns()
    for row in clients {
      columns.check(row, &findings)
      guard let client = Client(row, &findings) else { continue }
      if let first = clientList.add(client, id: client.id) {
        findings.append(.clientDuplicate(client.id, at: client.place, first: first.place))
      }
    }
    var serviceList = Register<Service>()
    for (card, place) in services.cards(of: "a service", &findings) {
      guard let service = Service(card, start: place, &findings) else { continue }
      if let first = serviceList.add(service, id: service.id) {
        findings.append(.serviceDuplicate(service.id, at: service.place, first: first.place))
      }
    }
    ServiceLinks.check(serviceList.items, names: services.elements.compactMap { $0.record?["id"]?.cardText }, &findings)
    let priceList = Dictionary(serviceList.items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    // A service with a fault of its own is known all the same: its packages are not at fault.
    let serviceNames = services.elements.compactMap { $0.record?["id"]?.cardText }
    var packageList = Register<ServicePackage>()
    for (card, place) in packages.cards(of: "a package", &findings) {
      let package = ServicePackage(
        card, start: place, services: priceList, serviceNames: serviceNames, &findings)
      guard let package else { continue }
      if let first = packageList.add(package, id: package.id) {
        findings.append(.packageDuplicate(package.id, at: package.place, first: first.place))
      }
    }
    try Faults.check(findings)
    guard let read else { throw Faults(findings) }
    self.office = read
    self.findings = findings
    self.clients = clientList.items
    self.services = serviceList.items
    self.packages = packageList.items
    clientPositions = clientList.positions
    packagePositions = packageList.positions
  }

  /// A catalogue with other packages.
  init(_ other: Catalogue, packages: [ServicePackage]) {
    office = other.office
    clients = other.clients
    services = other.services
    findings = other.findings
    clientPositions = other.clientPositions
    self.packages = packages
    packagePositions = Dictionary(
      packages.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package func client(_ id: String) throws(Faults) -> Client {
    if let position = clientPositions[id] { return clients[position] }
    throw Faults(.clientUnknown(id, known: clients.map(\.id)))
  }

  package func package(_ id: String) throws(Faults) -> ServicePackage {
    if let position = packagePositions[id] { return packages[position] }
    throw Faults(.packageUnknown(id, known: packages.map(\.id)))
  }

  /// A package's amounts on the day its services are given; the client fills in the quantities that are its own.
  package func priced(
    _ packageID: String, for client: Client? = nil, on day: CalendarDate
  ) throws(Faults) -> PricedPackage {
    try PricedPackage(package(packageID), client: client, regime: office.vat, rules: office.rules, on: day)
  }
}

/// Things in the order they came, each id once.
private struct Register<Item> {
  private(set) var items: [Item] = []
  private(set) var positions: [String: Int] = [:]

  /// Adds an item, or gives back the one that has the id already.
  mutating func add(_ item: Item, id: String) -> Item? {
    if let position = positions[id] { return items[position] }
    positions[id] = items.count
    items.append(item)
    return nil
  }
}
