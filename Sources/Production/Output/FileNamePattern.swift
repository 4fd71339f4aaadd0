import Diagnostics
import Files
import Merging
import Values

/// The name of an output file, with tags: `out/{{ client.id }}.docx`.
///
/// Only the pattern's own slashes make folders: what a value brings cannot leave its part of the name.
struct FileNamePattern: Sendable {
  private let pattern: String
  private let template: CompiledTextTemplate
  /// What file systems take for one name, in bytes of UTF-8, less room for a temporary ending.
  static let nameLimit = 200

  init(_ pattern: String) throws(Faults) {
    self.pattern = pattern
    template = try CompiledTextTemplate.compile(
      SourceText(name: "--output", text: pattern), escaping: .fileName)
  }

  func name(for data: Record) throws(Faults) -> String {
    let name = try template.merge(data).text.filter { $0 != "\n" && $0 != "\r\n" }
    if let long = name.split(separator: "/").first(where: { $0.utf8.count > Self.nameLimit }) {
      throw Faults(.longFileName(String(long), limit: Self.nameLimit))
    }
    if isEmptied(name) { throw Faults(.emptyFileName(name)) }
    return name
  }

  /// Whether a value left nothing between two slashes, or nothing before the ending.
  private func isEmptied(_ path: String) -> Bool {
    if path.contains("//"), !pattern.contains("//") { return true }
    return Files.name(of: path).hasPrefix(".") && !Files.name(of: pattern).hasPrefix(".")
  }
}
