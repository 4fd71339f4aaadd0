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

  private var output = OutputBytes()
  let escaping: Escaping

  package init(escaping: Escaping) { self.escaping = escaping }

  package consuming func finished() -> [UInt8] { output.finished() }

  /// A piece of the template is a stretch of its source.
  package mutating func append(_ content: Span, _ merge: inout Merge) throws(MergeStopped) {
    try merge.spend(bytes: content.end - content.start)
    // The merge holds its code, and with it the bytes, until this returns.
    output.append(merge.code.bytes.stretch(content.start, content.end))
  }

  package mutating func append(_ value: Value, at span: Span, _ merge: inout Merge) throws(MergeStopped) {
    let before = output.count
    switch value {
    case .text(let text): append(text)
    case .integer(let integer): append(integer)
    case .formatted(let text):
      if escaping == .html, let html = text as? HTMLText {
        html.bytes.withUnsafeBufferPointer { output.append($0) }
      } else {
        append(text.plainText)
      }
    default: append(merge.text(of: value))
    }
    try merge.spend(bytes: output.count - before)
  }

  /// Digits, a comma and no-break spaces stand for themselves in every escaping.
  package mutating func append(amount: Decimal, at span: Span, _ merge: inout Merge) throws(MergeStopped) {
    let before = output.count
    output.append(merge.text(ofAmount: amount))
    try merge.spend(bytes: output.count - before)
  }

  package mutating func appendMissing(path: String) { append("⟦\(path)⟧") }

  package func fresh() -> TextCarrier { TextCarrier(escaping: escaping) }

  package consuming func captured() -> Value {
    switch escaping {
    case .none, .fileName: .text(String(decoding: output.finished(), as: UTF8.self))
    case .html: .formatted(HTMLText(bytes: output.finished()))
    }
  }

  private mutating func append(_ text: String) {
    switch escaping {
    case .none: output.append(text)
    case .fileName: FileNameEscaping.append(text, to: &output)
    case .html:
      var text = text
      text.withUTF8 { HTMLEscaping.append($0, to: &output) }
    }
  }

  private mutating func append(_ integer: Int) {
    if (0..<10).contains(integer) { return output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: integer)) }
    output.append(String(integer))
  }
}
