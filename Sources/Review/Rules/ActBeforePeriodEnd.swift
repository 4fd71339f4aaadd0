import Diagnostics
import Values

extension ReviewRule {
  static let actBeforePeriodEnd = ReviewRule(
    .actBeforePeriodEnd, finds: "An act of services that is dated before the end of their period.",
    example: "Акт от 20.11.2026 «за период с 01.11.2026 по 30.11.2026»"
  ) { text, facts in
    guard text.head.kind == "act", let date = facts.date("document.date") ?? text.head.date?.date else { return [] }
    for passage in text.passages {
      guard let end = passage.endOfPeriod, end.date > date else { continue }
      return [.actBeforePeriodEnd(date, end.date, at: passage.place(end.tokens, in: text.file))]
    }
    guard let until = facts.date("charges.period.until"), until > date else { return [] }
    return [.actBeforePeriodEnd(date, until, at: text.headPlace)]
  }
}

extension Passage {
  /// The last day of «за период с … по …».
  var endOfPeriod: DateMention? {
    guard let word = tokens.indices.first(where: { starts($0, anyOf: ["период", "period"]) }) else { return nil }
    return dates.first { date in
      date.tokens.lowerBound > word
        && (max(word, date.tokens.lowerBound - 2)..<date.tokens.lowerBound).contains {
          self.is($0, anyOf: ["по", "—", "–", "-", "to", "until"])
        }
    }
  }
}
