import Catalogue
package import Diagnostics
import Values

/// Which packages suit a client: the arguments of `recommend`.
package struct RecommendOrder: Sendable {
  /// The office's folder; nil for the nearest one upward.
  package var office: String?
  package var client: String
  /// Instead of the budget on the client's card.
  package var budget: String?
  /// ISO 8601; nil for today.
  package var date: String?

  package init(office: String?, client: String, budget: String?, date: String?) {
    self.office = office
    self.client = client
    self.budget = budget
    self.date = date
  }
}

extension Producer {
  /// Up to three packages for a client, with what each means for us and why each service is in or out.
  package func recommend(_ order: RecommendOrder) throws(Faults) -> ProductionReport {
    let office = try OfficeFolder(named: order.office)
    var log = FaultLog()
    let date = log.attempt { () throws(Faults) in try self.date(order.date) }
    let budget = log.attempt { () throws(Faults) in try Self.budget(order.budget) }
    let catalogue = log.attempt { () throws(Faults) in try office.catalogue() }
    try log.check()
    guard let date, let budget, let catalogue else { throw Faults(log.findings) }
    let proposed = try ProposedPackages(catalogue, clientID: order.client, budget: budget, on: date)
    return ProductionReport(
      standardOutput: Array(proposed.text.utf8), findings: catalogue.findings + proposed.findings,
      answer: proposed.record)
  }

  private static func budget(_ written: String?) throws(Faults) -> Decimal? {
    guard let written else { return nil }
    guard let number = Decimal(written: written), !number.isNegative else { throw Faults(.badBudget(written)) }
    return number
  }
}

extension NewOrder {
  /// The office's data with the packages that are offered: its own, or those that suit the client best.
  func offered(
    _ catalogue: Catalogue, to client: String?, on date: CalendarDate
  ) throws(Faults) -> (catalogue: Catalogue, packages: [String], marked: String?, findings: [Diagnostic]) {
    guard choosesPackages, let client else { return (catalogue, packages, marked, []) }
    let proposed = try ProposedPackages(catalogue, clientID: client, on: date)
    var packages = proposed.packages(in: catalogue.office.language)
    if kind != OfficeDesk.offer, let best = packages.first(where: { $0.id == proposed.recommendedID }) {
      packages = [best]
    }
    let marked = packages.count > 1 ? proposed.recommendedID : nil
    return (catalogue.offering(packages), packages.map(\.id), marked, proposed.findings)
  }
}
