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
      } else if passage.role != .cell, let mention = AnnexMention(in: passage, at: 0), let number = mention.number,
        passage.isAnnexMark(endingAt: mention.tokens.upperBound), !found.contains(where: { $0.number == number })
      {
        found.append(Annex(number: number, passage: position))
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

/// An annex that the text names: `Приложение № 1`, `Schedule 1`.
struct AnnexMention: Sendable {
  var number: String?
  var tokens: Range<Int>

  init?(in passage: Passage, at start: Int) {
    guard passage.starts(start, "приложени") || passage.is(start, anyOf: ["schedule", "annex", "appendix"]) else {
      return nil
    }
    var at = start + 1
    if passage.is(at, "№") { at += 1 }
    guard let number = passage.number(at), number < 100 else { return nil }
    self.number = String(number)
    tokens = start..<at + 1
  }
}
