import Catalogue
package import Diagnostics
import Values
import Writers

extension Producer {
  /// A document of a kind for each client, in every format asked for, into the office's folder of documents.
  package func makeNew(_ order: NewOrder) throws(Faults) -> ProductionReport {
    let office = try OfficeFolder(named: order.office)
    var log = FaultLog()
    let formats = log.attempt { () throws(Faults) in try Self.formats(order.formats) }
    let date = log.attempt { () throws(Faults) in try self.date(order.date) }
    let settings = log.attempt { () throws(Faults) in try DataSet(files: [], settings: order.settings).record }
    let catalogue = log.attempt { () throws(Faults) in try office.catalogue() }
    guard let catalogue, let formats, let date, let settings else { throw Faults(log.findings) }
    let path = try office.template(kind: order.kind, language: catalogue.office.language, surroundings)
    let template = log.attempt { () throws(Faults) in
      try CompiledTemplate(
        path, folders: office.folders(for: path, surroundings), refusesTrackedChanges: order.refusesTrackedChanges)
    }
    try log.check()
    guard let template else { throw Faults(log.findings) }

    let press = try Press(
      template: template, formats: formats, order: RenderOrder(order, template: path), surroundings: surroundings)
    let desk = OfficeDesk(
      order: order, date: date, settings: settings, catalogue: catalogue, template: template, press: press,
      review: try DocumentReview(today: surroundings.today ?? date), folder: office.documents)
    var report = ProductionReport(findings: catalogue.findings)
    for (position, client) in (order.clients ?? catalogue.clients.map(\.id)).enumerated() {
      if let made = log.attempt({ () throws(Faults) in try desk.make(for: client, number: order.number(position + 1)) })
      {
        report.files += made.files
        report.findings += made.findings
      }
    }
    report.findings += log.findings
    return report
  }

  private static func formats(_ names: [String]) throws(Faults) -> [DocumentFormat] {
    var log = FaultLog()
    let formats = names.map { name in log.attempt { () throws(Faults) in try DocumentFormat(named: name) } }
    try log.check()
    return formats.compactMap { $0 }.reduce(into: []) { once, format in
      if !once.contains(format) { once.append(format) }
    }
  }

  private func date(_ written: String?) throws(Faults) -> CalendarDate {
    guard let written else {
      guard let today = surroundings.today else { throw Faults(.badDate("today")) }
      return today
    }
    guard let date = CalendarDate(iso: written) ?? CalendarDate(dotted: written) else {
      throw Faults(.badDate(written))
    }
    return date
  }
}

extension NewOrder {
  fileprivate func number(_ position: Int) -> String {
    number.replacing("{n}", with: String(position))
  }
}
