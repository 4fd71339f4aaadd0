import Diagnostics
import OpenXML

/// What a Word file says it is about: «Subject» among its properties.
enum FileSubject {
  private static let relationship = "core-properties"
  private static let dublinCore = "http://purl.org/dc/elements/1.1/"

  /// Empty where the file does not say, or says it with a tag.
  static func read(_ package: PackageReader) throws(Faults) -> String {
    let known = package.relationships.first { $0.type.hasSuffix(relationship) }
    guard case .part(let name)? = known?.target, package.has(name) else { return "" }
    let properties = try package.xml(of: name)
    guard let subject = properties.elements.first(where: { $0.is("subject", in: dublinCore) }) else { return "" }
    let text = subject.children.reduce(into: "") { text, node in
      if case .text(let characters) = node { text += characters }
    }
    return text.contains("{{") || text.contains("{%") ? "" : text
  }
}
