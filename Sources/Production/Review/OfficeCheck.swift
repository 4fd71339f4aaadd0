import Catalogue
package import Diagnostics
import Values

extension Producer {
  /// Every fault of an office: of its data, and of every template in its folder.
  package func checkOffice(_ folder: String?) throws(Faults) -> [Diagnostic] {
    let office = try OfficeFolder(named: folder)
    var log = FaultLog()
    if let catalogue = log.attempt({ () throws(Faults) in try office.catalogue() }) {
      log.findings += catalogue.findings
    }
    for path in office.ownTemplates {
      let template = log.attempt { () throws(Faults) in
        try CompiledTemplate(path, folders: office.folders(for: path, surroundings))
      }
      if let template { log.findings += template.warnings }
    }
    return log.findings
  }
}
