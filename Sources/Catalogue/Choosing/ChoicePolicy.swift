import Diagnostics
package import Values

/// What the office holds to be the best package: `recommend` in `office.yaml`.
package struct ChoicePolicy: Sendable {
  /// What meeting one wish of a client is worth to us, in money.
  package var valueOfNice: Decimal
  /// What a service costs us in good will that the client has no need for.
  package var costOfUnasked: Decimal
  /// Of a package's price without VAT; nil for no limit.
  package var minimumMarginPercent: Decimal?
  /// The people that can be given to one client; nil for no limit.
  package var headcountLimit: Decimal?
  /// The words that an offer has behind a price: `в месяц`.
  package var period: String?

  /// A margin is less than the price it is part of.
  private static let percents = Decimal.zero...Decimal(100)

  init?(_ card: Record, start: DataPlace?, _ findings: inout [Diagnostic]) {
    if card.entries.isEmpty { return nil }
    var reader = CardReader(card, owner: "`recommend`", start: start)
    defer { findings += reader.findings }
    reader.noteMisspelt(known: KnownFields.recommend)
    let value = reader.required("value_of_nice", example: "5000") { $0.amount("value_of_nice") }
    costOfUnasked = reader.amount("cost_of_unasked") ?? .zero
    minimumMarginPercent = reader.amount("minimum_margin_percent")
    if let percent = minimumMarginPercent, !Self.percents.contains(percent) {
      reader.findings.append(.marginOutOfRange(percent, at: reader.place("minimum_margin_percent")))
    }
    headcountLimit = reader.amount("headcount_limit")
    period = reader.text("period")
    guard let value else { return nil }
    valueOfNice = value
  }
}
