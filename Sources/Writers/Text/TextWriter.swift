package import DocumentModel

/// Document -> plain text, as a careful person would type it.
///
/// Header, footer and page breaks belong to pages, which a text does not have; they are left out.
package struct TextWriter: Sendable {
  /// The width a letter has had since typewriters.
  package static let usualWidth = 76
  /// Narrower than this a number and its clause do not stand side by side.
  package static let leastWidth = 40

  /// In columns of a fixed-width font.
  package var width: Int

  package init(width: Int = TextWriter.usualWidth) { self.width = max(width, Self.leastWidth) }

  /// UTF-8 with one line break at the end, no spaces before one, and never two empty lines in a row.
  package func write(_ document: Document) -> [UInt8] {
    let layout = TextLayout(language: document.properties.language)
    let lines = layout.lines(of: document.blocks, width: width) + layout.notes(of: document, width: width)
    var out: [UInt8] = []
    out.reserveCapacity(lines.reduce(1) { $0 + $1.indent + $1.bytes.count + 1 })
    var wasEmpty = true
    for line in lines {
      if line.isEmpty {
        if !wasEmpty { out.append(UInt8(ascii: "\n")) }
        wasEmpty = true
        continue
      }
      wasEmpty = false
      out.append(contentsOf: repeatElement(UInt8(ascii: " "), count: line.indent))
      out += line.bytes
      out.append(UInt8(ascii: "\n"))
    }
    while out.count > 1, out.hasEmptyLastLine { out.removeLast() }
    if out.isEmpty { out.append(UInt8(ascii: "\n")) }
    return out
  }
}

extension [UInt8] {
  fileprivate var hasEmptyLastLine: Bool {
    self[count - 1] == UInt8(ascii: "\n") && self[count - 2] == UInt8(ascii: "\n")
  }
}
