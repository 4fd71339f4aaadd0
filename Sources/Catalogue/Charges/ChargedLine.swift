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

  init(_ regime: VATRegime, rate: Decimal, rules: VATRules, language: String, isCalculated: Bool) {
    mode = regime.mode
    self.rate = rate
    phrase = regime.phrase(rate: rate, rules: rules, language: language)
    fullPhrase = regime.fullPhrase(rate: rate, rules: rules, language: language)
    label = regime.label(rate: rate, rules: rules, language: language, isAdvance: isCalculated)
  }
}
