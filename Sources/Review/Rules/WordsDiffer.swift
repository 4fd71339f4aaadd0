import Diagnostics
import Wording

extension ReviewRule {
  static let wordsDiffer = ReviewRule(
    .wordsDiffer, .error, finds: "Amounts, terms and percentages whose words say another number than their digits.",
    example: "120 000 (Сто тридцать тысяч) рублей 00 копеек"
  ) { text, _ in
    text.passages.flatMap { passage -> [Diagnostic] in
      guard passage.mayHoldAmounts else { return [] }
      return WrittenAmount.all(in: passage.text).compactMap { amount -> Diagnostic? in
        if amount.agrees { return nil }
        let place = passage.place(bytes: passage.text.bytes(amount.range), in: text.file)
        switch amount.words {
        case .number(let said):
          return .wordsDiffer(digits: amount.digits.written, words: said.written, at: place)
        case .unreadable(.unknownWord(let word)), .unreadable(.misplacedWord(let word)):
          var finding = Diagnostic.wordsUnreadable(word, at: place)
          // It may be a number said in a way that the reader does not know.
          finding.severity = .warning
          return finding
        case .unreadable(.empty): return nil
        }
      }
    }
  }
}

extension Passage {
  /// Whether digits stand near a bracket with words, or words before one with digits; most paragraphs have neither.
  fileprivate var mayHoldAmounts: Bool {
    tokens.indices.contains { index in
      guard self.is(index, "(") else { return false }
      if kind(index + 1) == .word { return (index - 5..<index).contains { kind($0) == .digits } }
      return kind(index + 1) == .digits && kind(index - 1) == .word
    }
  }
}

extension String {
  fileprivate func bytes(_ range: Range<String.Index>) -> Range<Int> {
    let start = utf8.distance(from: startIndex, to: range.lowerBound)
    return start..<start + utf8.distance(from: range.lowerBound, to: range.upperBound)
  }
}

extension WrittenValue {
  /// The number in digits: `120000`, `0,1`.
  fileprivate var written: String {
    var text = String(digits)
    if scale == 0 { return text }
    while text.count <= scale { text = "0" + text }
    return text.dropLast(scale) + "," + text.suffix(scale)
  }
}
