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
    let template = try office.template(kind: order.kind, language: catalogue.office.language, surroundings)
    let compiled = log.attempt { () throws(Faults) in
      try CompiledTemplate(template, folders: office.folders(for: template, surroundings))
    }
    try log.check()
    guard let compiled else { throw Faults(log.findings) }

    let press = try Press(
      template: compiled, formats: formats, order: RenderOrder(order, template: template), surroundings: surroundings)
    var report = ProductionReport(findings: catalogue.findings + log.findings)
    for (position, client) in (order.clients ?? catalogue.clients.map(\.id)).enumerated() {
      let made = log.attempt { () throws(Faults) in
        try make(client, number: order.number(position + 1), date, order, settings, catalogue, press, office, compiled)
      }
      if let made {
        report.files += made.files
        report.findings += made.findings
      }
    }
    report.findings += log.findings
    return report
  }

  private func make(
    _ client: String, number: String, _ date: CalendarDate, _ order: NewOrder, _ settings: Record,
    _ catalogue: Catalogue, _ press: Press, _ office: OfficeFolder, _ template: CompiledTemplate
  ) throws(Faults) -> ProductionReport {
    let request = OfferRequest(
      clientID: client, packageIDs: order.packages.isEmpty ? catalogue.usualPackages : order.packages, number: number,
      date: date, recommended: order.recommended, managerID: order.manager)
    let data = try OfferData(catalogue, request)
    let document = Record(["kind": .text(order.kind), "number": .text(number), "date": .date(date)])
    let record = data.record.overlaid(with: ["document": .record(document)]).overlaid(with: settings)
    let name = try template.fileName(for: record) ?? "\(number) \(client)"
    if name.utf8.count > FileNamePattern.nameLimit {
      throw Faults(.longFileName(name, limit: FileNamePattern.nameLimit))
    }
    let made = try press.make(record)
    var report = ProductionReport(findings: data.findings + made.warnings)
    let stem = office.documents + "/" + name
    if !order.replaces {
      try Faults.check(
        made.copies.map { "\(stem).\($0.format.name)" }.filter { FolderListing.exists($0) }.map { .fileExists($0) })
    }
    let files = made.copies.map { copy in (path: "\(stem).\(copy.format.name)", bytes: copy.bytes) }
    try WholeFile.write(files, replacing: order.replaces)
    report.files = zip(files, made.copies).map { file, copy in
      .init(path: file.path, format: copy.format.name, byteCount: copy.bytes.count)
    }
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

extension Catalogue {
  /// What is offered where nothing is said: all packages of an office that has few.
  fileprivate var usualPackages: [String] { packages.prefix(OfferData.packageLimit).map(\.id) }
}

extension NewOrder {
  fileprivate func number(_ position: Int) -> String {
    number.replacing("{n}", with: String(position))
  }
}
