import Diagnostics

extension ReviewRule {
  static let copiesOfParties = ReviewRule(
    .copiesOfParties, finds: "Fewer copies than parties, or more than «по одному для каждой».",
    example: "Договор составлен в одном экземпляре, по одному для каждой из Сторон."
  ) { text, _ in
    let parties = text.partyCount
    return text.passages.compactMap { passage in
      guard let (copies, tokens) = passage.copies, copies < parties || (copies > parties && passage.saysOneEach) else {
        return nil
      }
      return .copiesOfParties(copies, parties, at: passage.place(tokens, in: text.file))
    }
  }
}

extension ReviewedText {
  /// Two, unless there is a third side.
  fileprivate var partyCount: Int {
    let sides = ["третьей", "четвертой", "пятой"]
    return 2
      + sides.count { side in
        passages.contains { passage in
          passage.tokens.indices.contains {
            passage.is($0, side) && passage.is($0 + 1, "стороны") && passage.is($0 - 1, "с")
          }
        }
      }
  }
}

extension Passage {
  /// «составлен в двух экземплярах»: how many, and where it says so.
  fileprivate var copies: (Int, Range<Int>)? {
    guard contains(anyOf: ["составлен", "подписан", "заключен", "executed", "signed"]),
      contains(anyOf: ["договор", "соглашени", "контракт", "agreement", "contract"]),
      let word = tokens.indices.first(where: { starts($0, anyOf: ["экземпляр", "counterparts", "copies"]) })
    else { return nil }
    for index in (max(0, word - 5)..<word).reversed() {
      if let number = number(index), number > 0, number < 20 { return (number, index..<word + 1) }
      if let number = Self.numbers.firstIndex(where: { self.is(index, anyOf: $0) }) {
        return (number + 1, index..<word + 1)
      }
    }
    return nil
  }

  private static let numbers = [
    ["одном", "one"], ["двух", "two"], ["трех", "three"], ["четырех", "four"], ["пяти", "five"], ["шести", "six"],
  ]

  /// «по одному для каждой», and not another one for somebody else.
  fileprivate var saysOneEach: Bool {
    tokens.indices.contains { self.is($0, "по") && self.is($0 + 1, "одному") }
      && !contains(anyOf: ["орган", "росреестр", "регистр", "нотариус", "банк", "третий"])
  }
}
