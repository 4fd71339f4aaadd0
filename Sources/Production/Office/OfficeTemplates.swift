import Diagnostics
import Files

extension OfficeFolder {
  /// Where an office keeps its templates and what is made from them.
  static let templates = "templates"
  static let documentsFolder = "documents"
  /// Where it keeps what single documents say beside the office's data.
  static let details = "details"

  var documents: String { path + "/" + Self.documentsFolder }

  /// A template and the kind of document it makes.
  struct KindTemplate {
    var kind: String
    var file: String
    var path: String
  }

  /// The template of a kind, or the one of a file's name: the office's own, else the built-in one of its language.
  func template(kind: String, named name: String?, language: String, _ surroundings: Surroundings) throws(Faults)
    -> String
  {
    let all = templates(language: language, surroundings)
    if let name {
      if let found = all.first(where: { $0.file == name }) { return found.path }
      throw Faults(.unknownTemplate(name, known: Set(all.map(\.file)).sorted()))
    }
    if let found = all.first(where: { $0.kind == kind }) { return found.path }
    throw Faults(.unknownKind(kind, known: Set(all.map(\.kind)).sorted()))
  }

  /// Every kind the office can make, each with the template that is taken for it.
  func kinds(language: String, _ surroundings: Surroundings) -> [KindTemplate] {
    var seen: Set<String> = []
    return templates(language: language, surroundings).filter { seen.insert($0.kind).inserted }
      .sorted { $0.kind.utf8.lexicographicallyPrecedes($1.kind.utf8) }
  }

  /// What a template of this office may include from, and where its pictures lie.
  func folders(for template: String, language: String, _ surroundings: Surroundings) -> TemplateFolders {
    TemplateFolders(template: template, others: [path] + templateFolders(language: language, surroundings))
  }

  /// The templates in the office's own folder, in the order of their names.
  var ownTemplates: [KindTemplate] { Self.templates(in: path + "/" + Self.templates) }

  private func templateFolders(language: String, _ surroundings: Surroundings) -> [String] {
    [path + "/" + Self.templates] + (surroundings.resourceFolder.map { ["\($0)/Templates/\(language)"] } ?? [])
  }

  /// The office's own before the built-in ones.
  private func templates(language: String, _ surroundings: Surroundings) -> [KindTemplate] {
    templateFolders(language: language, surroundings).flatMap { Self.templates(in: $0) }
  }

  /// The templates in a folder; of several carriers of a kind a Word file first, as its owner edits it.
  private static func templates(in folder: String) -> [KindTemplate] {
    let found: [(order: Int, template: KindTemplate)] = FolderListing.names(in: folder).compactMap { file in
      guard let carrier = TemplateKind(of: file), let order = carriers.firstIndex(of: carrier),
        let dot = file.lastIndex(of: ".")
      else { return nil }
      return (order, KindTemplate(kind: String(file[..<dot]), file: file, path: "\(folder)/\(file)"))
    }
    return carriers.indices.flatMap { order in found.filter { $0.order == order }.map(\.template) }
  }

  private static let carriers: [TemplateKind] = [.word, .outline, .text, .page]
}
