/// What the words of an amount say: a number, its hundredths where they stand there too, or a fraction.
struct SpelledAmount {
  private let whole: UInt64
  private let fraction: WrittenValue?
  /// Kopecks or cents; nil where the words do not say them.
  var hundredths: Int?

  /// Reads `Сто двадцать тысяч`, `Сто двадцать тысяч рублей 00 копеек`, `Ноль целых одна десятая процента`.
  init(_ words: ArraySlice<Substring>) throws(NumeralReader.Fault) {
    var (number, rest) = try NumeralReader.readBeginning(of: words)
    whole = number
    hundredths = nil
    guard let next = rest.first else {
      fraction = nil
      return
    }
    if Self.wholes.contains(NumberWord.folded(next)) {
      (number, rest) = try NumeralReader.readBeginning(of: rest.dropFirst())
      guard let part = rest.first, let places = Self.parts[NumberWord.folded(part)] else {
        throw .unknownWord(rest.first.map { String($0) } ?? String(next))
      }
      fraction = WrittenValue(digits: Int128(number), scale: places)
      try Self.expectNouns(rest.dropFirst())
      return
    }
    if NumberWord.folded(next) == "point" {
      fraction = try Self.digits(&rest)
      try Self.expectNouns(rest)
      return
    }
    fraction = nil
    let nouns = rest.prefix { NumberWord.named($0) == nil && Int($0) == nil }
    try Self.expectNouns(nouns)
    rest = rest.dropFirst(nouns.count).drop { NumberWord.folded($0) == "and" }
    guard let minor = rest.first else { return }
    if minor.utf8.count <= 2, let digits = Int(minor), digits >= 0 {
      hundredths = digits
      rest = rest.dropFirst()
    } else {
      (number, rest) = try NumeralReader.readBeginning(of: rest)
      guard number < 100 else { throw .misplacedWord(String(minor)) }
      hundredths = Int(number)
    }
    try Self.expectNouns(rest)
  }

  /// Behind `point`: `zero five`.
  private static func digits(_ rest: inout ArraySlice<Substring>) throws(NumeralReader.Fault) -> WrittenValue {
    var number: Int128 = 0
    var places = 0
    rest = rest.dropFirst()
    while let next = rest.first, let word = NumberWord.named(next), word.value < 10, places < FractionNouns.mostPlaces {
      number = number * 10 + Int128(word.value)
      places += 1
      rest = rest.dropFirst()
    }
    guard places > 0 else { throw .unknownWord("point") }
    return WrittenValue(digits: number, scale: places)
  }

  var value: WrittenValue {
    if let fraction {
      var unit: Int128 = 1
      for _ in 0..<fraction.scale { unit *= 10 }
      return WrittenValue(digits: Int128(whole) * unit + fraction.digits, scale: fraction.scale)
    }
    return WrittenValue(digits: Int128(whole) * 100 + Int128(hundredths ?? 0), scale: 2)
  }

  /// The kopecks behind a bracket: `) рублей 50 копеек`.
  static func minor(behind text: Substring) -> Int? {
    let words = NumeralReader.words(of: text.dropFirst().prefix(80))
    let digits = words.drop { isNoun($0) }.first
    guard let digits, digits.utf8.count == 2 else { return nil }
    return Int(digits)
  }

  private static func expectNouns(_ words: ArraySlice<Substring>) throws(NumeralReader.Fault) {
    for word in words where !isNoun(word) { throw .unknownWord(String(word)) }
  }

  private static func isNoun(_ word: Substring) -> Bool { nouns.contains(NumberWord.folded(word)) }

  private static let wholes = Set(FractionNouns.whole.allForms.map { NumberWord.folded($0) })

  /// Places by the names of parts: десятая is 1.
  private static let parts: [String: Int] = {
    var parts: [String: Int] = [:]
    for places in 1...FractionNouns.mostPlaces {
      for form in FractionNouns.russian(places: places).allForms { parts[NumberWord.folded(form)] = places }
    }
    return parts
  }()

  /// Every word in the names of currencies, their parts and the share of a hundred.
  private static let nouns: Set<String> = {
    var phrases = ["per", "cent", "percent", "and", "only"]
    for currency in CurrencyNouns.table {
      phrases += currency.major.allForms + currency.minor.allForms
      phrases += [currency.english, currency.englishMinor].flatMap { [$0.one, $0.other] }
    }
    if let percent = UnitNouns.russian("процент") { phrases += percent.allForms }
    return Set(phrases.flatMap { $0.split(separator: " ") }.map { NumberWord.folded($0) })
  }()
}
