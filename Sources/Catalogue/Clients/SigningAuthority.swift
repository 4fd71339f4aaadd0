package import Values

/// The paper by which a person may sign for somebody.
package struct Authority: Sendable, Hashable {
  package var kind: AuthorityKind
  package var number: String?
  package var date: CalendarDate?
  /// The last day on which it holds, as the paper says; nil where it does not.
  package var until: CalendarDate?
  /// Whether the paper says how long it holds in words that were not understood.
  package var hasUnreadTerm = false

  package init(
    kind: AuthorityKind, number: String? = nil, date: CalendarDate? = nil, until: CalendarDate? = nil
  ) {
    self.kind = kind
    self.number = number
    self.date = date
    self.until = until
  }

  /// A power of attorney that does not say how long it holds, holds for a year: article 186 of the Civil Code.
  private static let silentYears = 1

  /// The last day on which it holds; nil where no end is known.
  package var lastDay: CalendarDate? {
    if let until { return until }
    guard kind == .powerOfAttorney, !hasUnreadTerm else { return nil }
    return date?.adding(years: Self.silentYears)
  }

  /// A power of attorney without its date is void: article 186 of the Civil Code.
  package var isVoid: Bool { kind == .powerOfAttorney && date == nil }

  /// Whether somebody can sign by it on a day; the first and the last day count.
  package func isInForce(on day: CalendarDate) -> Bool {
    if isVoid { return false }
    if let date, day < date { return false }
    if let lastDay, day > lastDay { return false }
    return true
  }

  /// What stands after «на основании»: «доверенности от 12.01.2026 № 7».
  package var basis: String {
    var words = kind.genitive
    if let date { words += " от " + date.dotted }
    if let number { words += " № " + number }
    return words
  }
}
