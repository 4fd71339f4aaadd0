/// The number in digits that ends a text, with the mark of a currency or share behind it.
struct DigitsBefore {
  let value: WrittenValue
  let places: Int
  let start: String.Index

  /// Nil where the text does not end in a number; at most 30 digits are read.
  ///
  /// The language says whether a comma parts the fraction or the thousands.
  init?(_ text: Substring, in language: WordingLanguage) {
    let text = text.suffix(Self.longestNumber)
    var rest = Self.withoutSpace(text)
    for mark in Self.marks where rest.hasSuffix(mark) {
      rest = Self.withoutSpace(rest.dropLast(mark.count))
      break
    }
    guard let last = Self.run(&rest) else { return nil }
    var groups = [last]
    var fraction: Substring?
    let decimals: Set<Character> = language == .russian ? [",", "."] : ["."]
    if let mark = rest.last, decimals.contains(mark) {
      rest = rest.dropLast()
      guard let whole = Self.run(&rest) else { return nil }
      fraction = last
      groups = [whole]
    }
    let separators: Set<Character> = language == .russian ? [" ", "\u{A0}", "\u{202F}"] : [","]
    while groups[0].count == 3, groups.count < Self.mostGroups, let separator = rest.last,
      separators.contains(separator),
      groups.count == 1 || separator == Self.separator(before: groups[1], in: text)
    {
      var before = rest.dropLast()
      guard let group = Self.run(&before), group.count <= 3 else { break }
      groups.insert(group, at: 0)
      rest = before
    }
    let fractionDigits = fraction.map { String($0) } ?? ""
    let written = groups.joined() + fractionDigits
    guard written.count <= 30, let number = Int128(written) else { return nil }
    value = WrittenValue(digits: number, scale: fractionDigits.count)
    places = fractionDigits.count
    start = groups[0].startIndex
  }

  /// Longer than any number in digits with its mark, so that a long text is not walked through for each.
  private static let longestNumber = 100

  /// More than any number has that is read.
  private static let mostGroups = 12

  /// What may stand between the digits and the bracket.
  private static let marks: [String] =
    (CurrencyWording.table.flatMap { [$0.russian, $0.russian.replacing("\u{A0}", with: " "), $0.symbol, $0.code] }
    + ["%", "рублей", "рубля", "рубль"]).filter { !$0.isEmpty }.sorted { $0.count > $1.count }

  private static func separator(before group: Substring, in text: Substring) -> Character? {
    text[..<group.startIndex].last
  }

  private static func withoutSpace(_ text: Substring) -> Substring {
    var text = text
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return text
  }

  /// Takes the ASCII digits at the end.
  private static func run(_ text: inout Substring) -> Substring? {
    var start = text.endIndex
    while start > text.startIndex {
      let before = text.index(before: start)
      guard text[before].isASCII, text[before].isNumber else { break }
      start = before
    }
    let digits = text[start...]
    text = text[..<start]
    return digits.isEmpty ? nil : digits
  }
}
