/// What one word of a number in words means.
struct NumberWord: Sendable {
  enum Kind: Sendable {
    case zero
    /// 1 to 9.
    case unit
    /// 10 to 19.
    case teen
    /// 20, 30 … 90.
    case ten
    /// 100, 200 … 900; Russian has a word for each.
    case hundreds
    /// Multiplies by a hundred what stands before it: English `hundred`.
    case hundred
    /// A power of a thousand.
    case scale
    /// English `and`.
    case and
  }

  let kind: Kind
  let value: UInt64
  let language: WordingLanguage

  /// The word, whatever its case, gender and letters large and small, «е» for «ё»; nil for one that is no number.
  static func named(_ word: some StringProtocol) -> NumberWord? { table[folded(word)] }

  /// Whether one letter more, less or other would make it a word of a number: «дисяти».
  static func isNear(_ word: some StringProtocol) -> Bool {
    let letters = Array(folded(word))
    return letters.count >= 4 && spelled.contains { isOneLetterOff(letters, $0) }
  }

  static func folded(_ word: some StringProtocol) -> String { word.lowercased().replacing("ё", with: "е") }

  private static let table: [String: NumberWord] = {
    var table: [String: NumberWord] = [:]
    func put(_ word: String, _ kind: Kind, _ value: UInt64, _ language: WordingLanguage) {
      table[folded(word)] = NumberWord(kind: kind, value: value, language: language)
    }
    for grammaticalCase in GrammaticalCase.allCases {
      for (word, kind, value) in russian(grammaticalCase) { put(word, kind, value, .russian) }
    }
    for (word, kind, value) in variants { put(word, kind, value, .russian) }
    for (word, kind, value) in english { put(word, kind, value, .english) }
    return table
  }()

  private static let spelled = table.keys.map { Array($0) }

  private static func russian(_ grammaticalCase: GrammaticalCase) -> [(String, Kind, UInt64)] {
    let forms = RussianNumeralForms.of(grammaticalCase)
    var words: [(String, Kind, UInt64)] = [(forms.zero.text, .zero, 0)]
    words += forms.one.map { ($0.text, .unit, 1) }
    words += forms.two.map { ($0.text, .unit, 2) }
    for (index, word) in forms.units.enumerated() {
      words.append((word.text, index < 7 ? .unit : .teen, UInt64(index + 3)))
    }
    for (index, word) in forms.tens.enumerated() { words.append((word.text, .ten, UInt64(index + 2) * 10)) }
    for (index, word) in forms.hundreds.enumerated() {
      words.append((word.text, .hundreds, UInt64(index + 1) * 100))
    }
    words += forms.thousand.map { ($0.text, .scale, 1000) }
    var value: UInt64 = 1000
    for scale in RussianNumeralForms.scales {
      value *= 1000
      for ending in forms.scaleEndings { words.append((scale.text + ending.text, .scale, value)) }
    }
    return words
  }

  /// Forms that are right too, though never written here.
  private static let variants: [(String, Kind, UInt64)] = [
    ("нуль", .zero, 0), ("нуля", .zero, 0), ("нулю", .zero, 0), ("нулем", .zero, 0), ("нуле", .zero, 0),
    ("восьмью", .unit, 8), ("восьмьюдесятью", .ten, 80), ("восьмьюстами", .hundreds, 800), ("тысячью", .scale, 1000),
  ]

  private static var english: [(String, Kind, UInt64)] {
    var words: [(String, Kind, UInt64)] = [("hundred", .hundred, 100), ("and", .and, 0)]
    for (index, word) in EnglishNumerals.units.enumerated() {
      words.append((word.description, index == 0 ? .zero : index < 10 ? .unit : .teen, UInt64(index)))
    }
    for (index, word) in EnglishNumerals.tens.enumerated() {
      words.append((word.description, .ten, UInt64(index + 2) * 10))
    }
    var value: UInt64 = 1
    for scale in EnglishNumerals.scales {
      value *= 1000
      words.append((scale.description, .scale, value))
    }
    return words
  }

  private static func isOneLetterOff(_ a: [Character], _ b: [Character]) -> Bool {
    if abs(a.count - b.count) > 1 { return false }
    let head = zip(a, b).prefix { $0 == $1 }.count
    let tail = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
    return min(a.count, b.count) - (head + tail) <= (a.count == b.count ? 1 : 0)
  }
}
