import Diagnostics

extension ReviewRule {
  static let annexAbsent = ReviewRule(
    .annexAbsent, finds: "Annexes that a contract names and does not have.",
    example: "Перечень услуг приведён в Приложении № 2, а приложение одно."
  ) { text, _ in
    guard text.head.isContract else { return [] }
    var told: Set<String> = []
    return text.annexMentions.compactMap { passage, mention in
      guard !text.annexes.has(mention.number), told.insert(mention.number).inserted else { return nil }
      return .annexAbsent(passage.written(mention.tokens), at: passage.place(mention.tokens, in: text.file))
    }
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
