import Diagnostics
import TemplateLanguage

/// Copies a line of text into the Markdown, with placeholders for what Markdown must not see.
struct InlinePreparation {
  let source: SourceText
  let tags: [Tag]
  /// Whether the text is a value's, in which braces and blanks mean nothing.
  var isValue = false

  func write(_ line: TemplateLine, into prepared: inout PreparedTemplate) {
    for (position, part) in line.parts.enumerated() {
      switch part {
      case .tag(let tag):
        guard tags[tag].kind != .comment else { continue }
        let mark = prepared.placeholders.add(.tag(tag))
        prepared.markdown.append(placeholder: mark, from: tags[tag].span.start)
      case .text(let range):
        write(trimmed(range, at: position, of: line), into: &prepared)
      }
    }
  }

  /// `-%}` before and `{%-` behind take the white space of the line with them.
  private func trimmed(_ range: Range<Int>, at position: Int, of line: TemplateLine) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    if position > 0, case .tag(let tag) = line.parts[position - 1], tags[tag].trimsAfter {
      while start < end, [source.utf8[start]].isWhiteSpace { start += 1 }
    }
    if position + 1 < line.parts.count, case .tag(let tag) = line.parts[position + 1], tags[tag].trimsBefore {
      while end > start, [source.utf8[end - 1]].isWhiteSpace { end -= 1 }
    }
    return start..<end
  }

  /// Copies text, replacing what Markdown would read in another way than a document's author means it.
  func write(_ range: Range<Int>, into prepared: inout PreparedTemplate) {
    let bytes = source.utf8[range]
    var start = range.lowerBound
    var offset = range.lowerBound
    while offset < range.upperBound {
      if let (meaning, end) = placeholder(bytes, at: offset) {
        prepared.markdown.append(bytes[start..<offset], from: start)
        prepared.markdown.append(placeholder: prepared.placeholders.add(meaning), from: offset)
        offset = end
        start = end
      } else {
        // The character behind a backslash is not looked at: `\{-}` is text.
        let isEscape =
          bytes[offset] == UInt8(ascii: "\\") && offset + 1 < range.upperBound && bytes[offset + 1] < 0x80
        offset += isEscape ? 2 : 1
      }
    }
    prepared.markdown.append(bytes[min(start, range.upperBound)...], from: start)
  }

  private func placeholder(_ bytes: ArraySlice<UInt8>, at offset: Int) -> (Placeholder, end: Int)? {
    switch bytes[offset] {
    case UInt8(ascii: "{") where !isValue: attributes(bytes, at: offset)
    case UInt8(ascii: "[") where !isValue: blank(bytes, at: offset)
    case UInt8(ascii: "_"): underscores(bytes, at: offset)
    case UInt8(ascii: "&"): entity(bytes, at: offset)
    case 0xF3, 0xF4: reserved(bytes, at: offset)
    default: nil
    }
  }

  private func attributes(_ bytes: ArraySlice<UInt8>, at offset: Int) -> (Placeholder, end: Int)? {
    Attributes(bytes, at: offset).map { (.attributes($0), $0.span.end) }
  }

  /// `[____]`, from two underscores on.
  private func blank(_ bytes: ArraySlice<UInt8>, at offset: Int) -> (Placeholder, end: Int)? {
    var end = offset + 1
    while end < bytes.endIndex, bytes[end] == UInt8(ascii: "_") { end += 1 }
    guard end - offset > 2, end < bytes.endIndex, bytes[end] == UInt8(ascii: "]") else { return nil }
    return (.blank(width: end - offset - 1), end + 1)
  }

  /// Underscores to write on, as in `«___» ________ 20__ г.`: they emphasise nothing.
  private func underscores(_ bytes: ArraySlice<UInt8>, at offset: Int) -> (Placeholder, end: Int)? {
    var end = offset
    while end < bytes.endIndex, bytes[end] == UInt8(ascii: "_") { end += 1 }
    guard end - offset > 1 else { return nil }
    let before = bytes[..<offset]
    let after = bytes[end...]
    let isQuoted = Self.opening.contains { before.ends(with: $0) } && Self.closing.contains { after.starts(with: $0) }
    let isApart =
      (before.last.map { [$0].isWhiteSpace } ?? true) && (after.first.map { [$0].isWhiteSpace } ?? true)
    guard end - offset >= Self.lineToWriteOn || isQuoted || isApart else { return nil }
    return (.literal(String(repeating: "_", count: end - offset)), end)
  }

  /// Nobody emphasises with four underscores or more.
  private static let lineToWriteOn = 4
  private static let opening = ["«", "„", "“", "\"", "("].map { Array($0.utf8) }
  private static let closing = ["»", "“", "”", "\"", ")"].map { Array($0.utf8) }

  /// A character that looks like a placeholder, written as it is.
  private func reserved(_ bytes: ArraySlice<UInt8>, at offset: Int) -> (Placeholder, end: Int)? {
    guard Placeholders.isReserved(bytes, at: offset) else { return nil }
    return (.literal(String(decoding: bytes[offset..<offset + 4], as: UTF8.self)), offset + 4)
  }

  /// A character that looks like a placeholder, written as `&#xF0000;`.
  private func entity(_ bytes: ArraySlice<UInt8>, at offset: Int) -> (Placeholder, end: Int)? {
    guard let end = bytes[offset...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
      bytes[offset...].dropFirst().first == UInt8(ascii: "#")
    else { return nil }
    let digits = String(decoding: bytes[offset + 2..<end], as: UTF8.self)
    let code = digits.lowercased().first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let code, Placeholders.isReserved(code), let scalar = Unicode.Scalar(code) else { return nil }
    return (.literal(String(Character(scalar))), end + 1)
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with other: [UInt8]) -> Bool { suffix(other.count).elementsEqual(other) }
}
