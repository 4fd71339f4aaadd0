/// The kinds of template, told by the ending of the file in large or small letters.
package enum TemplateKind: Sendable, CaseIterable {
  case outline
  case word
  case text
  case page

  /// The usual ending first.
  package var endings: [String] {
    switch self {
    case .outline: ["md"]
    case .word: ["docx", "dotx", "docm", "dotm"]
    case .text: ["txt"]
    case .page: ["html", "htm"]
    }
  }

  /// Every ending that makes a file a template.
  package static let endings = allCases.flatMap(\.endings)

  /// The kind of a file; nil for one that is no template by its name.
  package init?(of path: String) {
    let ending = Self.ending(of: path)
    guard let kind = Self.allCases.first(where: { $0.endings.contains(ending) }) else { return nil }
    self = kind
  }

  /// What stands behind the last point of a name, in small letters; empty for none.
  package static func ending(of path: String) -> String {
    path.lastIndex(of: ".").map { path[path.index(after: $0)...].lowercased() } ?? ""
  }
}
