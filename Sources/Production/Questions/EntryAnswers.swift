package import Diagnostics
import DocumentRegistry
import Values

extension Producer {
  /// All that is known of a document.
  ///
  /// - Throws: `registry-missing`, `entry-unknown`.
  package func show(_ number: String, office: String?) throws(Faults) -> ProductionReport {
    let desk = try RegistryDesk(surroundings, office: office)
    let dossier = try EntryDossier(number, desk)
    var report = ProductionReport()
    report.standardOutput = Array(dossier.text.utf8)
    report.answer.set("document", .record(dossier.answer))
    return report
  }

  /// Everything that happened to a document, a record of the journal a line.
  ///
  /// - Throws: `registry-missing`, `entry-unknown`.
  package func history(_ number: String, office: String?) throws(Faults) -> ProductionReport {
    let desk = try RegistryDesk(surroundings, office: office)
    let (row, records) = try desk.registry.read { reading in
      let id = try reading.entry(number)
      return (try reading.row(of: id), try reading.records(of: id))
    }
    let history = EntryHistory(records)
    var report = ProductionReport()
    report.standardOutput = Array(history.text.utf8)
    report.answer.set("number", .text(row.number))
    report.answer.set("kind", .text(row.kind))
    report.answer.set("history", .list(try history.answer))
    return report
  }
}
