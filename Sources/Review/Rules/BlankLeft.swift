import Diagnostics

extension ReviewRule {
  static let blankLeft = ReviewRule(
    .blankLeft,
    finds: "Blanks `____` where data should be; not lines to sign on, dates written by hand, and forms to fill in.",
    example: "Цена услуг составляет ________ руб. в месяц."
  ) { text, _ in
    if forms.contains(text.head.kind) { return [] }
    return text.passages.compactMap { passage in
      passage.blankForData.map { .blankLeft(at: passage.place($0..<$0 + 1, in: text.file)) }
    }
  }

  /// Kinds of documents that are there to be filled in.
  private static let forms: Set<String> = ["survey", "questionnaire", "approval-sheet", "disagreements"]
}

extension Passage {
  /// The first blank that stands for data; nil where all are for signatures and dates.
  fileprivate var blankForData: Int? {
    if role == .signature || role == .stamp || contains(anyOf: Self.signing) { return nil }
    return tokens.indices.first { index in
      guard starts(index, "___") || (starts(index, "__") && !isDateBlank(index)) else { return false }
      return !isDateBlank(index) && !isLineToSign(index)
    }
  }

  private static let signing = ["подпис", "расшифровк", "м.п", "signature", "signed", "ф.и.о"]

  /// Whether it belongs to a date such as `«___» __________ 20__ г.`.
  private func isDateBlank(_ index: Int) -> Bool {
    if self.is(index - 1, anyOf: ["«", "\"", "“"]) || self.is(index + 1, anyOf: ["»", "\"", "”"]) { return true }
    if number(index - 1) == 20, isGlued(index) { return true }
    return number(index + 1) == 20 && starts(index + 2, "_")
  }

  /// A line with a name behind it, a line alone, or one behind a post.
  private func isLineToSign(_ index: Int) -> Bool {
    if self.is(index - 1, anyOf: ["date", "дата"]) || self.is(index + 1, anyOf: ["date", "дата"]) { return true }
    if index + 1 < tokens.count {
      return self.is(index + 1, anyOf: ["/", "("]) || self.is(index - 1, "/") || isInitial(index + 1)
        || isName(index + 1)
    }
    // Behind a colon or a sign of number something is to be written.
    return index == 0
      || (tokens.count <= 10 && !self.is(index - 1, anyOf: [":", "№", "—", "–"])
        && !starts(index - 1, anyOf: Self.labels))
  }

  /// Nothing but two or three words with capitals up to the end: `Charlotte Whitfield`.
  private func isName(_ index: Int) -> Bool {
    let rest = index..<tokens.count
    return (2...6).contains(rest.count) && isCapitalised(index)
      && rest.allSatisfy { isCapitalised($0) || self.is($0, anyOf: [".", "-", "’", "'"]) }
  }

  private func isInitial(_ index: Int) -> Bool {
    isCapitalised(index) && tokens[index].end - tokens[index].start <= 2 && self.is(index + 1, ".")
  }

  private static let labels = ["инн", "кпп", "огрн", "бик", "счет", "тел", "адрес", "с"]
}
