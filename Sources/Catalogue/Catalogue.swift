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
/// contracts.yaml   contracts that other documents refer to: a list of cards, if there are any
/// calendar.yaml    days off and working days of the company's own, where it has any: one card
/// ```
package struct Catalogue: Sendable {
  package let office: Office
  package let services: [Service]
  package let packages: [ServicePackage]
  package let contracts: ContractList
  /// Which days are worked: the country's calendar with what the office's own `calendar.yaml` changes.
  package let calendar: ProductionCalendar
  /// What is worth knowing and no fault, such as a misspelt field.
  package let findings: [Diagnostic]
  /// How the lines of charges are named: `Data/charges.yaml`.
  let chargeWording: Record
  var clientList: ClientList
  private let packagePositions: [String: Int]

  /// Reads everything and throws every fault found in it but those of single clients, which are told when a document is
  /// made for one of them; see ``everyFinding(on:)``.
  ///
  /// `vatData` is the content of `Data/vat.yaml`, see ``VATRules``; `calendar` is the office's own `calendar.yaml`.
  package init(
    office: Record, clients: [Record], services: List, packages: List, contracts: List = List([]),
    calendar: Record = Record(), vatData: Record
  ) throws(Faults) {
    let calendarData = try BuiltInCalendar.data()
    chargeWording = try BuiltInChargeWording.data()
    var findings: [Diagnostic] = []
    let read = Office(office, vatData: vatData, &findings)
    clientList = ClientList(clients, rules: read?.partyRules ?? .none)
    findings += clientList.listFindings
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
    let contractList = ContractList(
      contracts, clients: clientList.ids, packages: packageList.items.map(\.id), &findings)
    let country = read?.rules.country ?? ""
    self.calendar =
      calendar.entries.isEmpty
      ? BuiltInCalendar.calendar(country: country)
      : ProductionCalendar(country: country, data: calendarData, own: calendar, &findings)
    try Faults.check(findings)
    guard let read else { throw Faults(findings) }
    self.office = read
    self.findings = findings
    self.services = serviceList.items
    self.packages = packageList.items
    self.contracts = contractList
    packagePositions = packageList.positions
  }

  /// A catalogue with other packages.
  init(_ other: Catalogue, packages: [ServicePackage]) {
    office = other.office
    services = other.services
    contracts = other.contracts
    calendar = other.calendar
    findings = other.findings
    chargeWording = other.chargeWording
    clientList = other.clientList
    self.packages = packages
    packagePositions = Dictionary(
      packages.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Those that could be read, in the order of the files; whether a card is sound is said by ``client(_:)``.
  package var clients: [Client] { clientList.clients }

  /// The ids of all cards, also of those that cannot be used, in the order of the files.
  package var clientIDs: [String] { clientList.ids }

  /// What is wrong with cards that have no id, so that no document can be asked for.
  package var namelessCards: [Diagnostic] { clientList.nameless }

  /// A client whose card could be read without a fault; its codes are not checked.
  package func client(_ id: String) throws(Faults) -> Client {
    try Faults.check(clientList.findings(of: id))
    if let client = card(ofClient: id) { return client }
    throw Faults(.clientUnknown(id, known: clientIDs))
  }

  /// A client as its card has it, faults or none; nil for an id that no card has, or whose card cannot be read.
  package func card(ofClient id: String) -> Client? { clientList[id] }

  /// What is wrong with a client's card, its codes and its signatory's paper, and with our own, for a document of a day.
  ///
  /// - Parameter clientSigns: whether the document is signed by the client too, as a contract is.
  package func findings(forClient id: String, on day: CalendarDate, clientSigns: Bool) -> [Diagnostic] {
    ownFindings(on: day) + clientList.findings(of: id) + clientList.doubles(of: id, earlier: false)
      + (clientList[id]?.checks?.findings(on: day, signs: clientSigns) ?? [])
  }

  /// What is wrong with our own codes and our signatory's paper, for a document of a day.
  func ownFindings(on day: CalendarDate) -> [Diagnostic] { office.checks?.findings(on: day, signs: true) ?? [] }

  /// Everything that is worth knowing about the office's data: of all clients, whether a document is made or not.
  package func everyFinding(on day: CalendarDate) -> [Diagnostic] {
    var all = findings + ownFindings(on: day) + clientList.nameless
    for id in clientIDs {
      all += clientList.findings(of: id) + clientList.doubles(of: id, earlier: true)
      all += clientList[id]?.checks?.findings(on: day, signs: true) ?? []
    }
    return all
  }

  /// A package by its id; an id that no package has is a fault.
  package func package(_ id: String) throws(Faults) -> ServicePackage {
    if let position = packagePositions[id] { return packages[position] }
    throw Faults(.packageUnknown(id, known: packages.map(\.id)))
  }

  /// A package's amounts on the day its services are given; the client fills in the quantities that are its own.
  package func priced(
    _ packageID: String, for client: Client? = nil, on day: CalendarDate
  ) throws(Faults) -> PricedPackage {
    try PricedPackage(package(packageID), client: client, policy: office.vat, rules: office.rules, on: day)
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
