import Diagnostics
import Values

extension ReviewRule {
  static let actBeforePeriodEnd = ReviewRule(
    .actBeforePeriodEnd, finds: "An act of services that is dated before the end of their period.",
    example: "Акт от 20.11.2026 «за период с 01.11.2026 по 30.11.2026»"
  ) { text, facts in
    guard text.head.kind == "act", let date = text.date(facts) else { return [] }
    for passage in text.passages {
      guard let end = passage.endOfPeriod, end.date > date else { continue }
      return [.actBeforePeriodEnd(date, end.date, at: passage.place(end.tokens, in: text.file))]
    }
    guard let until = facts.date("charges.period.until"), until > date else { return [] }
    return [.actBeforePeriodEnd(date, until, at: text.headPlace)]
  }
}
