/// The annexes that a document has.
struct AnnexList: Sendable {
  struct Annex: Sendable {
    /// `1`; empty for the only one.
    var number: String
    /// Where it begins.
    var passage: Int
  }

  let all: [Annex]

  init(_ passages: [Passage]) {
    var found: [Annex] = []
    for (position, passage) in passages.enumerated() {
      if let number = passage.spot.annex {
        if found.last?.number != number { found.append(Annex(number: number, passage: position)) }
      } else if passage.role != .cell, let mention = AnnexMention(in: passage, at: 0),
        passage.isAnnexMark(endingAt: mention.tokens.upperBound),
        !found.contains(where: { $0.number == mention.number })
      {
        found.append(Annex(number: mention.number, passage: position))
      }
    }
    all = found
  }

  func has(_ number: String) -> Bool { all.contains { $0.number == number } }
}

extension Passage {
  /// Whether nothing but `к договору …` follows: the mark on an annex's first sheet.
  fileprivate func isAnnexMark(endingAt end: Int) -> Bool {
    end >= tokens.count || (self.is(end, anyOf: ["к", "to"]) && tokens.count <= end + 14)
  }
}
