package import Diagnostics

/// Where `include`, `import` and `extends` find files; the only way from a template to another one.
package protocol TemplateLibrary: Sendable {
  /// The file called `name`, seen from the file `includer`; nil where there is none.
  ///
  /// Throws where the name leads out of the template folders or the file cannot be read.
  func template(named name: String, from includer: String) throws(Faults) -> SourceText?

  /// A file called `name` that is no text, with the name it goes by; nil where there is none.
  ///
  /// Throws as ``template(named:from:)`` does.
  func file(named name: String, from includer: String) throws(Faults) -> (name: String, bytes: [UInt8])?

  /// What could have been meant, for «did you mean».
  var names: [String] { get }
}

extension TemplateLibrary {
  package func file(named name: String, from includer: String) throws(Faults) -> (name: String, bytes: [UInt8])? { nil }
}

/// A library without files: every include is a fault.
package struct EmptyLibrary: TemplateLibrary {
  package init() {}

  package func template(named name: String, from includer: String) throws(Faults) -> SourceText? { nil }

  package var names: [String] { [] }
}

/// A library over texts in memory.
package struct TextLibrary: TemplateLibrary {
  private let texts: [(name: String, text: String)]

  package init(_ texts: KeyValuePairs<String, String>) { self.texts = texts.map { ($0.key, $0.value) } }

  package init(_ texts: [(name: String, text: String)]) { self.texts = texts }

  package func template(named name: String, from includer: String) throws(Faults) -> SourceText? {
    texts.first { $0.name == name }.map { SourceText(name: $0.name, text: $0.text) }
  }

  package var names: [String] { texts.map(\.name) }
}
