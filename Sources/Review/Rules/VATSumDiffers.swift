import Diagnostics
import Values

extension ReviewRule {
  static let vatSumDiffers = ReviewRule(
    .vatSumDiffers, finds: "A sum of VAT that does not follow from the amount before it.",
    example: "122 000,00 руб., в том числе НДС 22 % — 20 000,00 руб."
  ) { text, _ in
    text.passages.flatMap { passage in
      passage.vatRates.compactMap { rate in
        guard let sum = passage.vatSum(behind: rate, commas: text.isEnglish), let percent = rate.percent.wholeNumber,
          percent > 0, let basis = passage.basis(of: rate, commas: text.isEnglish)
        else { return nil }
        let exact = basis.isOnTop ? basis.hundredths / 100 * percent : basis.hundredths / (100 + percent) * percent
        // VAT is rounded line by line: a rouble covers two hundred lines.
        guard (exact - sum.hundredths).magnitude > 100 + UInt(percent) * 100 / 50 else { return nil }
        return .vatSumDiffers(
          sum: sum.hundredths, expected: exact, percent: percent, at: passage.place(sum.tokens, in: text.file))
      }
    }
  }
}

extension Passage {
  /// The amount behind «НДС 22 % —».
  fileprivate func vatSum(behind rate: VATRateMention, commas: Bool) -> AmountMention? {
    var at = rate.tokens.upperBound
    while at < rate.tokens.upperBound + 3, self.is(at, anyOf: [")", "—", "–", "-", ":", "в", "сумме"]) { at += 1 }
    guard let amount = AmountMention(in: self, at: at, commas: commas), amount.hasHundredths else { return nil }
    return amount
  }

  /// The last amount with kopecks in front of «, в том числе НДС», «, кроме того НДС».
  fileprivate func basis(of rate: VATRateMention, commas: Bool) -> (hundredths: Int, isOnTop: Bool)? {
    let word = rate.tokens.lowerBound
    let start = max(0, word - 4)
    let isInside = (start..<word).contains { self.is($0, anyOf: ["числе", "включая", "including"]) }
    let isOnTop = (start..<word).contains { self.is($0, "кроме") }
    guard isInside != isOnTop else { return nil }
    var index = word - 1
    while index >= max(0, word - 16) {
      // A number begins where no digit touches it or stands before it in a group.
      if kind(index) == .digits, !isInNumber(index), let amount = AmountMention(in: self, at: index, commas: commas) {
        return amount.hasHundredths ? (amount.hundredths, isOnTop) : nil
      }
      index -= 1
    }
    return nil
  }

  private func isInNumber(_ index: Int) -> Bool {
    kind(index - 1) == .digits
      || (isGlued(index) && self.is(index - 1, anyOf: [",", "."]) && kind(index - 2) == .digits)
  }
}
