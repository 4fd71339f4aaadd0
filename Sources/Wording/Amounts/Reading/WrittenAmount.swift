/// An amount that a text gives twice, in digits and in words.
package struct WrittenAmount: Sendable {
  /// What the words say.
  package enum Words: Sendable, Hashable {
    case number(WrittenValue)
    /// A word that is no number, or not where it stands.
    case unreadable(NumeralReader.Fault)
  }

  package let digits: WrittenValue
  package let words: Words
  /// From the first digit or word to the end of the second writing.
  package let range: Range<String.Index>

  /// Whether both say the same; false also where the words cannot be read.
  package var agrees: Bool { words == .number(digits) }

  /// All amounts of a text that are written twice, in order: `120 000 (Сто двадцать тысяч) рублей 00 копеек`,
  /// `120 000,50 руб. (Сто двадцать тысяч рублей 50 копеек)`, `10 (десяти) рабочих дней`,
  /// `0,1 % (Ноль целых одна десятая процента)`, `Сто двадцать тысяч (120 000) рублей`.
  ///
  /// Brackets that hold anything else are passed over.
  package static func all(in text: String) -> [WrittenAmount] {
    var found: [WrittenAmount] = []
    var rest = text[...]
    while let close = rest.firstIndex(of: ")") {
      // The innermost one, so that a thousand open brackets before it are no work.
      let open = rest[..<close].lastIndex(of: "(")
      rest = rest[text.index(after: close)...]
      guard let open else { continue }
      let bracket = BracketedAmount(text, open: open, close: close)
      if let amount = bracket.amount {
        found.append(amount)
      }
    }
    return found
  }
}

/// An exact number: `digits` / 10^`scale`, equal by value.
package struct WrittenValue: Sendable, Hashable {
  package let digits: Int128
  package let scale: Int

  package init(digits: Int128, scale: Int) {
    var digits = digits
    var scale = scale
    while scale > 0, digits % 10 == 0 {
      digits /= 10
      scale -= 1
    }
    self.digits = digits
    self.scale = scale
  }
}
