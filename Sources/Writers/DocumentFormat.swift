package import Diagnostics
package import DocumentModel

/// The formats a document is written in: the one table format -> endings, writer.
package enum DocumentFormat: String, Sendable, CaseIterable {
  case text
  case html
  case docx

  /// The endings of its files, the usual one first.
  package var endings: [String] {
    switch self {
    case .text: ["txt"]
    case .html: ["html", "htm"]
    case .docx: ["docx"]
    }
  }

  /// The format that a file's name ends in; nil for any other ending, or none.
  package init?(fileName: String) {
    guard let dot = fileName.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    self.init(ending: String(fileName[fileName.utf8.index(after: dot)...]))
  }

  /// The format of an ending without its point, in any case.
  package init?(ending: String) {
    let ending = ending.lowercased()
    guard let format = Self.allCases.first(where: { $0.endings.contains(ending) }) else { return nil }
    self = format
  }

  /// A writer of this format, made once for any number of documents.
  package func writer(_ options: WriterOptions = WriterOptions()) throws(Faults) -> DocumentWriter {
    switch self {
    case .text: .text(TextWriter(width: options.textWidth))
    case .html: .html(HTMLWriter())
    case .docx: .docx(try WordWriter(houseStyle: options.houseStyle))
    }
  }
}

/// What a user can ask of the writers.
package struct WriterOptions: Sendable {
  /// The width of a text in columns; the text writer keeps to its least width.
  package var textWidth: Int
  /// A company's own Word file to take styles from.
  package var houseStyle: HouseStyle?

  package init(textWidth: Int = TextWriter.usualWidth, houseStyle: HouseStyle? = nil) {
    self.textWidth = textWidth
    self.houseStyle = houseStyle
  }
}

/// One writer of the table, with its options.
package enum DocumentWriter: Sendable {
  case text(TextWriter)
  case html(HTMLWriter)
  case docx(WordWriter)

  /// The bytes of a file and what was not as it should be; the document is a numbered one, ``Document/numbered(labels:)``.
  package func write(_ document: Document) throws(Faults) -> (bytes: [UInt8], warnings: [Diagnostic]) {
    switch self {
    case .text(let writer): return (writer.write(document), [])
    case .html(let writer): return (writer.write(document), [])
    case .docx(let writer):
      let file = try writer.write(document)
      return (file.bytes, file.warnings)
    }
  }
}
