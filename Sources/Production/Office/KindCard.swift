import Catalogue
package import Diagnostics
import Files
import Values

/// A kind of document that an office can make, with what it takes to make one.
package struct KindCard: Sendable {
  package var kind: String
  /// What the template says it is: «Акт оказанных услуг»; empty where it does not say.
  package var description: String
  package var template: String
  /// The arguments of `new` beside the client and the number: `--package ID`, `--parent NUMBER`, `--data FILE`.
  package var needs: [String]
  /// The fields that nothing but the document's own details can fill.
  package var details: [String]
}

extension Producer {
  /// Every kind of document the office can make; what is wrong with a template is told beside them.
  package func kinds(of named: String?) throws(Faults) -> (cards: [KindCard], findings: [Diagnostic]) {
    let office = try OfficeFolder(named: named)
    let language = try office.catalogue().office.language
    var log = FaultLog()
    let cards = office.kinds(language: language, surroundings).compactMap { template in
      log.attempt { () throws(Faults) in try card(template, of: office, language: language) }
    }
    return (cards, log.findings)
  }

  private func card(
    _ template: OfficeFolder.KindTemplate, of office: OfficeFolder, language: String
  ) throws(Faults) -> KindCard {
    let compiled = try CompiledTemplate(
      template.path, folders: office.folders(for: template.path, language: language, surroundings))
    let asks = try AskedFields(compiled)
    var needs: [String] = []
    if asks.packages { needs.append("--package") }
    if asks.parent { needs.append("--parent") }
    if !asks.details.isEmpty { needs.append("--data " + office.sampleDetails(of: template.kind)) }
    return KindCard(
      kind: template.kind, description: compiled.description, template: template.path, needs: needs,
      details: asks.details)
  }
}

extension OfficeFolder {
  /// The office's example of a kind's details, or what stands for the name of one.
  fileprivate func sampleDetails(of kind: String) -> String {
    let file = "\(path)/\(Self.details)/\(kind).yaml"
    guard FolderListing.exists(file) else { return "FILE" }
    return file.hasPrefix("./") ? String(file.dropFirst(2)) : file
  }
}
