import Diagnostics

extension ReviewRule {
  static let annexUnnamed = ReviewRule(
    .annexUnnamed, finds: "Annexes of a contract that its text never names.",
    example: "Приложение № 2 без слова о нём в договоре."
  ) { text, _ in
    guard text.head.isContract else { return [] }
    let named = Set(text.annexMentions.map { $0.1.number })
    return text.annexes.all.compactMap { annex in
      guard !annex.number.isEmpty, !named.contains(annex.number), text.passages.indices.contains(annex.passage) else {
        return nil
      }
      let passage = text.passages[annex.passage]
      return .annexUnnamed(annex.number, at: passage.place(0..<passage.tokens.count, in: text.file))
    }
  }
}
