package import Diagnostics
package import DocumentModel
import OpenXML

/// A document that was read, and what could not be.
package struct ReadDocument: Sendable {
  /// Its numbers are those that Word shows; it is not to be numbered again.
  package var document: Document
  package var warnings: [Diagnostic]
}

/// Reads a .docx from anywhere as a document.
///
/// Insertions are read as accepted, deletions and comments are left out. Fonts, sizes and colours are not read.
package enum WordReader {
  package static func read(_ bytes: [UInt8], named file: String) throws(Faults) -> ReadDocument {
    try read(parts: PackageReader(bytes, named: file))
  }

  /// Reads from parts that are at hand one by one.
  package static func read(parts: any WordParts) throws(Faults) -> ReadDocument {
    let file = try OpenedFile(parts)
    let body = BodyReader(file)
    var document = Document()
    document.properties = file.readProperties()
    document.page = body.readPage()
    document.blocks = body.readBlocks()
    document.properties.language = document.language(file.declaredLanguage ?? file.usualLanguage)
    return ReadDocument(document: document, warnings: file.warnings)
  }
}
