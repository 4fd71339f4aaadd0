import Diagnostics
import Values

extension ReviewRule {
  static let validityBeforeDate = ReviewRule(
    .validityBeforeDate, finds: "An offer that is no longer valid on its own date.",
    example: "Предложение от 23.11.2026 «действительно по 1 ноября 2026 г.»"
  ) { text, facts in
    guard let date = text.dayOfOffer(facts) else { return [] }
    return text.validities.filter { $0.1.date < date }.map { passage, mention in
      .validityBeforeDate(mention.date, date, at: passage.place(mention.tokens, in: text.file))
    }
  }

  static let validityPast = ReviewRule(
    .validityPast, finds: "A document «действительно по» a day that has passed.",
    example: "«действительно по 1 ноября 2026 г.», looked at on 23.11.2026"
  ) { text, facts in
    guard let today = facts.today else { return [] }
    let date = text.dayOfOffer(facts)
    return text.validities.filter { $0.1.date < today && $0.1.date >= date ?? $0.1.date }.map { passage, mention in
      .validityPast(mention.date, today: today, at: passage.place(mention.tokens, in: text.file))
    }
  }
}

extension ReviewedText {
  fileprivate func dayOfOffer(_ facts: ReviewFacts) -> CalendarDate? {
    facts.date(anyOf: ["document.date", "offer.date"]) ?? head.date?.date
  }

  /// Every «действительно по DATE», «valid until DATE».
  fileprivate var validities: [(Passage, DateMention)] {
    passages.compactMap { passage in
      guard
        let word = passage.tokens.indices.first(where: { passage.starts($0, "действительн") || passage.is($0, "valid") }
        ),
        !passage.isAuthority(before: word),
        let date = passage.dates.first(where: { $0.tokens.lowerBound > word }), date.tokens.lowerBound - word <= 6,
        passage.first(["по", "до", "until", "till", "to"], from: word + 1, within: date.tokens.lowerBound - word - 1)
          != nil
      else { return nil }
      return (passage, date)
    }
  }
}
