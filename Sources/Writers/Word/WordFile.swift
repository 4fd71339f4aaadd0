package import Diagnostics

/// A finished .docx, and what its reader should know that the writer had to do otherwise.
package struct WordFile: Sendable {
  package let bytes: [UInt8]
  package let warnings: [Diagnostic]

  package init(bytes: [UInt8], warnings: [Diagnostic]) {
    self.bytes = bytes
    self.warnings = warnings
  }
}
