import Catalogue
package import Diagnostics
import Values

extension Producer {
  /// Everything that is worth knowing about an office's data, of every client in its lists.
  ///
  /// - Parameter date: for papers that run out, ISO 8601 or `23.11.2026`; nil for today.
  package func checkOffice(named name: String?, date: String? = nil) -> [Diagnostic] {
    var log = FaultLog()
    let day = log.attempt { () throws(Faults) in try self.date(date) }
    let catalogue = log.attempt { () throws(Faults) in try OfficeFolder(named: name).catalogue() }
    if let day, let catalogue { log.findings += catalogue.everyFinding(on: day) }
    return log.findings
  }
}
