package import Values

/// What is known of a document besides its text: the data it was made from, the day, the rates of VAT.
package struct ReviewFacts: Sendable {
  /// A rate of VAT with the days on which it may be used.
  package struct Rate: Sendable {
    /// In percent: `22`.
    package var percent: Decimal
    package var from: CalendarDate
    /// Nil for a rate that is still in force.
    package var until: CalendarDate?

    package init(percent: Decimal, from: CalendarDate, until: CalendarDate? = nil) {
      self.percent = percent
      self.from = from
      self.until = until
    }
  }

  /// The merged data: `document`, `parent`, `company`, `client`, `charges` …; empty where there are none.
  package var data: Record
  /// The day on which the document is looked at.
  package var today: CalendarDate?
  /// Empty where nothing is known of them.
  package var rates: [Rate]

  package init(data: Record = Record(), today: CalendarDate? = nil, rates: [Rate] = []) {
    self.data = data
    self.today = today
    self.rates = rates
  }

  /// A value by its path: `charges.period.until`.
  func value(_ path: String) -> Value? {
    var record = data
    var parts = path.split(separator: ".")[...]
    while let part = parts.popFirst() {
      guard let value = record[String(part)] else { return nil }
      if parts.isEmpty { return value }
      guard let inner = value.record else { return nil }
      record = inner
    }
    return nil
  }

  func text(_ path: String) -> String? {
    switch value(path) {
    case .text(let text)?: text.isEmpty ? nil : text
    case .integer(let integer)?: String(integer)
    default: nil
    }
  }

  func date(_ path: String) -> CalendarDate? { value(path)?.day }

  /// The first of these dates that is there.
  func date(anyOf paths: [String]) -> CalendarDate? { paths.lazy.compactMap { date($0) }.first }
}
