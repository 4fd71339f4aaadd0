/// How the numbers of sections are written; what stands below a section counts in Arabic figures either way.
package enum SectionNumerals: String, Sendable, CaseIterable {
  /// `2.`, clauses `2.1.`
  case arabic
  /// `II.`, clauses `2.1.`, as regulations have it.
  case roman

  /// The number with this count at each depth; empty for none.
  func text(of path: [Int]) -> String {
    self == .roman && path.count == 1 ? path[0].roman + "." : path.numberText
  }
}

extension Int {
  private static let romanSigns: [(value: Int, sign: String)] = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]

  /// Roman numerals as far as a reader knows them, digits beyond.
  package var roman: String {
    guard self > 0, self < 5000 else { return String(self) }
    var rest = self
    var text = ""
    for (value, sign) in Self.romanSigns {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  /// Reads Roman numerals in capitals, written as ``roman`` writes them; nil for anything else.
  package init?(roman: String) {
    var rest = roman[...]
    var number = 0
    for (value, sign) in Self.romanSigns {
      while rest.hasPrefix(sign) {
        rest = rest.dropFirst(sign.count)
        number += value
      }
    }
    guard rest.isEmpty, number > 0, number.roman == roman else { return nil }
    self = number
  }
}
