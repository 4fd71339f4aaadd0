import Diagnostics
import Values

extension ReviewRule {
  static let vatRateOfPeriod = ReviewRule(
    .vatRateOfPeriod,
    finds: "A rate of VAT that is not in force in the period of the services, or on the document's date.",
    example: "Акт за ноябрь 2026 года: «в том числе НДС 20 %»"
  ) { text, facts in
    guard !facts.rates.isEmpty, !text.isEnglish, let period = text.period(facts) else { return [] }
    var told: Set<Decimal> = []
    return text.passages.flatMap { passage in
      passage.vatRates.compactMap { rate in
        if facts.isInForce(rate.percent, in: period) || passage.speaksOfChange || told.contains(rate.percent)
          || passage.dates.contains(where: { facts.isInForce(rate.percent, in: $0.date...$0.date) })
        {
          return nil
        }
        told.insert(rate.percent)
        return .vatRateOfPeriod(
          rate.percent, known: facts.percents(in: period), period,
          at: passage.place(rate.tokens, in: text.file))
      }
    }
  }
}

extension ReviewedText {
  /// The days of the services: of the data, of «за период с … по …», else the document's own date.
  fileprivate func period(_ facts: ReviewFacts) -> ClosedRange<CalendarDate>? {
    if let from = facts.date("charges.period.from"), let until = facts.date("charges.period.until"), from <= until {
      return from...until
    }
    if head.kind == "act" || head.kind == "invoice" {
      for passage in passages {
        guard let end = passage.endOfPeriod,
          let start = passage.dates.last(where: { $0.tokens.upperBound <= end.tokens.lowerBound })
        else { continue }
        if start.date <= end.date { return start.date...end.date }
      }
    }
    return (date(facts)).map { $0...$0 }
  }
}

extension ReviewFacts {
  fileprivate func isInForce(_ percent: Decimal, in period: ClosedRange<CalendarDate>) -> Bool {
    rates.contains { $0.percent == percent && $0.overlaps(period) }
  }

  fileprivate func percents(in period: ClosedRange<CalendarDate>) -> [Decimal] {
    Set(rates.filter { $0.overlaps(period) }.map(\.percent)).sorted()
  }
}

extension ReviewFacts.Rate {
  fileprivate func overlaps(_ period: ClosedRange<CalendarDate>) -> Bool {
    from <= period.upperBound && (until.map { $0 >= period.lowerBound } ?? true)
  }
}

extension Passage {
  /// A clause about what a change of the rate does.
  fileprivate var speaksOfChange: Bool { contains(anyOf: ["измен", "увелич", "повыш", "вместо"]) }
}
