import Diagnostics
package import Values

/// How the office makes offers: `offer` in `office.yaml`.
package struct OfferPolicy: Sendable {
  /// Whether a client's yes makes a contract.
  package enum Form: String, Sendable, CaseIterable {
    /// Binding until the last day of its validity (ГК РФ 435, 436).
    case offer
    /// An invitation to make offers (ГК РФ 437).
    case invitation
  }

  /// Never guessed: what binds the company is said by the company.
  package var form: Form
  package var validityDays: Int
  /// The conditions in the order they are printed, each a card with `text` and mostly a `title`.
  package var terms: List
  package var record: Record

  /// Longer than any offer is kept open; a larger number is a slip.
  private static let longestValidity = 3_650

  init?(_ card: Record, start: DataPlace?, _ findings: inout [Diagnostic]) {
    var reader = CardReader(card, owner: "`offer`", start: start)
    let form = Self.form(&reader)
    let days = Self.days(&reader)
    terms = reader.list("terms")
    for (term, place) in terms.cards(of: "a term of the offer", &reader.findings) {
      var termReader = CardReader(term, owner: "a term of the offer", start: place)
      _ = termReader.requiredText("text", example: "Оплата в течение 10 рабочих дней")
      termReader.noteMisspelt(known: KnownFields.term)
      reader.findings += termReader.findings
    }
    reader.noteMisspelt(known: KnownFields.offer)
    findings += reader.findings
    guard let form, let days else { return nil }
    self.form = form
    validityDays = days
    record = card
  }

  private static func form(_ reader: inout CardReader) -> Form? {
    guard let text = reader.text("form") else {
      reader.findings.append(.offerFormMissing(at: reader.start))
      return nil
    }
    if let form = Form(rawValue: text) { return form }
    reader.findings.append(.offerFormUnknown(text, at: reader.place("form")))
    return nil
  }

  private static func days(_ reader: inout CardReader) -> Int? {
    guard let number = reader.required("validity_days", example: "30", { $0.decimal("validity_days") }) else {
      return nil
    }
    if let days = number.wholeNumber, 0...longestValidity ~= days { return days }
    reader.findings.append(.validityOutOfRange(number, most: longestValidity, at: reader.place("validity_days")))
    return nil
  }
}
