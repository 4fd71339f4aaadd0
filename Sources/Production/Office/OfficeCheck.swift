import Catalogue
package import Diagnostics
import DocumentRegistry
import TemplateLanguage
import Values

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
    log.findings += Self.registryFindings(office, &log)
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

  /// What is wrong with the people, routes and numbers of office.yaml, and what would only be found at a submission.
  private static func registryFindings(_ office: OfficeFolder, _ log: inout FaultLog) -> [Diagnostic] {
    let card = log.attempt { () throws(Faults) in
      try DataReader.record(contentsOf: office.path + "/" + OfficeFolder.mark)
    }
    guard let card else { return [] }
    var findings: [Diagnostic] = []
    let staff = Staff(office: card, &findings)
    let routes = RouteBook(office: card, &findings)
    _ = NumberBook(office: card, &findings)
    // Several kinds have one route: what is wrong with it is told once.
    var approvers: [RoutePlan.Approver] = []
    var kinds: [RoutePlan.Approver: [String]] = [:]
    for (kind, plan) in routes.ownPlans {
      for approver in plan.stages.joined() + [plan.signer].compactMap({ $0 }) {
        if kinds[approver] == nil { approvers.append(approver) }
        kinds[approver, default: []].append(kind)
      }
    }
    for approver in approvers {
      let kinds = kinds[approver] ?? []
      if !approver.isOptional, staff.appointed(to: approver.role).isEmpty {
        findings.append(.routeWithoutHolder(approver.role, kinds: kinds))
      }
      guard let condition = approver.condition else { continue }
      if Expression.parse(SourceText(name: "when", text: condition)).expression == nil {
        findings.append(.routeConditionUnreadable(condition, role: approver.role, kinds: kinds))
      }
    }
    return findings
  }
}
