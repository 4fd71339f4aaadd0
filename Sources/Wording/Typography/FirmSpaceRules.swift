/// Spaces at which no line may break.
extension TypographyLine {
  private static let firm = "\u{A0}"

  /// Makes the plain space firm; a missing one is put in where `inserts` says so.
  private func firm(at index: Int, inserts: Bool = false) -> TypographyEdit? {
    if isPlainSpace(index) { return TypographyEdit(range: index..<index + 1, replacement: Self.firm) }
    if inserts, !isGap(index) { return TypographyEdit(range: index..<index, replacement: Self.firm) }
    return nil
  }

  /// Within `т. е.`, `и т. д.`, `т. п.`, `т. к.`, `в т. ч.`.
  func shortWords() -> [TypographyEdit] {
    scalars.indices.compactMap { index in
      guard has(index, "т"), has(index + 1, "."), !isLetter(index - 1) else { return nil }
      let next = isSpace(index + 2) ? index + 3 : index + 2
      guard next < scalars.count, "едпкч".unicodeScalars.contains(scalars[next]), has(next + 1, ".") else { return nil }
      return firm(at: index + 2, inserts: true)
    }
  }

  /// Behind `№` and `§`; in English behind `No.`.
  func numberSigns(_ language: WordingLanguage) -> [TypographyEdit] {
    scalars.indices.compactMap { index in
      if has(index, "№") || has(index, "§"), !has(index + 1, scalars[index]) {
        let next = isSpace(index + 1) ? index + 2 : index + 1
        return isDigit(next) || isLetter(next) || has(next, "_") ? firm(at: index + 1, inserts: true) : nil
      }
      guard language == .english, holds("No.", at: index), !isLetter(index - 1), isDigit(index + 4) else { return nil }
      return firm(at: index + 3)
    }
  }

  /// Between initials and their name: `И. И. Иванов`, `Иванов И. И.`.
  func initials() -> [TypographyEdit] {
    var edits: [TypographyEdit] = []
    for index in scalars.indices where isCapital(index) && has(index + 1, ".") && !isLetter(index - 1) {
      // Before initials their surname, which ends in a small letter; `г. Москва` has none.
      if isPlainSpace(index - 1), isInitial(index + 2) || isInitial(index + 3), isSurname(endingAt: index - 1) {
        if let edit = firm(at: index - 1) { edits.append(edit) }
      }
      if isPlainSpace(index + 2), isCapital(index + 3), has(index + 4, ".") || isLetter(index + 4) {
        if let edit = firm(at: index + 2) { edits.append(edit) }
      }
    }
    return edits
  }

  private func isInitial(_ index: Int) -> Bool { isCapital(index) && has(index + 1, ".") && !isLetter(index - 1) }

  private func isSurname(endingAt end: Int) -> Bool {
    var start = end
    while isLetter(start - 1) || has(start - 1, "-") { start -= 1 }
    return end - start > 1 && isCapital(start) && !isCapital(end - 1)
  }

  /// Before a unit: `22 %`, `100 руб.`, `2026 г.`, `5 м²`.
  func units() -> [TypographyEdit] {
    scalars.indices.compactMap { index in
      guard isPlainSpace(index), isDigit(index - 1), Self.units.contains(where: { isUnit($0, at: index + 1) }) else {
        return nil
      }
      return firm(at: index)
    }
  }

  private func isUnit(_ unit: String, at index: Int) -> Bool {
    let end = index + unit.unicodeScalars.count
    return holds(unit, at: index) && !isLetter(end) && !isDigit(end)
  }

  private static let units = [
    "%", "‰", "₽", "€", "$", "°", "г.", "гг.", "год", "года", "году", "руб", "рублей", "рубля", "рубль", "коп",
    "копеек", "копейки", "копейка", "тыс", "млн", "млрд", "м", "м²", "м³", "мм", "см", "км", "кв.", "куб.", "га", "кг",
    "г", "т", "л", "ч", "мин", "с", "шт", "чел", "экз", "л.", "дн", "кВт", "Вт",
  ]

  /// `1 234 567`: groups of three behind one of up to three, and nothing else of digits around them.
  func thousands() -> [TypographyEdit] {
    var edits: [TypographyEdit] = []
    var at = 0
    while at < scalars.count {
      guard isDigit(at), !isLetter(at - 1) else {
        at += 1
        continue
      }
      let start = at
      var lengths: [Int] = []
      var gaps: [Int] = []
      var length = 0
      while isDigit(at) || (isSpace(at) && isDigit(at + 1)) {
        if isDigit(at) {
          length += 1
        } else {
          lengths.append(length)
          gaps.append(at)
          length = 0
        }
        at += 1
      }
      lengths.append(length)
      guard lengths.count > 1, lengths[0] <= 3, lengths.dropFirst().allSatisfy({ $0 == 3 }), !isCode(before: start)
      else { continue }
      edits += gaps.compactMap { firm(at: $0) }
    }
    return edits
  }

  /// Whether a word before the number says that it is no amount: `ИНН`, `тел.`, `+7`.
  private func isCode(before start: Int) -> Bool {
    var end = start
    while end > 0, isSpace(end - 1) || [".", ":", "№", "+", "(", ")"].contains(where: { has(end - 1, $0) }) {
      if has(end - 1, "+") || has(end - 1, ")") || has(end - 1, "№") { return true }
      end -= 1
    }
    return Self.codes.contains { code in
      let begin = end - code.unicodeScalars.count
      return begin >= 0 && holds(code, at: begin) && !isLetter(begin - 1)
    }
  }

  private static let codes = [
    "ИНН", "КПП", "ОГРН", "ОГРНИП", "ОКПО", "БИК", "Р/с", "р/с", "К/с", "к/с", "счёт", "счет", "тел", "Тел", "факс",
    "Факс",
  ]

  /// Behind an abbreviation: `г. Москва`, `ул. Примерная`, `п. 3.2`, `ст. 15`.
  func addressWords() -> [TypographyEdit] {
    scalars.indices.compactMap { index in
      guard isPlainSpace(index), has(index - 1, "."), isDigit(index + 1) || isCapital(index + 1) else { return nil }
      let words = isDigit(index + 1) ? Self.addressWords + Self.clauseWords : Self.addressWords
      return words.contains { isAbbreviation($0, endingAt: index - 1) } ? firm(at: index) : nil
    }
  }

  private func isAbbreviation(_ word: String, endingAt end: Int) -> Bool {
    let begin = end - word.unicodeScalars.count
    guard begin >= 0, holds(word, at: begin), !isLetter(begin - 1), !isDigit(begin - 1) else { return false }
    // «2026 г. Москва» is a year.
    return word != "г" || !(isSpace(begin - 1) && isDigit(begin - 2))
  }

  private static let addressWords = ["г", "ул", "пер", "пр", "пос", "обл"]
  private static let clauseWords = ["д", "корп", "кв", "оф", "п", "пп", "ст", "ч", "гл", "рис", "табл", "стр"]
}
