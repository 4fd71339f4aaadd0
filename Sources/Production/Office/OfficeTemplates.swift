import Diagnostics

extension OfficeFolder {
  /// Where an office keeps its templates and what is made from them.
  static let templates = "templates"
  static let documentsFolder = "documents"
  private static let templateEndings = ["md", "docx", "txt", "html"]

  var documents: String { path + "/" + Self.documentsFolder }

  /// The template of a kind: the office's own, else the built-in one of its language.
  func template(kind: String, language: String, _ surroundings: Surroundings) throws(Faults) -> String {
    let folders = templateFolders(language: language, surroundings)
    for folder in folders where !kind.contains("/") {
      let candidates = Self.templateEndings.map { "\(folder)/\(kind).\($0)" }
      if let found = candidates.first(where: { FolderListing.exists($0) }) { return found }
    }
    throw Faults(.unknownKind(kind, known: kinds(in: folders)))
  }

  /// What a template of this office may include from, and where its pictures lie.
  func folders(for template: String, _ surroundings: Surroundings) -> TemplateFolders {
    TemplateFolders(template: template, others: [path, path + "/" + Self.templates])
  }

  private func templateFolders(language: String, _ surroundings: Surroundings) -> [String] {
    [path + "/" + Self.templates] + (surroundings.resourceFolder.map { ["\($0)/Templates/\(language)"] } ?? [])
  }

  private func kinds(in folders: [String]) -> [String] {
    let names = folders.flatMap { FolderListing.names(in: $0) }
    let kinds = names.compactMap { name -> String? in
      guard let dot = name.lastIndex(of: "."), Self.templateEndings.contains(String(name[name.index(after: dot)...]))
      else {
        return nil
      }
      return String(name[..<dot])
    }
    return Set(kinds).sorted()
  }
}
