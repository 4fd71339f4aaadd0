package import Diagnostics
package import Values

/// What the template of any document of the office sees, beside the contract it belongs to and its own details.
package struct DocumentData: Sendable {
  /// `company`, `client`, `manager`, `packages`, `offer`, `contract`, `terms`, `language`, `currency`, `country`.
  package var record: Record
  /// What is worth knowing and no fault.
  package var findings: [Diagnostic]

  /// More tables than this are a price list, not a proposal.
  package static let packageLimit = 3

  /// Puts the data of one document together, or throws everything that stands in its way.
  package init(_ catalogue: Catalogue, _ request: DocumentRequest) throws(Faults) {
    var log = FaultLog()
    let client = Self.client(catalogue, request, &log)
    Self.checkChoice(request, &log)
    let priced = Self.priced(catalogue, request, client: client, &log)
    let manager = Self.manager(catalogue.office, request, client: client, &log)
    let validUntil = request.date.adding(days: catalogue.office.offers.validityDays)
    if validUntil == nil { log.findings.append(.validityBeyondCalendar(from: request.date)) }
    try log.check()
    guard let validUntil else { throw Faults(log.findings) }

    let office = catalogue.office
    let language = request.language ?? office.language
    let recommended = request.recommended ?? Self.usual(office, among: request.packageIDs)
    var record = Record()
    record.set("language", .text(language))
    record.set("currency", .text(office.currency))
    record.set("country", .text(office.rules.country))
    record.set("company", .record(office.company))
    if let client { record.set("client", .record(client.record), at: client.place) }
    record.set("manager", .record(manager ?? Record()))
    record.set("offer", .record(Self.offer(office, request, validUntil: validUntil)))
    record.set("terms", .list(office.offers.terms))
    let packages = priced.map { package in
      Value.record(package.record(office, language: language, isRecommended: package.package.id == recommended))
    }
    record.set("packages", .list(List(packages)))
    if let contract = office.contract { record.set("contract", .record(contract)) }
    self.record = record
    self.findings = log.findings
  }

  /// The client, with everything that its card and our own say against a document of that day.
  private static func client(_ catalogue: Catalogue, _ request: DocumentRequest, _ log: inout FaultLog) -> Client? {
    guard let id = request.clientID else {
      log.findings += catalogue.ownFindings(on: request.date)
      return nil
    }
    log.findings += catalogue.findings(forClient: id, on: request.date, clientSigns: request.clientSigns)
    // A client whose card is at fault is there all the same, so that the rest is checked for it.
    if let client = catalogue.card(ofClient: id) { return client }
    if !catalogue.clientIDs.contains(id) { log.findings.append(.clientUnknown(id, known: catalogue.clientIDs)) }
    return nil
  }

  private static func checkChoice(_ request: DocumentRequest, _ log: inout FaultLog) {
    let ids = request.packageIDs
    if ids.count > packageLimit {
      log.findings.append(.packageCount(ids.count, most: packageLimit))
    }
    for position in ids.indices where ids[..<position].count(where: { $0 == ids[position] }) == 1 {
      log.findings.append(.packageTwice(ids[position]))
    }
    if let recommended = request.recommended, !ids.contains(recommended) {
      log.findings.append(.recommendedNotOffered(recommended, offered: ids))
    }
  }

  private static func priced(
    _ catalogue: Catalogue, _ request: DocumentRequest, client: Client?, _ log: inout FaultLog
  ) -> [PricedPackage] {
    var packages: [PricedPackage] = []
    for id in request.packageIDs {
      let day = request.serviceDate ?? request.date
      // Without the client its own quantities are not at hand, and asking for them would only be noise.
      guard client != nil else {
        _ = log.attempt { () throws(Faults) in try catalogue.package(id) }
        continue
      }
      let package = log.attempt { () throws(Faults) in try catalogue.priced(id, for: client, on: day) }
      if let package {
        log.findings += package.findings.filter { !log.findings.contains($0) }
        packages.append(package)
      }
    }
    return packages
  }

  /// The manager asked for, the client's own (`manager` on its card), or the office's first.
  private static func manager(
    _ office: Office, _ request: DocumentRequest, client: Client?, _ log: inout FaultLog
  ) -> Record? {
    let entry = client?.record.entry("manager")
    guard let id = request.managerID ?? entry?.value.cardText, !id.isEmpty else {
      return office.managers.first?.record
    }
    if let manager = office.managers.first(where: { $0.id == id }) { return manager.record }
    let place = request.managerID == nil ? entry?.place : nil
    log.findings.append(.managerUnknown(id, known: office.managers.map(\.id), at: place))
    return nil
  }

  /// `recommended` in the office's `offer`, where that package is among several offered.
  private static func usual(_ office: Office, among ids: [String]) -> String? {
    guard ids.count > 1, let id = office.offers.record["recommended"]?.cardText else { return nil }
    return ids.contains(id) ? id : nil
  }

  private static func offer(_ office: Office, _ request: DocumentRequest, validUntil: CalendarDate) -> Record {
    var offer = office.offers.record
    offer.set("number", .text(request.number))
    offer.set("date", .date(request.date))
    offer.set("valid_until", .date(validUntil))
    offer.set("form", .text(office.offers.form.rawValue))
    offer.set("is_offer", .bool(office.offers.form == .offer))
    offer.set("is_invitation", .bool(office.offers.form == .invitation))
    return offer
  }
}
