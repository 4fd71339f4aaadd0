import Diagnostics
import Values

/// The taxes of a document's pieces; what is wrong with a day or a rate is told once.
struct ChargedTaxes {
  let office: Office
  /// The day of the document.
  let date: CalendarDate
  let language: String
  let isAdvance: Bool
  private var known: [Key: ChargedTax?] = [:]

  private struct Key: Hashable {
    var day: CalendarDate
    var ownRate: Decimal?
  }

  init(office: Office, date: CalendarDate, language: String, isAdvance: Bool) {
    self.office = office
    self.date = date
    self.language = language
    self.isAdvance = isAdvance
  }

  /// The tax of a piece: by the rate of its last day, or of the document's for an advance and where it has no period.
  mutating func tax(of piece: ChargePiece, _ findings: inout [Diagnostic]) -> ChargedTax? {
    let day = isAdvance ? date : piece.period?.until ?? date
    let key = Key(day: day, ownRate: piece.item.rate)
    if let tax = known[key] { return tax }
    let tax = reckon(piece.item, on: day, &findings)
    // A line that names a rate in vain is told of each time.
    if tax != nil || key.ownRate == nil { known[key] = .some(tax) }
    return tax
  }

  private func reckon(_ item: ChargeItem, on day: CalendarDate, _ findings: inout [Diagnostic]) -> ChargedTax? {
    guard let regime = office.vat.regime(on: day, &findings) else { return nil }
    let rules = office.rules
    let rate: Decimal
    if let own = item.rate {
      if regime.mode == .exempt {
        findings.append(.rateWithoutTax(item.owner, on: day, at: item.ratePlace))
        return nil
      }
      rate = own
      let inForce = rules.rates(on: day)
      if !inForce.contains(own) {
        findings.append(.vatRateNotInForce(own, known: inForce, on: day, at: item.ratePlace))
      }
    } else {
      rate = regime.rate(on: day, rules: rules, &findings)
    }
    let isCalculated = isAdvance && rules.calculated.contains { $0.rate == rate && $0.isInForce(on: day) }
    return ChargedTax(regime, rate: rate, rules: rules, language: language, isCalculated: isCalculated)
  }
}
