package import Diagnostics
package import DocumentModel

/// Writes documents as .docx; made once, used for any number of documents by any number of workers.
package struct WordWriter: Sendable {
  /// A writer with the base styles, or with those of a company's own Word file.
  package init(houseStyle: HouseStyle? = nil) throws(Faults) {}

  /// The bytes of a numbered document; see ``Document/numbered()``.
  package func write(_ document: Document) throws(Faults) -> WordFile {
    WordFile(bytes: [], warnings: [])
  }
}
