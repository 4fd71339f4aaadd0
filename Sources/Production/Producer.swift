package import Diagnostics
import Files
import Merging
import Values
import WordTemplates
import Writers

/// The whole of Engross on one page: template + data -> document -> files.
package struct Producer: Sendable {
  let surroundings: Surroundings

  package init(surroundings: Surroundings) { self.surroundings = surroundings }

  /// One document from one template.
  package func render(_ order: RenderOrder) throws(Faults) -> ProductionReport {
    var log = FaultLog()
    let format = log.attempt { () throws(Faults) in try DocumentFormat(order) }
    let template = log.attempt { () throws(Faults) in try compile(order) }
    let data = log.attempt { () throws(Faults) in try DataSet(files: order.data, settings: order.settings).record }
    try log.check()
    guard let format, let template, let data else { throw Faults(log.findings) }

    let press = try Press(template: template, formats: [format], order: order, surroundings: surroundings)
    let made = try press.make(data)
    var report = ProductionReport(findings: made.warnings)
    for copy in made.copies {
      if order.output == RenderOrder.standardOutput {
        report.standardOutput = copy.bytes
      } else {
        try WholeFile.write(copy.bytes, to: order.output, replacing: order.replaces)
        report.files.append(.init(path: order.output, format: copy.format.name, byteCount: copy.bytes.count))
      }
    }
    return report
  }

  /// One document for every record of a list.
  package func renderEach(
    _ order: RenderOrder, records: String, workers: Int, progress: @escaping @Sendable (Int) -> Void
  ) throws(Faults) -> ProductionReport {
    var log = FaultLog()
    let format = log.attempt { () throws(Faults) in try DocumentFormat(order) }
    let template = log.attempt { () throws(Faults) in try compile(order) }
    let data = log.attempt { () throws(Faults) in try DataSet(files: order.data, settings: order.settings).record }
    let names = log.attempt { () throws(Faults) in try FileNamePattern(order.output) }
    try log.check()
    guard let format, let template, let data, let names else { throw Faults(log.findings) }

    let press = try Press(template: template, formats: [format], order: order, surroundings: surroundings)
    let list = NamedFile(records)
    let each = EachRecord(
      press: press, common: data, recordName: list.name, names: names, replaces: order.replaces, workers: workers)
    return try each.run(list.path, sheet: order.sheet, progress: progress)
  }

  /// Every fault of a template, and of data against it where there are any.
  package func check(_ order: RenderOrder) -> [Diagnostic] {
    var log = FaultLog()
    var dataLog = FaultLog()
    let data = dataLog.attempt { () throws(Faults) in try DataSet(files: order.data, settings: order.settings).record }
    let isTried = !order.data.isEmpty || !order.settings.isEmpty
    let settings = data.map { MergeSettings(order, surroundings).adapted(to: $0) } ?? MergeSettings()
    let trial = isTried ? data.map { WordTrial(data: $0, settings: settings) } : nil
    let template = log.attempt { () throws(Faults) in try compile(order, trial) }
    log.findings += dataLog.findings
    guard let template, let data, isTried else { return log.findings + (template?.warnings ?? []) }
    let warnings = log.attempt { () throws(Faults) in try template.merge(data, settings: settings).warnings }
    return log.findings + (warnings ?? [])
  }

  /// What data a template needs.
  package func fields(_ order: RenderOrder, format: FieldFormat) throws(Faults) -> String {
    format.write(try compile(order).fields())
  }

  private func compile(_ order: RenderOrder, _ trial: WordTrial? = nil) throws(Faults) -> CompiledTemplate {
    let folders = TemplateFolders(template: order.template, others: order.includeFolders)
    return try CompiledTemplate(
      order.template, folders: folders, refusesTrackedChanges: order.refusesTrackedChanges, trial: trial)
  }
}
