import Diagnostics
package import Values

/// How an office's prices stand to value added tax over time: one regime, or several that begin on days of their own.
package struct VATPolicy: Sendable {
  /// In the order of their first days.
  package var regimes: [VATRegime]
  private var place: DataPlace?

  /// Reads `vat` of `office.yaml`: a card, or a list of cards each with `from`.
  init?(_ reader: inout CardReader, rules: VATRules) {
    place = reader.place("vat")
    guard case .list(let list)? = reader.card["vat"] else {
      let regime = VATRegime(reader.record("vat"), rules: rules, start: place, &reader.findings)
      guard let regime else { return nil }
      regimes = [regime]
      return
    }
    regimes = []
    if list.elements.isEmpty {
      reader.findings.append(.missingField("mode", of: "`vat`", example: "included", at: place))
    }
    for (card, place) in list.cards(of: "a period of `vat`", &reader.findings) {
      let regime = VATRegime(card, rules: rules, start: place, &reader.findings)
      guard let regime else { continue }
      if regime.from == nil, card["from"]?.isBlank ?? true {
        reader.findings.append(.missingField("from", of: "a period of `vat`", example: "2026-01-01", at: place))
      }
      if let from = regime.from, let last = regimes.last?.from, from <= last {
        reader.findings.append(.vatPeriodsUnordered(from, after: last, at: place))
      }
      regimes.append(regime)
    }
    if regimes.isEmpty { return nil }
  }

  /// The regime of a day; nil before the first one begins.
  package func regime(on day: CalendarDate) -> VATRegime? {
    regimes.last { regime in regime.from.map { $0 <= day } ?? true }
  }

  /// The same, where a day without one is a fault.
  func regime(on day: CalendarDate, _ findings: inout [Diagnostic]) -> VATRegime? {
    if let regime = regime(on: day) { return regime }
    findings.append(.vatRegimeMissing(on: day, first: regimes.first?.from, at: place))
    return nil
  }

  /// The days within a period, its first left out, on which another rate or regime begins.
  ///
  /// - Parameter hasOwnRate: whether what is charged has a rate that does not follow the standard one.
  func changes(
    after first: CalendarDate, until last: CalendarDate, rules: VATRules, hasOwnRate: Bool
  ) -> [CalendarDate] {
    let own = regimes.compactMap(\.from).filter { first < $0 && $0 <= last }
    let ofLaw = rules.rateChanges(after: first, until: last).filter { day in
      guard !hasOwnRate, let regime = regime(on: day), regime.mode != .exempt else { return false }
      if case .standard = regime.rate { return true }
      return false
    }
    return Set(own + ofLaw).sorted()
  }
}
