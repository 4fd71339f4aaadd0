package import Diagnostics
import DocumentRegistry
import Values

extension Producer {
  /// The report on a period as a document of the kind `report`, numbered and registered.
  ///
  /// Its figures come from the registry. Figures of the order's own details stand behind them, or give the plan of the
  /// one that has their name.
  package func makeReport(_ order: WorkReportOrder, _ new: NewOrder) throws(Faults) -> ProductionReport {
    let desk = try RegistryDesk(surroundings, office: order.office)
    let (period, figures) = try desk.figures(order)
    let own = try DataSet(files: new.data, settings: new.settings).record
    let names = FigureNames(language: desk.language)
    let written = (own["report"]?.record?["figures"]?.list?.elements ?? []).compactMap(\.record)
    var report: Record = [
      "period": .record(["from": .date(period.from), "until": .date(period.until)]),
      "readers": .list(List(desk.reportReaders(of: order.manager).map { .record($0) })),
    ]
    if let given = own["report"]?.record { report = report.overlaid(with: given) }
    report.set("figures", .list(List(names.figures(figures, with: written).map { .record($0) })))
    var details = own
    details.set("report", .record(report))
    var new = new
    new.kind = "report"
    new.clients = []
    new.manager = order.manager
    new.data = []
    new.settings = []
    new.keptDetails = details
    return try makeNew(new)
  }
}

extension RegistryDesk {
  /// Whom a report is for where nothing says it: those who sign and those who lead, but not whose report it is.
  fileprivate func reportReaders(of manager: String?) -> [Record] {
    (staff.appointed(to: "director") + staff.appointed(to: "head")).filter { $0.id != manager }
      .map { ["post": .text($0.post), "name": .text($0.name)] }
  }
}

extension FigureNames {
  /// Figures as the template has them, with what somebody wrote beside them.
  func figures(_ figures: [WorkFigure], with written: [Record]) -> [Record] {
    var rows = figures.map { figure -> Record in
      var row: Record = ["name": .text(name(figure))]
      let unit = unit(figure.measure)
      if !unit.isEmpty { row.set("unit", .text(unit)) }
      row.set("value", Value(figure.value))
      row.set("source", .text(source(figure)))
      return row
    }
    for own in written {
      if let position = rows.firstIndex(where: { $0["name"]?.text == own["name"]?.text }) {
        // The registry's own number stands; only what it cannot know is taken over.
        if let plan = own["plan"] { rows[position].set("plan", plan) }
      } else {
        rows.append(own)
      }
    }
    return rows
  }
}
