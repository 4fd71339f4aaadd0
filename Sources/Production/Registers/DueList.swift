import Catalogue
package import Diagnostics
import DocumentRegistry
import Values

/// What is asked of the calendar of contracts: the arguments of `due`.
package struct DueOrder: Sendable {
  /// The office's folder; nil for the nearest one upward.
  package var office: String?
  /// How far ahead: `60d`, `8w`, `2m`.
  package var within: String
  /// ISO 8601; nil for today.
  package var on: String?
  /// Whose clients' terms, by a manager's id; nil for everybody's.
  package var manager: String?
  package var asCSV: Bool

  package init(office: String?, within: String, on: String?, manager: String?, asCSV: Bool) {
    self.office = office
    self.within = within
    self.on = on
    self.manager = manager
    self.asCSV = asCSV
  }
}

extension Producer {
  /// What has to be done in the next days, and what should have been done by now.
  package func due(_ order: DueOrder) throws(Faults) -> ProductionReport {
    let office = try OfficeFolder(named: order.office)
    let day = try date(order.on)
    let end = try DaySpan(order.within).end(from: day)
    let catalogue = try office.catalogue()
    let folder = RegistryFolder(office: office.path)
    // An office may have contracts and nothing registered yet; asking begins no registry.
    let registry = folder.exists ? try Registry(folder) : nil
    let list = DueList(catalogue, day: day, end: end)
    var items = try registry?.read { try list.registered($0) } ?? []
    items += list.written(try registry?.read { try $0.numbers(ofKind: "contract") } ?? [])
    if let manager = order.manager { items = items.filter { $0.manager == manager } }
    items.sort(by: DueItem.precede)
    var rows = ListedRows(
      headings: ["date", "days", "what", "number", "client", "manager", "about"],
      rows: items.map { item in
        [
          item.date.description, String(item.date.days(since: day)), item.what.rawValue,
          "\(item.kind) \(item.number)", item.clientName, item.manager ?? "", item.about,
        ]
      })
    rows.sheet = [DueItem.headings] + items.map { $0.cells(on: day) }
    let late = items.count { $0.date < day }
    if late > 0 { rows.closing = ["\(late) overdue"] }
    return ProductionReport(
      standardOutput: rows.bytes(
        order.asCSV ? .csv : .table, empty: "nothing is due from \(day) to \(end)"),
      findings: catalogue.findings,
      answer: ["on": .date(day), "until": .date(end), "due": .list(List(items.map { .record($0.record(on: day)) }))])
  }
}

/// Gathers what is due from the registry and from contracts.yaml.
struct DueList {
  private let catalogue: Catalogue
  private let day: CalendarDate
  private let end: CalendarDate

  /// States in which an offer can still be taken up, or become one that can.
  private static let offered = [
    "draft", "in-approval", "remarks", "rework", "approved", "on-signing", "signed", "registered",
  ]

  init(_ catalogue: Catalogue, day: CalendarDate, end: CalendarDate) {
    self.catalogue = catalogue
    self.day = day
    self.end = end
  }

  func registered(_ reading: RegistryReading) throws -> [DueItem] {
    try payments(reading) + claims(reading) + contracts(reading) + offers(reading)
  }

  private func payments(_ reading: RegistryReading) throws -> [DueItem] {
    try reading.unpaid(dueUntil: end).compactMap { row, rest in
      guard let date = row.deadline.flatMap({ CalendarDate(written: $0) }), let amount = row.amount else { return nil }
      let part = rest.amount == amount.amount ? "" : " of \(amount.amount.kopecks)"
      return DueItem(
        .payment, on: date, row, amount: rest, about: "\(rest.amount.kopecks)\(part) \(rest.currency) to be paid")
    }
  }

  private func claims(_ reading: RegistryReading) throws -> [DueItem] {
    try reading.claims().compactMap { claim in
      guard claim.claim.phase.isOpen, let date = claim.facts.deadline, date <= end else { return nil }
      let who = claim.claim.assignee.map { "assigned to \($0)" } ?? "assigned to nobody"
      return DueItem(
        .claim, on: date, kind: claim.facts.kind, number: claim.facts.number.text, client: claim.facts.client,
        clientName: claim.facts.clientName, manager: claim.facts.manager, about: "to be answered; \(who)")
    }
  }

  private func contracts(_ reading: RegistryReading) throws -> [DueItem] {
    // Of contracts that end later nothing is due yet: a notice and talks lie at most so long before.
    let ahead = (noticeDays ?? 0) + ContractTerms.talksDays + 31
    let rows = try reading.ending(
      ofKind: "contract", states: NamedContracts.holding, by: end.adding(days: ahead) ?? end)
    return rows.flatMap { row -> [DueItem] in
      guard let last = row.end.flatMap({ CalendarDate(written: $0) }) else { return [] }
      var items = terms(last).map { DueItem($0.what, on: $0.date, row, about: $0.about) }
      // A contract whose last day has passed is still to be closed, or was to be prolonged.
      if last < day { items = [DueItem(.end, on: last, row, about: "ended; prolong or terminate it")] }
      return items
    }
  }

  /// Contracts of contracts.yaml that the registry does not have.
  func written(_ registered: Set<String>) -> [DueItem] {
    catalogue.contracts.contracts.filter { !registered.contains($0.number) }.flatMap { card -> [DueItem] in
      guard let last = card.end, last >= day else { return [] }
      let client = catalogue.clients.first { $0.id == card.clientID }
      let manager = client?.record["manager"]?.text ?? catalogue.office.managers.first?.id
      let ownDays = card.record["notice_days"]?.number?.wholeNumber
      return terms(last, noticeDays: ownDays).map {
        DueItem(
          $0.what, on: $0.date, kind: "contract", number: card.number, client: card.clientID,
          clientName: client?.name ?? card.clientID, manager: manager, about: $0.about + "; only in contracts.yaml",
          isRegistered: false)
      }
    }
  }

  private func terms(_ last: CalendarDate, noticeDays days: Int? = nil) -> [(
    what: DueItem.What, date: CalendarDate, about: String
  )] {
    let terms = ContractTerms(end: last, noticeDays: days ?? noticeDays, calendar: catalogue.calendar)
    var items: [(what: DueItem.What, date: CalendarDate, about: String)] = []
    if let talks = terms.talks { items.append((.talks, talks, "talk about going on; ends on \(last)")) }
    if let notice = terms.notice { items.append((.notice, notice, "last day to refuse to go on; ends on \(last)")) }
    items.append((.end, last, "last day"))
    return items.filter { $0.date >= day && $0.date <= end }
  }

  private func offers(_ reading: RegistryReading) throws -> [DueItem] {
    // An offer that has led to a contract holds no longer.
    let taken = try reading.parents(ofKind: "contract")
    let rows = try reading.falling(ofKind: OfficeDesk.offer, states: Self.offered, from: day, until: end)
    return rows.compactMap { row in
      guard let date = row.deadline.flatMap({ CalendarDate(written: $0) }), !taken.contains(row.id) else { return nil }
      return DueItem(.offer, on: date, row, about: "holds until then; \(row.state)")
    }
  }

  /// The office's usual calendar days for a notice before a contract's end.
  private var noticeDays: Int? { catalogue.office.contract?["notice_days"]?.number?.wholeNumber }
}
