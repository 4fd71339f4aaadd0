import Diagnostics
import DocumentRegistry
import Values

/// A Word file on its way to the printer.
struct PrintedDocument {
  /// By which the user knows it.
  var name: String
  /// nil for a document of the registry that is kept in other formats alone.
  var bytes: [UInt8]?
  var isDraft = false
  var findings: [Diagnostic] = []

  /// A document of the registry comes as it is in force: marked as a draft until it is approved, cleaned from then on.
  init(_ item: PrintedSources.Item) throws(Faults) {
    switch item {
    case .file(let path):
      name = path
      bytes = try FileBytes.read(path)
    case .document(let state, let desk):
      name = state.facts.number.text
      let isWord = state.revision?.files.contains { $0.role == .document && $0.format == "docx" } ?? false
      guard isWord else { return }
      let inForce = try CopiesInForce(of: state, at: desk, formats: ["docx"])
      bytes = inForce.copies.copies.first?.bytes
      isDraft = !state.isAgreed
      findings = inForce.findings
    }
  }
}
