import Catalogue
package import Diagnostics

extension Producer {
  /// What is wrong or worth knowing in an office, whether a document is made or not: the codes and papers of every client,
  /// its contracts, and every template of its own.
  ///
  /// - Parameters:
  ///   - name: the office's folder; nil for the nearest one.
  ///   - date: the day on which papers must be in force; today where nil.
  package func checkOffice(named name: String?, date: String? = nil) -> [Diagnostic] {
    var log = FaultLog()
    let day = log.attempt { () throws(Faults) in try self.date(date) }
    guard let office = log.attempt({ () throws(Faults) in try OfficeFolder(named: name) }) else { return log.findings }
    let catalogue = log.attempt { () throws(Faults) in try office.catalogue() }
    guard let catalogue else { return log.findings }
    if let day { log.findings += catalogue.everyFinding(on: day) }
    for template in office.ownTemplates {
      let compiled = log.attempt { () throws(Faults) in
        try CompiledTemplate(
          template.path,
          folders: office.folders(for: template.path, language: catalogue.office.language, surroundings))
      }
      log.findings += compiled?.warnings ?? []
    }
    return log.findings
  }
}
