import Diagnostics
import Values

/// A piece with its amounts, as it stands in the document.
struct ChargedLine {
  var piece: ChargePiece
  var priced: PricedLine
  /// What a whole month would cost; the same as ``beforeDiscount`` where it is not a part of one.
  var full: Decimal
  /// The sum before the discount on the whole.
  var beforeDiscount: Decimal
  var tax: ChargedTax
}

/// How lines of one rate stand to VAT.
struct ChargedTax: Hashable {
  var mode: VATRegime.Mode
  var rate: Decimal
  var label: String
  var phrase: String
  var fullPhrase: String

  /// The tax of a piece: the rate of its last day, or of the document's where it has no period.
  init?(
    _ piece: ChargePiece, office: Office, on date: CalendarDate, language: String, isAdvance: Bool,
    _ findings: inout [Diagnostic]
  ) {
    let day = isAdvance ? date : piece.period?.until ?? date
    let rules = office.rules
    var found: [Diagnostic] = []
    // What is wrong with a day or a rate is wrong with many lines.
    defer { findings += found.filter { !findings.contains($0) } }
    guard let regime = office.vat.regime(on: day, &found) else { return nil }
    let rate: Decimal
    if let own = piece.item.rate {
      if regime.mode == .exempt {
        found.append(.rateWithoutTax(piece.item.owner, on: day, at: piece.item.ratePlace))
        return nil
      }
      rate = own
      let known = rules.rates(on: day)
      if !known.contains(own) {
        found.append(.vatRateNotInForce(own, known: known, on: day, at: piece.item.ratePlace))
      }
    } else {
      rate = regime.rate(on: day, rules: rules, &found)
    }
    let isCalculated = isAdvance && rules.calculated.contains { $0.rate == rate && $0.isInForce(on: day) }
    phrase = regime.phrase(rate: rate, rules: rules, language: language)
    fullPhrase = regime.fullPhrase(rate: rate, rules: rules, language: language)
    mode = regime.mode
    self.rate = rate
    label =
      regime.mode == .exempt
      ? phrase : rules.phrase(isCalculated ? "advance" : "label", rate: rate, language: language)
  }
}
