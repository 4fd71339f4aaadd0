package import DocumentModel

/// How a number of a list is written: ST_NumberFormat, ECMA-376 part 1, section 17.18.59.
package enum NumberFormat: Sendable, Hashable {
  case decimal
  /// `01` … `09`, `10`; or more digits, as `w:format="001, 002, 003, ..."` asks for.
  case padded(digits: Int)
  case upperRoman
  case lowerRoman
  case upperLetter
  case lowerLetter
  case upperRussian
  case lowerRussian
  case ordinal
  /// `①`
  case circled
  /// `- 1 -`
  case inDashes
  case hexadecimal
  /// `*`, `†`, `‡`, `§`, then two of each.
  case footnoteMarks
  case bullet
  case none

  /// The format of that name; one that is not known here counts in digits, which nobody misunderstands.
  package init(named name: String, pattern: String? = nil) {
    switch name {
    case "decimalZero": self = .padded(digits: 2)
    case "upperRoman": self = .upperRoman
    case "lowerRoman": self = .lowerRoman
    case "upperLetter": self = .upperLetter
    case "lowerLetter": self = .lowerLetter
    case "russianUpper": self = .upperRussian
    case "russianLower": self = .lowerRussian
    case "ordinal": self = .ordinal
    case "decimalEnclosedCircle": self = .circled
    case "numberInDash": self = .inDashes
    case "hex": self = .hexadecimal
    case "chicago": self = .footnoteMarks
    case "bullet": self = .bullet
    case "none": self = .none
    case "custom":
      let digits = pattern?.utf8.prefix { $0 >= 0x30 && $0 <= 0x39 }.count ?? 0
      self = digits > 1 ? .padded(digits: min(digits, 10)) : .decimal
    default: self = .decimal
    }
  }

  /// The number as Word writes it; empty for a bullet and for ``none``.
  package func text(_ number: Int, in language: Language) -> String {
    switch self {
    case .decimal: String(number)
    case .padded(let digits): number.padded(to: digits)
    case .upperRoman: number.roman
    case .lowerRoman: number.roman.lowercased()
    case .upperLetter: number.letters(of: Self.latin).uppercased()
    case .lowerLetter: number.letters(of: Self.latin)
    case .upperRussian: number.letters(of: Self.russian).uppercased()
    case .lowerRussian: number.letters(of: Self.russian)
    case .ordinal: number.ordinal(in: language)
    case .circled: number.circled
    case .inDashes: "- \(number) -"
    case .hexadecimal: String(number, radix: 16, uppercase: true)
    case .footnoteMarks: number.letters(of: Self.marks)
    case .bullet, .none: ""
    }
  }

  private static let latin = Array("abcdefghijklmnopqrstuvwxyz")
  /// The alphabet without ё, й, ъ and ь, which number nothing.
  private static let russian = Array("абвгдежзиклмнопрстуфхцчшщыэюя")
  private static let marks = Array("*†‡§")
}

extension Int {
  fileprivate func padded(to digits: Int) -> String {
    let text = String(self)
    return String(repeating: "0", count: Swift.max(0, digits - text.utf8.count)) + text
  }

  /// `a` … `z`, then `aa`, `bb` …: Word repeats the letter and begins again after thirty times.
  fileprivate func letters(of alphabet: [Character]) -> String {
    guard self > 0 else { return String(self) }
    let index = (self - 1) % (alphabet.count * 30)
    return String(repeating: alphabet[index % alphabet.count], count: index / alphabet.count + 1)
  }

  fileprivate func ordinal(in language: Language) -> String {
    if language == .russian { return "\(self)-й" }
    switch (self % 100, self % 10) {
    case (11...13, _): return "\(self)th"
    case (_, 1): return "\(self)st"
    case (_, 2): return "\(self)nd"
    case (_, 3): return "\(self)rd"
    default: return "\(self)th"
    }
  }

  fileprivate var circled: String {
    guard self > 0, self <= 20, let scalar = Unicode.Scalar(UInt32(0x245F + self)) else { return String(self) }
    return String(Character(scalar))
  }
}
