package import Values

/// What a merge is told from outside, besides its data.
package struct MergeSettings: Sendable {
  package enum Language: String, Sendable {
    case russian = "ru"
    case english = "en"
  }

  /// How numbers, dates and amounts are said.
  package var language: Language
  /// The currency of amounts that do not name theirs, ISO 4217.
  package var currency: String
  /// What the template sees as `today`; missing when it is not given.
  package var today: CalendarDate?
  /// Which days are worked; Monday to Friday where nobody says.
  package var calendar: ProductionCalendar?
  /// Missing fields become visible marks, and are warnings instead of faults.
  package var isDraft: Bool
  package var limits: MergeLimits

  package init(
    language: Language = .russian, currency: String = "RUB", today: CalendarDate? = nil,
    calendar: ProductionCalendar? = nil, isDraft: Bool = false, limits: MergeLimits = MergeLimits()
  ) {
    self.language = language
    self.currency = currency
    self.today = today
    self.calendar = calendar
    self.isDraft = isDraft
    self.limits = limits
  }
}

/// How much one merge may do; running out is an ordinary fault.
package struct MergeLimits: Sendable {
  /// A price list of 100,000 rows with ten tags each takes three million steps; this ends an endless loop in seconds.
  package static let steps = 20_000_000
  /// Macros, recursive loops and blocks within each other; each level takes stack, of which a thread has little.
  package static let depth = 100
  /// The largest text people can still open; a hundred times a long contract with all its annexes.
  package static let outputBytes = 256 << 20
  /// The longest list a template may make by itself, with `range` or by repeating.
  package static let listLength = 1_000_000
  /// More faults than these help nobody.
  package static let findings = 200

  package var steps: Int
  package var depth: Int
  package var outputBytes: Int
  package var listLength: Int

  package init(
    steps: Int = Self.steps, depth: Int = Self.depth, outputBytes: Int = Self.outputBytes,
    listLength: Int = Self.listLength
  ) {
    self.steps = steps
    self.depth = depth
    self.outputBytes = outputBytes
    self.listLength = listLength
  }
}
