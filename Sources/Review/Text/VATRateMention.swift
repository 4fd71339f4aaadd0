import Values

/// A rate of VAT in the text: `НДС 22 %`, `НДС по ставке 22 %`, `VAT (20%)`.
struct VATRateMention: Sendable {
  var percent: Decimal
  /// From the word to the sign of percent.
  var tokens: Range<Int>
}

extension Passage {
  var vatRates: [VATRateMention] {
    tokens.indices.compactMap { word in
      guard self.is(word, anyOf: ["ндс", "vat"]) else { return nil }
      var at = word + 1
      while at < word + 5, self.is(at, anyOf: ["(", "по", "ставке", "в", "размере", "at", "—", "–", "-", ":"]) {
        at += 1
      }
      guard let whole = number(at), whole <= 100 else { return nil }
      var end = at + 1
      if self.is(end, anyOf: [",", "."]), isGlued(end), isGlued(end + 1), number(end + 1) != nil { end += 2 }
      guard self.is(end, "%"), let percent = Decimal(written: written(at..<end)) else { return nil }
      return VATRateMention(percent: percent, tokens: word..<end + 1)
    }
  }
}
