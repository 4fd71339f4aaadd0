/// A word of a noun phrase, its parts between hyphens told apart: «вице-президент», «директор-распорядитель».
struct PhraseWord {
  /// As it stands in the phrase.
  let text: Substring
  /// What it ends with, without the marks behind it.
  let bare: Substring
  private let parts: [Substring]

  init(_ text: Substring) {
    self.text = text
    bare = text.last == "," ? text.dropLast() : text
    parts = bare.split(separator: "-", omittingEmptySubsequences: false)
  }

  var last: Substring { parts.last ?? bare }
  /// Whether it holds Latin letters.
  var isLatin: Bool { bare.unicodeScalars.contains { $0.isASCII && $0.properties.isAlphabetic } }
  var lower: String { bare.lowercased() }
  var isHyphenated: Bool { parts.count > 1 }

  /// Whether it can be no noun or adjective: a number, a name in quotes, an abbreviation with a point.
  var isOpaque: Bool {
    guard let first = bare.first else { return true }
    // «1-й заместитель».
    if first.isNumber, isHyphenated, last.count == 1 { return false }
    return !first.isLetter || bare.contains(".")
  }

  /// ООО, МУП; in a phrase that is all capitals nothing but its length tells.
  func isAbbreviation(inCapitals phraseIsInCapitals: Bool) -> Bool {
    CompanyForm.isShort(bare)
      || bare.count > 1 && bare == bare.uppercased()[...] && bare.count <= (phraseIsInCapitals ? 3 : 5)
  }

  /// The word in a case: its last part by the pattern, the parts before it each by its own.
  func declined(_ pattern: DeclensionPattern, slot: Int, isCapitals: Bool) -> String {
    var out = ""
    for part in parts.dropLast() { out += declinedBefore(part, slot: slot) + "-" }
    return out + pattern.apply(to: last, slot: slot, isCapitals: isCapitals) + text[bare.endIndex...]
  }

  private func declinedBefore(_ part: Substring, slot: Int) -> String {
    if Self.unchanging.contains(part.lowercased()) || part.last == "о" || part.last == "е" { return String(part) }
    guard part.count > 2, part != part.uppercased()[...] || last == last.uppercased()[...] else { return String(part) }
    if let adjective = AdjectiveTables.match(part) {
      return adjective.pattern.apply(to: part, slot: slot, isCapitals: adjective.capitals)
    }
    guard let agreement = NounGender.agreement(of: part),
      let found = NounTables.table(agreement).pattern(of: part)
    else { return String(part) }
    return found.pattern.apply(to: part, slot: slot, isCapitals: found.isCapitals)
  }

  /// What never changes before a hyphen.
  private static let unchanging: Set<String> = [
    "вице", "экс", "контр", "обер", "унтер", "штаб", "пресс", "бизнес", "веб", "арт", "шеф", "премьер", "генерал",
    "топ", "бренд", "контент", "продакт", "проджект", "офис", "ит", "смм", "пиар", "медиа", "видео", "аудио", "лайф",
    "тест", "мастер", "интернет", "онлайн", "пиар", "кофе", "фитнес", "спорт", "дизайн", "бэк", "фронт", "камер",
  ]
}
