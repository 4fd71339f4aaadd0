/// A clause of the document itself that the text names: `пункту 7.3`, `п. 2.1`, `разделе 13`, `clause 13.1`.
///
/// Clauses of laws, standards and other documents are none.
struct ClauseMention: Sendable {
  var number: DottedNumber

  /// - Parameter ofContract: whether the document is a contract, so that «пункт 3.1 договора» is its own.
  static func all(in passage: Passage, ofContract: Bool) -> [ClauseMention] {
    var found: [ClauseMention] = []
    // Asked once: a paragraph may name hundreds.
    let isOfLaw = passage.contains(anyOf: foreign)
    for index in passage.tokens.indices where passage.isClauseWord(index) {
      var at = index + 1
      if passage.is(at, "."), passage.isGlued(at) { at += 1 }
      var numbers: [DottedNumber] = []
      while let number = DottedNumber(in: passage, at: at) {
        numbers.append(number)
        at = number.tokens.upperBound
        guard passage.is(at, anyOf: [",", "и", "или", "and", "or", "–", "—", "-"]) else { break }
        at += 1
      }
      guard let last = numbers.last,
        passage.isOwnClause(numbers, from: index, to: last.tokens.upperBound, ofContract, isOfLaw)
      else { continue }
      found += numbers.map(ClauseMention.init)
    }
    return found
  }

  /// What laws, standards and rules are called by.
  private static let foreign = [
    "гост", "снип", "санпин", "кодекс", "закон", "постановлени", "приказ", "правил", "регламент", "пленум", "статьи",
    "статье", "статьей", "инструкци", "положени", "гк", "нк", "апк", "regulation", "act", "legislation",
  ]
}

extension Passage {
  fileprivate func isClauseWord(_ index: Int) -> Bool {
    if kind(index) != .word { return false }
    if starts(index, anyOf: ["пункт", "подпункт", "раздел"]) { return !self.is(index, anyOf: ["пунктуальн"]) }
    if self.is(index, anyOf: ["п", "пп", "подп", "разд"]) { return self.is(index + 1, ".") }
    return self.is(index, anyOf: ["clause", "clauses", "section", "sections"])
  }

  /// Whether what stands around the numbers leaves no doubt that they are the document's own.
  fileprivate func isOwnClause(
    _ numbers: [DottedNumber], from start: Int, to end: Int, _ ofContract: Bool, _ isOfLaw: Bool
  ) -> Bool {
    // The sentence speaks of a law or a standard.
    if isOfLaw || starts(end, anyOf: ["стать", "част"]) || self.is(end, anyOf: ["ст", "ч", "of"]) {
      return starts(end, "настоящ") || self.is(end + 1, "this")
    }
    if starts(end, "настоящ") { return true }
    if starts(end, anyOf: ["договор", "контракт"]) { return ofContract }
    // In other documents «пункт 3.1» is mostly the contract's.
    guard ofContract else { return false }
    if starts(end, anyOf: ["приложени", "дополнительн", "соглашени", "заявк", "акт"]) { return false }
    // A single figure may be an item of anything.
    let isSingle = numbers.contains { $0.parts.count == 1 } && !starts(start, anyOf: ["раздел", "разд", "section"])
    return !isSingle || kind(end) == nil || kind(end) == .mark
  }

  /// A number typed at the beginning: `3.2. The price`; nil for dates, amounts and lists.
  var typedNumber: DottedNumber? {
    guard let number = DottedNumber(in: self, at: 0), number.parts.allSatisfy({ $0 < 100 && $0 > 0 }) else {
      return nil
    }
    let end = number.tokens.upperBound
    if self.is(end, "."), isGlued(end), !isGlued(end + 1) { return number }
    return number.parts.count > 1 && isCapitalised(end) && !isGlued(end) ? number : nil
  }
}
