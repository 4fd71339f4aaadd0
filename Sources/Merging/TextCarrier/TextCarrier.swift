package import Diagnostics
package import Values

/// The carrier of `.txt` and `.html`: appends UTF-8, its values escaped or as they are.
package struct TextCarrier: Carrier {
  /// What a value's characters become.
  package enum Escaping: Sendable {
    /// Plain text: every character stands for itself.
    case none
    /// HTML, in text and in quoted attributes: `& < > " '` become entities.
    case html
    /// A file's name: what would make a folder, hide the file or trouble a file system becomes `_`.
    case fileName
  }

  package private(set) var bytes: [UInt8] = []
  let escaping: Escaping

  package init(escaping: Escaping) { self.escaping = escaping }

  /// A piece of the template is a stretch of its source.
  package mutating func append(_ content: Span, _ merge: inout Merge) throws(MergeStopped) {
    try merge.spend(bytes: content.end - content.start)
    merge.source.utf8.withUnsafeBufferPointer {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[content.start..<content.end]))
    }
  }

  package mutating func append(_ value: Value, at span: Span, _ merge: inout Merge) throws(MergeStopped) {
    let before = bytes.count
    switch value {
    case .text(let text): append(text)
    case .integer(let integer): append(integer)
    case .formatted(let text):
      if escaping == .html, let html = text as? HTMLText {
        bytes.append(contentsOf: html.bytes)
      } else {
        append(text.plainText)
      }
    default: append(merge.text(of: value))
    }
    try merge.spend(bytes: bytes.count - before)
  }

  package mutating func appendMissing(path: String) { append("⟦\(path)⟧") }

  package func fresh() -> TextCarrier { TextCarrier(escaping: escaping) }

  package consuming func captured() -> Value {
    switch escaping {
    case .none, .fileName: .text(String(decoding: bytes, as: UTF8.self))
    case .html: .formatted(HTMLText(bytes: bytes))
    }
  }

  private mutating func append(_ text: String) {
    switch escaping {
    case .none: bytes.append(contentsOf: text.utf8)
    case .fileName: FileNameEscaping.append(text, to: &bytes)
    case .html:
      var text = text
      text.withUTF8 { HTMLEscaping.append($0, to: &bytes) }
    }
  }

  private mutating func append(_ integer: Int) {
    if (0..<10).contains(integer) { return bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: integer)) }
    bytes.append(contentsOf: String(integer).utf8)
  }
}
