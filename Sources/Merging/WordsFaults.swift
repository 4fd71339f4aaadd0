import Diagnostics
import Wording

/// The sentences of what has no words.
extension MergingFaults {
  static func withoutWords(_ fault: NumeralFault) -> Diagnostic {
    switch fault {
    case .negative:
      Diagnostic(
        .wrongKind, "a number below nothing is not said in words",
        hint: "let the sentence say who owes whom, and take the number without its sign: `| abs`")
    case .tooLarge:
      Diagnostic(.numberTooLarge, "there are no words for numbers from a thousand квадриллионов (10^18) up")
    case .tooManyPlaces:
      Diagnostic(
        .wrongKind, "there are no words for more than six places after the point", hint: "round it: `| round(2)`")
    }
  }

  static func currencyWithoutWords(_ code: String) -> Diagnostic {
    Diagnostic(
      .badArgument, "there are no words for the currency `\(code)`",
      hint: didYouMean(code, among: CurrencyNouns.table.map(\.code))
        ?? "there are words for \(listed(CurrencyNouns.table.map(\.code), most: 20))")
  }

  static func saidInAnotherCurrency(_ own: String, _ given: String) -> Diagnostic {
    Diagnostic(
      .currenciesDiffer, "the sum is in `\(own)` and cannot be said in `\(given)`", hint: "leave the currency out")
  }
}
