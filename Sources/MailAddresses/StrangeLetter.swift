/// A letter of another alphabet within a word, as a keyboard left in Russian puts it there.
struct StrangeLetter {
  enum Alphabet: String {
    case latin = "Latin"
    case cyrillic = "Cyrillic"
    case greek = "Greek"
  }

  let letter: Unicode.Scalar
  let alphabet: Alphabet
  /// Counted from 1.
  let position: Int

  /// The first letter of the alphabet that fewer letters of the word belong to; nil where all are of one.
  init?(in word: String) {
    var counts: [(alphabet: Alphabet, count: Int, first: (letter: Unicode.Scalar, position: Int))] = []
    for (offset, letter) in word.unicodeScalars.enumerated() {
      guard let alphabet = Self.alphabet(of: letter) else { continue }
      if let known = counts.firstIndex(where: { $0.alphabet == alphabet }) {
        counts[known].count += 1
      } else {
        counts.append((alphabet, 1, (letter, offset + 1)))
      }
    }
    // Of two as frequent it is not the Latin one that is out of place in an address.
    let rarest = counts.min { ($0.count, $0.alphabet == .latin ? 1 : 0) < ($1.count, $1.alphabet == .latin ? 1 : 0) }
    guard counts.count > 1, let rarest else { return nil }
    letter = rarest.first.letter
    position = rarest.first.position
    alphabet = rarest.alphabet
  }

  /// Whether a word has Cyrillic letters alone, and all of them look like Latin ones: `сору`.
  static func seemsLatin(_ word: String) -> Bool {
    let letters = word.unicodeScalars.filter { alphabet(of: $0) != nil }
    return !letters.isEmpty && letters.allSatisfy(doubles.contains)
  }

  /// Cyrillic letters that look like Latin ones in one type or another.
  private static let doubles = Set("аекорсухіјѕԁԛԝһАВЕКМНОРСТУХІЈЅ".unicodeScalars)

  private static func alphabet(of scalar: Unicode.Scalar) -> Alphabet? {
    switch scalar {
    case "a"..."z", "A"..."Z", "\u{C0}"..."\u{24F}": .latin
    case "\u{400}"..."\u{52F}": .cyrillic
    case "\u{370}"..."\u{3FF}": .greek
    default: nil
    }
  }
}
