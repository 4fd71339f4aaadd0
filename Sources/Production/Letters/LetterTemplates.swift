package import Diagnostics
import Files

extension OfficeFolder {
  /// Where templates of letters and of reports on mailings lie, below those of documents.
  static let mailTemplates = "mail"
  /// The template of reports on mailings, among those of letters.
  package static let mailingReport = "report"

  /// The template of letters by its name or its file: the office's own in `templates/mail`, else the built-in one.
  ///
  /// - Throws: `unknown-kind` with those there are.
  package func mailTemplate(_ name: String, language: String, _ surroundings: Surroundings) throws(Faults) -> String {
    if name.contains("/") || TemplateKind(of: name) != nil, FolderListing.exists(name) { return name }
    let folders =
      [path + "/" + Self.templates] + (surroundings.resourceFolder.map { ["\($0)/Templates/\(language)"] } ?? [])
    let file = TemplateKind(of: name) == nil ? name + ".md" : name
    var known: [String] = []
    for folder in folders.map({ $0 + "/" + Self.mailTemplates }) {
      let names = FolderListing.names(in: folder).filter { TemplateKind(of: $0) == .outline }
      if names.contains(file) { return folder + "/" + file }
      // What reports are made from is no letter.
      known += names.filter { $0 != Self.mailingReport + ".md" }
    }
    throw Faults(.unknownLetter(name, known: Set(known.map(\.withoutEnding)).sorted()))
  }
}
