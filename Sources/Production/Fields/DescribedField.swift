import Diagnostics
import OutlineTemplates
import TemplateLanguage
import Values

/// A field the template asks for, with what its front matter declares of it.
struct DescribedField {
  let field: FieldTree
  let declaration: FieldDeclaration?
  let children: [DescribedField]
  /// What each element of a list is; nil where nothing is known of it.
  let element: [DescribedField]

  var name: String { field.name }
  var kind: FieldTree.Kind { field.kind }
  var isRequired: Bool { field.isRequired }
  var places: [Place] { field.places }

  /// Data to show: the example, else what stands there by itself.
  var shown: Value? { declaration?.example ?? declaration?.defaultValue }

  init(_ fields: FieldTree, declared: [FieldDeclaration]) {
    var byPath: [[String]: FieldDeclaration] = [:]
    for declaration in declared { byPath[declaration.steps] = declaration }
    self.init(fields, path: [], byPath)
  }

  /// Whether the field at a path below this one is asked for.
  func asks(for path: some Collection<String>) -> Bool {
    guard let name = path.first else { return true }
    return children.first { $0.name == name }?.asks(for: path.dropFirst()) ?? false
  }

  private init(_ field: FieldTree, path: [String], _ declared: [[String]: FieldDeclaration]) {
    self.field = field
    declaration = declared[path]
    children = field.children.map { DescribedField($0, path: path + [$0.name], declared) }
    element = field.element.map { DescribedField($0, path: path + ["[]"], declared) }
  }
}
