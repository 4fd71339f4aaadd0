package import Diagnostics

/// What a company's own Word file gives to every document: styles, page set-up, headers and footers.
package struct HouseStyle: Sendable {
  /// Reads a .docx; `file` is how the user named it.
  package init(reading bytes: [UInt8], named file: String) throws(Faults) {}
}
