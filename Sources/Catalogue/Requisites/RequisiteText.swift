/// A code as it was typed, made ready to be checked.
package enum RequisiteText {
  /// The code without the spaces that people put between groups of digits; everything else stays.
  package static func normalised(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 > UInt8(ascii: " ") && $0 < 0x80 }) { return text }
    return String(text.filter { !isGap($0) })
  }

  private static func isGap(_ character: Character) -> Bool {
    // Zero-width space, word joiner and byte order mark come along when a code is copied from a web page.
    character.isWhitespace || character == "\u{200B}" || character == "\u{2060}" || character == "\u{FEFF}"
  }

  /// The digits of a code whose characters, length and zeros are in order; everything that is not goes to `flaws`.
  static func digits(of code: String, lengths: [Int], _ flaws: inout [RequisiteFlaw]) -> [Int]? {
    let found = flaws.count
    let strange = strangers(in: code)
    if !strange.isEmpty { flaws.append(.characters(strange)) }
    checkShape(code, lengths: lengths, strangers: strange, &flaws)
    guard flaws.count == found else { return nil }
    return code.utf8.map { Int($0 - UInt8(ascii: "0")) }
  }

  /// Characters that stand for nothing, such as hyphens, say nothing of the length either.
  static func checkShape(
    _ code: String, lengths: [Int], strangers: [StrangeCharacter], _ flaws: inout [RequisiteFlaw]
  ) {
    if !lengths.contains(code.count) {
      if strangers.contains(where: { $0.meant == nil }) { return }
      flaws.append(.length(code.count, usual: lengths))
    } else if code.utf8.allSatisfy({ $0 == UInt8(ascii: "0") }) {
      flaws.append(.zeros)
    }
  }

  /// The characters that are no ASCII digit, nor a Latin capital at a position counted from 1 that may have one.
  static func strangers(in code: String, letters: ClosedRange<Int>? = nil) -> [StrangeCharacter] {
    if code.utf8.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) { return [] }
    var strangers: [StrangeCharacter] = []
    for (index, character) in code.enumerated() where !("0"..."9").contains(character) || !character.isASCII {
      let position = index + 1
      let mayBeLetter = letters?.contains(position) ?? false
      if mayBeLetter, character.isASCII, ("A"..."Z").contains(character) { continue }
      let meant = mayBeLetter ? Lookalike.letter(for: character) : Lookalike.digit(for: character)
      strangers.append(StrangeCharacter(character: character, position: position, meant: meant))
    }
    return strangers
  }

  /// The code with every lookalike put right and every hyphen out; nil where another character looks like no digit.
  static func repaired(_ code: String, _ strangers: [StrangeCharacter]) -> String? {
    var characters = Array(code)
    for stranger in strangers.reversed() {
      if let meant = stranger.meant {
        characters[stranger.position - 1] = meant
      } else if "-‐‑–—.'".contains(stranger.character) {
        characters.remove(at: stranger.position - 1)
      } else {
        return nil
      }
    }
    return characters.isEmpty ? nil : String(characters)
  }
}
