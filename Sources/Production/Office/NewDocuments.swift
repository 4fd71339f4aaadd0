import Catalogue
package import Diagnostics
import DocumentRegistry
import Values
import Writers

extension Producer {
  /// A document of a kind for each client, in every format asked for, into the office's folder of documents.
  package func makeNew(_ order: NewOrder) throws(Faults) -> ProductionReport {
    let office = try OfficeFolder(named: order.office)
    let (desk, path, author) = try officeDesk(for: order, in: office)
    let asks = desk.asks
    let registering = try Registering(desk, template: path, author: author)
    let isForNobody = order.clients?.isEmpty == true
    if isForNobody, asks.needsClient || order.choosesPackages { throw Faults(.clientNotNamed(kind: order.kind)) }
    var log = FaultLog()
    var report = ProductionReport(findings: desk.register.findings + desk.catalogue.findings)
    // Nobody can ask for them by name, so that they are only missed where a document is made for everybody.
    if order.clients == nil { report.findings += desk.catalogue.namelessCards }
    let clients: [String?] = isForNobody ? [nil] : order.clients ?? desk.catalogue.clientIDs
    for client in clients {
      if let made = log.attempt({ () throws(Faults) in try registering.register(for: client) }) {
        report.numbers += made.numbers
        report.files += made.files
        report.findings += made.findings
      }
    }
    // What is wrong with our own company is found for every client, and told once.
    var told: Set<Diagnostic> = []
    report.findings = (report.findings + log.findings).filter { told.insert($0).inserted }
    return report
  }

  /// Everything that documents of an order share, the template's path, and who makes them; every fault at once.
  ///
  /// - Parameter register: nil for the office's own, begun where there is none.
  func officeDesk(
    for order: NewOrder, in office: OfficeFolder, _ register: RegistryDesk? = nil
  ) throws(Faults) -> (desk: OfficeDesk, template: String, author: StaffMember?) {
    var log = FaultLog()
    let formats = log.attempt { () throws(Faults) in try Self.formats(order.formats) }
    let date = log.attempt { () throws(Faults) in try self.date(order.date) }
    let details = log.attempt { () throws(Faults) in try DataSet(files: order.data, settings: order.settings).record }
    let register = log.attempt { () throws(Faults) in
      if let register { return register }
      return try RegistryDesk(surroundings, office, isNew: true)
    }
    let author = try order.person.map { id throws(Faults) in try register?.person(id) } ?? nil
    let catalogue = log.attempt { () throws(Faults) in
      try office.catalogue(registered: register?.contracts(of: order.clients) ?? [])
    }
    guard let catalogue, let register, let formats, let date, let details else { throw Faults(log.findings) }
    let path = try office.template(
      kind: order.kind, named: order.template, language: catalogue.office.language, surroundings)
    let template = log.attempt { () throws(Faults) in
      try CompiledTemplate(
        path, folders: office.folders(for: path, language: catalogue.office.language, surroundings),
        refusesTrackedChanges: order.refusesTrackedChanges)
    }
    try log.check()
    guard let template else { throw Faults(log.findings) }

    var renderOrder = RenderOrder(order, template: path)
    renderOrder.calendar = catalogue.calendar
    let press = try Press(template: template, formats: formats, order: renderOrder, surroundings: surroundings)
    let asks = try AskedFields(template)
    let desk = OfficeDesk(
      order: order, date: date, details: order.keptDetails.overlaid(with: details), catalogue: catalogue,
      template: template, asks: asks, press: press,
      review: try DocumentReview(today: surroundings.today ?? date), register: register)
    return (desk, path, author)
  }

  private static func formats(_ names: [String]) throws(Faults) -> [DocumentFormat] {
    var log = FaultLog()
    let formats = names.map { name in log.attempt { () throws(Faults) in try DocumentFormat(named: name) } }
    try log.check()
    return formats.compactMap { $0 }.reduce(into: []) { once, format in
      if !once.contains(format) { once.append(format) }
    }
  }

  /// The day of a document as it was asked for; today where it was not.
  func date(_ written: String?) throws(Faults) -> CalendarDate {
    guard let written else {
      guard let today = surroundings.today else { throw Faults(.badDate("today")) }
      return today
    }
    guard let date = CalendarDate(written: written) else { throw Faults(.badDate(written)) }
    return date
  }
}
