import Diagnostics
package import Values

/// How an office's prices stand to value added tax, as `vat` in `office.yaml` says it.
package struct VATRegime: Sendable {
  package enum Mode: String, Sendable, CaseIterable {
    /// The tax is inside the price.
    case included
    /// The tax comes on top of the price.
    case onTop = "on_top"
    /// No tax is charged.
    case exempt
  }

  package enum Rate: Sendable {
    /// Whatever the law says on the day of the service.
    case standard
    case fixed(Decimal)
  }

  package var mode: Mode
  package var rate: Rate
  /// The name of the ground in the rules, for ``Mode/exempt``.
  package var ground: String?
  /// The office's own sentence instead of the usual one.
  package var wording: String?
  /// The income by which the office may be exempt or use a low rate; nil where it does not say.
  package var income: Decimal?
  /// The first day of the regime; nil where it is the only one.
  package var from: CalendarDate?
  var place: DataPlace?
  var ratePlace: DataPlace?

  init?(_ card: Record, rules: VATRules, start: DataPlace?, _ findings: inout [Diagnostic]) {
    var reader = CardReader(card, owner: "`vat`", start: start)
    defer { findings += reader.findings }
    reader.noteMisspelt(known: KnownFields.vat)
    income = reader.decimal("income")
    from = reader.date("from")
    guard let text = reader.requiredText("mode", example: Mode.included.rawValue) else { return nil }
    guard let mode = Mode(rawValue: text) else {
      reader.findings.append(.vatModeUnknown(text, at: reader.place("mode")))
      return nil
    }
    self.mode = mode
    wording = reader.text("wording")
    ground = reader.text("ground")
    place = reader.start
    ratePlace = reader.place("rate")
    rate = .standard
    if let text = card["rate"]?.cardText, !text.isEmpty, text != "standard", let number = reader.decimal("rate") {
      rate = .fixed(number)
    }
    if mode == .exempt, wording == nil { checkGround(rules, &reader) }
  }

  private func checkGround(_ rules: VATRules, _ reader: inout CardReader) {
    guard let ground else {
      reader.findings.append(
        .missingField("ground", of: "`vat`", example: rules.exemptGrounds.first ?? "exempt", at: reader.start))
      return
    }
    if !rules.exemptGrounds.contains(ground) {
      reader.findings.append(.vatGroundUnknown(ground, known: rules.exemptGrounds, at: reader.place("ground")))
    }
  }

  /// The rate in per cent on a day; 0 where no tax is charged.
  func rate(on day: CalendarDate, rules: VATRules, _ findings: inout [Diagnostic]) -> Decimal {
    if mode == .exempt {
      if ground == Self.simplified { checkIncome(nil, on: day, rules, &findings) }
      return .zero
    }
    switch rate {
    case .standard:
      if let rate = rules.standardRate(on: day) { return rate }
      findings.append(.vatRateMissing(rules.country, on: day, at: ratePlace))
      return .zero
    case .fixed(let rate):
      let known = rules.rates(on: day)
      if !known.contains(rate) {
        findings.append(.vatRateNotInForce(rate, known: known, on: day, at: ratePlace))
      }
      checkIncome(rate, on: day, rules, &findings)
      return rate
    }
  }

  /// The ground of those who use the simplified system.
  private static let simplified = "usn"

  private func checkIncome(_ rate: Decimal?, on day: CalendarDate, _ rules: VATRules, _ findings: inout [Diagnostic]) {
    guard let income, let limit = rules.incomeLimit(ofRate: rate, on: day), income > limit else { return }
    findings.append(.vatIncomeAboveLimit(income, limit: limit, rate: rate, on: day, at: place))
  }

  /// «НДС 22 %»; «Без НДС» where none is charged, which is not the rate of 0 %.
  ///
  /// - Parameter isAdvance: whether the tax is a part of what was paid: «НДС 22/122».
  func label(rate: Decimal, rules: VATRules, language: String, isAdvance: Bool = false) -> String {
    rules.phrase(mode == .exempt ? "none" : isAdvance ? "advance" : "label", rate: rate, language: language)
  }

  /// The same at the length a contract wants.
  func fullPhrase(rate: Decimal, rules: VATRules, language: String) -> String {
    if wording == nil, mode == .exempt, let ground {
      return rules.fullExemptPhrase(ground, language: language) ?? ""
    }
    return phrase(rate: rate, rules: rules, language: language)
  }

  /// «в том числе НДС 22 %», «НДС не облагается на основании …»: no amount in it.
  func phrase(rate: Decimal, rules: VATRules, language: String) -> String {
    if let wording { return wording }
    if mode == .exempt { return ground.flatMap { rules.exemptPhrase($0, language: language) } ?? "" }
    return rules.phrase(mode.rawValue, rate: rate, language: language)
  }
}
