import Diagnostics
import DocumentModel
import Merging
import OutlineTemplates
import TemplateLanguage
import Values
import WordTemplates
import Writers

/// A template of any carrier, compiled once and merged many times.
enum CompiledTemplate: Sendable {
  case text(CompiledTextTemplate, DocumentFormat)
  case outline(CompiledOutline)
  case word(CompiledWordTemplate)

  /// What a merge gives: a document to be written in any format, a Word file, or a text that is finished.
  enum Merged {
    case document(Document)
    case word(MergedWord)
    case text([UInt8])
  }

  /// Reads and compiles a template.
  ///
  /// - Parameter trial: data whose faults are told with those of a Word template.
  init(
    _ path: String, folders: TemplateFolders, refusesTrackedChanges: Bool = false, trial: WordTrial? = nil
  ) throws(Faults) {
    switch TemplateKind(of: path) {
    case .outline:
      self = .outline(try CompiledOutline.compile(TemplateText.read(path), library: folders, assets: folders.assets))
    case .text:
      self = .text(try CompiledTextTemplate.compile(TemplateText.read(path), escaping: .none, library: folders), .text)
    case .page:
      self = .text(try CompiledTextTemplate.compile(TemplateText.read(path), escaping: .html, library: folders), .html)
    case .word:
      self = .word(
        try CompiledWordTemplate.compile(
          FileBytes.read(path), named: path, trackedChanges: refusesTrackedChanges ? .refuse : .accept,
          library: folders, assets: folders.assets, trial: trial))
    case nil: throw Faults(.templateKind(path))
    }
  }

  func merge(_ data: Record, settings: MergeSettings) throws(Faults) -> (result: Merged, warnings: [Diagnostic]) {
    switch self {
    case .text(let template, _):
      let merged = try template.merge(data, settings: settings)
      return (.text(merged.bytes), merged.warnings)
    case .outline(let template):
      let merged = try template.merge(data, settings: settings)
      return (.document(merged.document), merged.warnings)
    case .word(let template):
      let merged = try template.merge(data, settings: settings)
      return (.word(merged), merged.warnings)
    }
  }

  /// What should be looked at, though the template can be merged.
  var warnings: [Diagnostic] {
    switch self {
    case .text: []
    case .outline(let template): template.warnings
    case .word(let template): template.warnings
    }
  }

  /// What the template says its documents are: «Акт оказанных услуг»; empty where it does not say.
  var description: String {
    switch self {
    case .text: ""
    case .outline(let template): template.description
    case .word(let template): template.description
    }
  }

  /// The name its front matter gives the file of this data, without ending; nil where it gives none.
  func fileName(for data: Record) throws(Faults) -> String? {
    switch self {
    case .text, .word: nil
    case .outline(let template): try template.fileName(data).map(FileNameEscaping.name(of:))
    }
  }

  /// The fields it asks for, with those of the files it includes.
  func fields() throws(Faults) -> DescribedField {
    switch self {
    case .text(let template, _): DescribedField(try template.usage(), declared: [])
    case .outline(let template): DescribedField(template.usage(), declared: template.fields)
    case .word(let template): DescribedField(template.usage(), declared: [])
    }
  }
}
