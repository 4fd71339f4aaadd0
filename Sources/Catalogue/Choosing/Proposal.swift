import Diagnostics
package import Values

/// A package that is proposed to a client, with what it means for us.
package struct Proposal: Sendable {
  /// What a package is the best of.
  package enum Kind: String, Sendable, CaseIterable {
    /// The cheapest that meets every need.
    case basic
    /// The best for us and the client.
    case recommended
    /// The most wishes met, then the best for us.
    case full

    /// As an offer calls the package.
    package func name(in language: String) -> String {
      switch (self, language) {
      case (.basic, "ru"): "Базовый"
      case (.recommended, "ru"): "Рекомендуемый"
      case (.full, "ru"): "Полный"
      case (.basic, _): "Basic"
      case (.recommended, _): "Recommended"
      case (.full, _): "Full"
      }
    }
  }

  /// What it is; more than one where one set is the best by several measures.
  package var kinds: [Kind]
  /// In the order of the price list.
  package var lines: [Candidate]
  package var totals: PricedPackage.Totals
  package var cost: Decimal
  package var margin: Decimal
  package var people: Decimal
  /// The names of the wishes that are met.
  package var wishes: [String]
  /// Margin, the wishes' value, and what services without a need cost in good will.
  package var objective: Decimal
  package var chosen: [Verdict]
  package var leftOut: [Verdict]

  /// A service, and why it is in or out.
  package struct Verdict: Sendable {
    package var service: Service
    package var reasons: [ChoiceReason]
  }

  /// The kind that names it: a package recommended is recommended whatever else it is.
  package var kind: Kind { kinds.contains(.recommended) ? .recommended : kinds[0] }

  /// Of the price without VAT; nil where that is nothing.
  package var marginPercent: Decimal? { margin.percentage(of: totals.net) }
}

extension Proposal {
  init(
    _ set: ServiceSet, kinds: [Kind], _ task: ChoiceTask, links: ChoiceLinks, models: [Kind: ChoiceModel]
  ) throws(ArithmeticFailure) {
    let items = set.map { task.model.items[$0] }
    let met = items.reduce(UInt64(0)) { $0 | $1.wishes }
    self.kinds = kinds
    lines = set.map { task.candidates[$0] }
    totals = try PricedPackage.Totals(lines.map(\.price))
    cost = try lines.map(\.cost).sum()
    margin = try totals.net.subtracting(cost)
    people = try lines.map(\.people).sum()
    wishes = task.wishes.indices.filter { met >> UInt64($0) & 1 == 1 }.map { task.wishes[$0] }
    objective = Decimal(
      whole: items.reduce(0) { $0 + $1.worth } + task.model.wishWorth * met.nonzeroBitCount, scale: 2)
    let measure = kinds.contains(.recommended) ? .recommended : kinds[kinds.count - 1]
    let explanation = ChoiceExplanation(
      task: task, links: links, set: set, kind: measure, measure: models[measure] ?? task.model)
    chosen = set.map { Verdict(service: task.candidates[$0].service, reasons: explanation.forChoosing($0)) }
    leftOut = task.candidates.indices.filter { !set.contains($0) }
      .map { Verdict(service: task.candidates[$0].service, reasons: explanation.againstChoosing($0)) }
  }
}
