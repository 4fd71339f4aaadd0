import Diagnostics
package import Values

extension ChoiceReason {
  /// The reason as part of a sentence, amounts in the office's currency.
  package var sentence: String {
    switch self {
    case .meetsNeeds(let needs): "meets \(listed(needs))"
    case .meetsWishes(let wishes): "meets the \(wishes.count == 1 ? "wish" : "wishes") \(listed(wishes))"
    case .requiredBy(let ids): "required by \(listed(ids))"
    case .margin(let margin): "margin \(margin)"
    case .excluded(let other, nil): "excluded by `\(other)`"
    case .excluded(let other, let through?): "requires `\(through)`, and that is excluded by `\(other)`"
    case .overBudget(let amount): "over the budget by \(amount)"
    case .overHeadcount(let people): "takes \(people) people more than there are"
    case .marginTooThin(let percent): "the margin would fall to \(percent) %"
    case .noGain(let worth, let isAsked):
      (isAsked ? "asked for" : "not asked for")
        + (worth.isNegative ? ", would lose \(worth.negated)" : ", gains nothing")
    case .bestWith(let loss, let isPrice):
      if isPrice {
        loss.isZero ? "a package with it costs as much" : "the cheapest package with it costs \(loss) more"
      } else {
        loss.isZero ? "a package with it is worth as much" : "the best package with it is worth \(loss) less"
      }
    case .neverFits: "no package with it meets the needs within the limits"
    case .notNeeded: "every need is met without it"
    case .hindered(let why): "cannot be chosen: \(why.sentence)"
    }
  }

  /// The reason for machines: its kind, and what belongs to it.
  package var record: Record {
    switch self {
    case .meetsNeeds(let needs): Record(["reason": "meets-needs", "needs": .list(List(needs.map { .text($0) }))])
    case .meetsWishes(let needs): Record(["reason": "meets-wishes", "needs": .list(List(needs.map { .text($0) }))])
    case .requiredBy(let ids): Record(["reason": "required-by", "services": .list(List(ids.map { .text($0) }))])
    case .margin(let margin): Record(["reason": "margin", "amount": .decimal(margin)])
    case .excluded(let other, let through):
      Record(["reason": "excluded", "by": .text(other), "through": through.map { .text($0) } ?? .none])
    case .overBudget(let amount): Record(["reason": "over-budget", "amount": .decimal(amount)])
    case .overHeadcount(let people): Record(["reason": "over-headcount", "people": Value(people)])
    case .marginTooThin(let percent): Record(["reason": "margin-too-thin", "percent": .decimal(percent)])
    case .noGain(let worth, let isAsked):
      Record(["reason": "no-gain", "amount": .decimal(worth), "asked": .bool(isAsked)])
    case .bestWith(let loss, let isPrice):
      Record(["reason": isPrice ? "dearer-with-it" : "worth-less-with-it", "amount": .decimal(loss)])
    case .neverFits: Record(["reason": "never-fits"])
    case .notNeeded: Record(["reason": "not-needed"])
    case .hindered(let why): Record(["reason": "cannot-be-chosen", "why": .text(why.sentence)])
    }
  }
}
