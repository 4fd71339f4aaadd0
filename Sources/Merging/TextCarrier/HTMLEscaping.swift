import Values

/// Captured HTML: put out again as it is, read by others without its tags.
struct HTMLText: FormattedText {
  let bytes: [UInt8]

  var plainText: String { HTMLEscaping.plainText(bytes) }
}

enum HTMLEscaping {
  /// Appends text with what HTML would take for markup written as entities.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to output: inout OutputBytes) {
    var start = 0
    for position in 0..<text.count {
      guard let entity = entity(of: text[position]) else { continue }
      if start < position { output.append(UnsafeBufferPointer(rebasing: text[start..<position])) }
      output.append(entity)
      start = position + 1
    }
    if start < text.count { output.append(UnsafeBufferPointer(rebasing: text[start...])) }
  }

  @inline(__always)
  private static func entity(of byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }

  private static let entities: [(name: String, character: String)] = [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", "\u{A0}"), ("&amp;", "&"),
  ]

  /// The text of a piece of HTML: without its tags, its usual entities as characters.
  static func plainText(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "<"), let end = tagEnd(bytes, position) {
        position = end
      } else if byte == UInt8(ascii: "&"),
        let entity = entities.first(where: { bytes[position...].starts(with: $0.name.utf8) })
      {
        text.append(contentsOf: entity.character.utf8)
        position += entity.name.utf8.count
      } else {
        text.append(byte)
        position += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Behind a tag that begins here; nil where `<` is only a sign.
  private static func tagEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard start + 1 < bytes.count else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "/"),
      UInt8(ascii: "!"):
      return bytes[start...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
    default: return nil
    }
  }
}
