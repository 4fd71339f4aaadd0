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
