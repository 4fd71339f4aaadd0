/// Characters that are typed or scanned for a digit or a Latin letter.
enum Lookalike {
  /// The digit that a character was most likely meant to be; nil where it looks like none.
  static func digit(for character: Character) -> Character? {
    if let digit = digits[character] { return digit }
    // Digits of another script, such as Arabic or full-width ones.
    guard !character.isASCII, let number = character.wholeNumberValue, 0...9 ~= number else { return nil }
    return Character(String(number))
  }

  /// The Latin capital, or the digit, that was most likely meant where a letter may stand.
  static func letter(for character: Character) -> Character? {
    if let letter = letters[character] { return letter }
    if character.isASCII, character.isLowercase { return character.uppercased().first }
    return digit(for: character)
  }

  /// `О` the Cyrillic letter; nil where the character speaks for itself.
  static func script(of character: Character) -> String? {
    guard let scalar = character.unicodeScalars.first, character.isLetter else { return nil }
    return switch scalar.value {
    case 0x400...0x4FF: "Cyrillic"
    case 0x41...0x7A: "Latin"
    default: nil
    }
  }

  private static let digits: [Character: Character] = [
    "О": "0", "о": "0", "O": "0", "o": "0", "D": "0", "Q": "0",
    "I": "1", "l": "1", "|": "1", "i": "1", "І": "1", "і": "1", "!": "1",
    "Z": "2", "z": "2",
    "З": "3", "з": "3", "Э": "3", "э": "3",
    "Ч": "4", "ч": "4",
    "S": "5", "s": "5", "Ѕ": "5",
    "б": "6", "Б": "6", "b": "6", "G": "6",
    "T": "7", "Т": "7",
    "В": "8", "в": "8", "B": "8",
    "g": "9", "q": "9", "д": "9",
  ]

  private static let letters: [Character: Character] = [
    "А": "A", "а": "A", "В": "B", "в": "B", "С": "C", "с": "C", "Е": "E", "е": "E", "Н": "H", "К": "K", "к": "K",
    "М": "M", "м": "M", "Р": "P", "р": "P", "Т": "T", "т": "T", "Х": "X", "х": "X", "У": "Y", "у": "Y",
  ]
}
