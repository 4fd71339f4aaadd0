/// An annex that the text names: `Приложение № 1`, `Schedule 1`.
struct AnnexMention: Sendable {
  var number: String
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

extension ReviewedText {
  /// The document's own annexes where the text names them, without the marks on the annexes themselves.
  var annexMentions: [(Passage, AnnexMention)] {
    let marks = Set(annexes.all.map(\.passage))
    return passages.enumerated().flatMap { position, passage in
      passage.tokens.indices.compactMap { index in
        guard let mention = AnnexMention(in: passage, at: index), !(index == 0 && marks.contains(position)),
          !passage.isOfOtherDocument(behind: mention.tokens.upperBound)
        else { return nil }
        return (passage, mention)
      }
    }
  }
}

extension Passage {
  /// Whether it goes on as `Приложение № 1 к Правилам …` does.
  fileprivate func isOfOtherDocument(behind end: Int) -> Bool {
    self.is(end, anyOf: ["к", "to"])
      && !starts(end + 1, anyOf: ["настоящ", "договор", "контракт", "this", "agreement"])
  }
}
