import Catalogue
package import Diagnostics
import DocumentRegistry
import Values

/// Which work a report is about: the arguments of `report`.
package struct WorkReportOrder: Sendable {
  /// The office's folder; nil for the nearest one upward.
  package var office: String?
  /// `2026-11`, `2026-Q4`, `2026`; nil for the days, or for the current month.
  package var period: String?
  package var from: String?
  package var until: String?
  /// Whose work, by id; nil for everybody's.
  package var manager: String?
  /// Whether the numbers of the entries behind each figure are shown.
  package var showsEntries: Bool

  package init(
    office: String?, period: String?, from: String?, until: String?, manager: String?, showsEntries: Bool = false
  ) {
    self.office = office
    self.period = period
    self.from = from
    self.until = until
    self.manager = manager
    self.showsEntries = showsEntries
  }
}

extension Producer {
  /// What was done in a period, in figures that lead back to their entries.
  package func report(_ order: WorkReportOrder) throws(Faults) -> ProductionReport {
    let desk = try RegistryDesk(surroundings, office: order.office)
    let (period, figures) = try desk.figures(order)
    let names = FigureNames(language: "en")
    var whose = ""
    if let manager = order.manager { whose = ", \(try desk.staff.member(manager).name)" }
    var lines = ["\(period.from) to \(period.until)\(whose)"]
    if figures.isEmpty {
      lines.append("nothing happened")
    } else {
      lines +=
        AlignedTable(
          figures.map { [names.name($0), names.unit($0.measure), $0.shown] }, numbersFrom: 2
        ).lines
    }
    if order.showsEntries {
      for figure in figures {
        let entries = figure.entries.map { "\($0.kind) \($0.number)" }.joined(separator: ", ")
        let unit = names.unit(figure.measure)
        lines += ["", names.name(figure) + (unit.isEmpty ? "" : ", \(unit)"), "  " + (entries.isEmpty ? "-" : entries)]
      }
    }
    return ProductionReport(
      standardOutput: Array((lines.joined(separator: "\n") + "\n").utf8),
      answer: [
        "period": .record(["from": .date(period.from), "until": .date(period.until)]),
        "figures": .list(List(figures.map { .record($0.record) })),
      ])
  }
}

extension RegistryDesk {
  /// The figures of a period, from one pass over its part of the journal.
  func figures(_ order: WorkReportOrder) throws(Faults) -> (period: RegisterPeriod, figures: [WorkFigure]) {
    let period = try RegisterPeriod(order.period, from: order.from, until: order.until, today: moment.day)
    if let manager = order.manager { _ = try staff.member(manager) }
    let calendar = try office.catalogue().calendar
    // What falls due today is not late yet.
    let lastDue = min(period.until, moment.day.adding(days: -1) ?? moment.day)
    let figures = try registry.read { reading in
      var work = WorkFigures(calendar: calendar)
      try reading.facts(from: period.from, until: period.until, person: order.manager) { try work.take($0) }
      var payments = PaymentQuery()
      payments.from = period.from
      payments.until = period.until
      payments.person = order.manager
      var claims = ClaimQuery()
      claims.until = period.until
      claims.person = order.manager
      return try work.figures()
        + WorkFigure.ofPayments(
          reading.payments(payments),
          unpaid: reading.unpaid(dueUntil: lastDue, paidUntil: period.until, person: order.manager))
        + WorkFigure.ofClaims(reading.claims(claims), from: period.from, until: period.until)
    }
    return (period, figures)
  }
}

extension WorkFigure {
  /// The number as a table shows it.
  fileprivate var shown: String {
    if case .money = measure { return value.kopecks }
    return value.description
  }

  fileprivate var record: Record {
    var record: Record = ["name": .text(name.rawValue)]
    if let subject { record.set("subject", .text(subject)) }
    switch measure {
    case .count: record.set("unit", .text("count"))
    case .money(let currency): record.set("unit", .text(currency))
    case .workingDays: record.set("unit", .text("working-days"))
    case .calendarDays: record.set("unit", .text("calendar-days"))
    }
    record.set("value", Value(value))
    record.set(
      "entries", .list(List(entries.map { .record(["kind": .text($0.kind), "number": .text($0.number)]) })))
    return record
  }
}
