import Diagnostics

extension OfficeFolder {
  /// Where an office keeps its templates and what is made from them.
  static let templates = "templates"
  static let documentsFolder = "documents"

  var documents: String { path + "/" + Self.documentsFolder }

  /// The template of a kind: the office's own, else the built-in one of its language.
  func template(kind: String, language: String, _ surroundings: Surroundings) throws(Faults) -> String {
    let folders = templateFolders(language: language, surroundings)
    for folder in folders {
      let names = Self.templates(in: folder).filter { $0.kind == kind }.map(\.file)
      let found = TemplateKind.allCases.lazy.compactMap { wanted in names.first { TemplateKind(of: $0) == wanted } }
      if let file = found.first { return "\(folder)/\(file)" }
    }
    throw Faults(.unknownKind(kind, known: kinds(in: folders)))
  }

  /// What a template of this office may include from, and where its pictures lie.
  func folders(for template: String, _ surroundings: Surroundings) -> TemplateFolders {
    TemplateFolders(template: template, others: [path, path + "/" + Self.templates])
  }

  /// The templates in the office's own folder, in the order of their names.
  var ownTemplates: [String] {
    let folder = path + "/" + Self.templates
    return Self.templates(in: folder).map { "\(folder)/\($0.file)" }
  }

  private func templateFolders(language: String, _ surroundings: Surroundings) -> [String] {
    [path + "/" + Self.templates] + (surroundings.resourceFolder.map { ["\($0)/Templates/\(language)"] } ?? [])
  }

  private func kinds(in folders: [String]) -> [String] {
    Set(folders.flatMap { Self.templates(in: $0).map(\.kind) }).sorted()
  }

  /// The templates in a folder, with the kind of document that each makes.
  private static func templates(in folder: String) -> [(kind: String, file: String)] {
    FolderListing.names(in: folder).compactMap { file in
      guard TemplateKind(of: file) != nil, let dot = file.lastIndex(of: ".") else { return nil }
      return (String(file[..<dot]), file)
    }
  }
}
