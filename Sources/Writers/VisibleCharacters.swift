/// The one rule for characters that no document may carry, whatever the format.
///
/// Control characters drive terminals and are not allowed in HTML or XML; directional overrides make an amount read
/// otherwise than it is written; noncharacters are nobody's. Each is shown as U+FFFD, so that a reader sees that
/// something stood there. Tabs and line breaks become spaces: layout belongs to the document.
enum VisibleCharacters {
  static let replacement: Unicode.Scalar = "\u{FFFD}"

  /// Whether the bytes of a UTF-8 text are all as they may stand; most texts are.
  static func areAllVisible(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      if areOrdinary(bytes, at: index) {
        index += 8
        continue
      }
      let byte = bytes[index]
      if byte < 0x20 || byte == 0x7F { return false }
      // Only these lead bytes can begin one that has to go; the scalar rule below decides.
      if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] < 0xA0 { return false }
      if byte == 0xE2, index + 2 < bytes.count, isSuspect(bytes[index + 1], bytes[index + 2]) { return false }
      if byte == 0xEF, index + 1 < bytes.count, bytes[index + 1] == 0xB7 || bytes[index + 1] == 0xBF { return false }
      if byte >= 0xF0, index + 3 < bytes.count, bytes[index + 2] == 0xBF, bytes[index + 3] >= 0xBE { return false }
      index += 1
    }
    return true
  }

  /// Whether none of the eight bytes from `index` on need a closer look: all are looked at in one word.
  private static func areOrdinary(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 8 <= bytes.count else { return false }
    let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    func each(_ byte: UInt64) -> UInt64 { 0x0101_0101_0101_0101 &* byte }
    // The high bit of a byte below `limit` is set, and perhaps that of bytes above it, which costs only a closer look.
    func below(_ limit: UInt64, _ word: UInt64) -> UInt64 { (word &- each(limit)) & ~word }
    let fromEF = ((word & each(0x7F)) &+ each(0x11)) & word
    let found =
      below(0x20, word) | below(1, word ^ each(0x7F)) | below(1, word ^ each(0xC2)) | below(1, word ^ each(0xE2))
      | fromEF
    return found & each(0x80) == 0
  }

  /// U+2028…202E and U+2066…2069 after their lead byte.
  private static func isSuspect(_ second: UInt8, _ third: UInt8) -> Bool {
    (second == 0x80 && third >= 0xA8 && third <= 0xAE) || (second == 0x81 && third >= 0xA6 && third <= 0xA9)
  }

  /// The scalar as a document shows it.
  static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: " "
    case 0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF: replacement
    default: scalar.value & 0xFFFE == 0xFFFE ? replacement : scalar
    }
  }

  /// The text as a document shows it.
  static func visible(_ text: String) -> String {
    var text = text
    if text.utf8.withContiguousStorageIfAvailable(areAllVisible) ?? false { return text }
    text.makeContiguousUTF8()
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { out.append(visible(scalar)) }
    return String(out)
  }

  /// Hands over the bytes of the text as a document shows it.
  static func withVisibleBytes(of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var shown = visible(text)
    shown.withUTF8(body)
  }
}
