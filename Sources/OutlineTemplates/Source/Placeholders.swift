import Diagnostics

/// What one private-use character stands for in the Markdown that cmark-gfm reads.
enum Placeholder {
  /// A tag, by its position among the template's tags.
  case tag(Int)
  /// A `:::` line, by its position among the template's fence lines.
  case fence(Int)
  /// `{#label}`, `{-}`, `{width=4cm}`
  case attributes(Attributes)
  /// `[____]`: a place to be filled in by hand.
  case blank(width: Int)
  /// Characters that Markdown must not interpret.
  case literal(String)
}

/// The placeholders of one piece of Markdown.
///
/// Planes 15 and 16 of Unicode are for private use: no font and no text has them by accident. A template that has
/// one all the same gets a ``Placeholder/literal(_:)`` for it, so nothing is ever mistaken for a tag.
struct Placeholders {
  /// As many as two planes hold, without the last two code points of each, which are no characters.
  static let most = 2 * planeSize

  private static let planeSize = 0xFFFE
  private static let firstPlane: UInt32 = 0xF0000
  private static let secondPlane: UInt32 = 0x100000

  private(set) var meanings: [Placeholder] = []

  var isFull: Bool { meanings.count >= Self.most }

  /// The bytes that stand for `meaning` in the Markdown; nothing when there are no more characters left.
  mutating func add(_ meaning: Placeholder) -> [UInt8] {
    guard !isFull else { return [] }
    let index = UInt32(meanings.count)
    meanings.append(meaning)
    let size = UInt32(Self.planeSize)
    let code = index < size ? Self.firstPlane + index : Self.secondPlane + (index - size)
    return [
      0xF0 | UInt8(code >> 18), 0x80 | UInt8((code >> 12) & 0x3F), 0x80 | UInt8((code >> 6) & 0x3F),
      0x80 | UInt8(code & 0x3F),
    ]
  }

  /// What a character stands for; nil for a character of the text.
  func meaning(of scalar: Unicode.Scalar) -> Placeholder? {
    guard scalar.value >= Self.firstPlane else { return nil }
    let index =
      scalar.value >= Self.secondPlane
      ? Int(scalar.value - Self.secondPlane) + Self.planeSize : Int(scalar.value - Self.firstPlane)
    return index < meanings.count ? meanings[index] : nil
  }

  /// Whether the bytes at `offset` are a character that could be taken for a placeholder.
  static func isReserved(_ bytes: ArraySlice<UInt8>, at offset: Int) -> Bool {
    guard offset + 3 < bytes.endIndex else { return false }
    return bytes[offset] == 0xF3 && bytes[offset + 1] >= 0xB0 || bytes[offset] == 0xF4
  }

  static func isReserved(_ code: UInt32) -> Bool { code >= firstPlane }
}
