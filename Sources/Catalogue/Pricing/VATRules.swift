import Diagnostics
package import Values

/// What the law of one country says about value added tax, and how documents say it; read from `Data/vat.yaml`.
package struct VATRules: Sendable {
  /// A rate with the days it is in force, both included.
  package struct Rate: Sendable {
    package var rate: Decimal
    package var from: CalendarDate
    /// nil while no end is known.
    package var until: CalendarDate?

    func isInForce(on day: CalendarDate) -> Bool {
      from <= day && (until.map { day <= $0 } ?? true)
    }
  }

  /// Up to which income those who use the simplified system charge no tax, or a low rate, while it is in force.
  package struct IncomeLimits: Sendable {
    package var from: CalendarDate
    package var until: CalendarDate?
    package var exempt: Decimal?
    package var rates: [(rate: Decimal, limit: Decimal)]
  }

  package var country: String
  package var standard: [Rate]
  package var other: [Rate]
  /// Rates of advances, where the tax is a part of what was paid: 22/122.
  package var calculated: [Rate]
  package var incomeLimits: [IncomeLimits]
  private var grounds: Record
  private var wording: Record

  /// Reads a country's section; nil where the data has none.
  package init?(country: String, data: Record) {
    guard case .record(let section) = data[country] ?? .none else { return nil }
    self.country = country
    standard = Self.rates(section["standard"])
    other = Self.rates(section["other"])
    calculated = Self.rates(section["calculated"])
    incomeLimits = Self.incomeLimits(section["simplified"])
    grounds = section.group("exempt")
    wording = section.group("wording")
  }

  /// The standard rate of that day, in per cent; nil where the data know none.
  package func standardRate(on day: CalendarDate) -> Decimal? {
    standard.last { $0.isInForce(on: day) }?.rate
  }

  /// Every rate the law knows on that day, the standard one first.
  package func rates(on day: CalendarDate) -> [Decimal] {
    (standard + other).filter { $0.isInForce(on: day) }.map(\.rate)
  }

  /// Up to which income a rate, or no tax at all, may be charged on that day; nil where the law sets none.
  package func incomeLimit(ofRate rate: Decimal?, on day: CalendarDate) -> Decimal? {
    guard let limits = incomeLimits.last(where: { $0.from <= day && ($0.until.map { day <= $0 } ?? true) }) else {
      return nil
    }
    guard let rate else { return limits.exempt }
    return limits.rates.first { $0.rate == rate }?.limit
  }

  /// The days within a period, its first left out, on which a standard rate begins.
  package func rateChanges(after first: CalendarDate, until last: CalendarDate) -> [CalendarDate] {
    standard.map(\.from).filter { first < $0 && $0 <= last }
  }

  /// The names of the grounds on which no tax is charged.
  package var exemptGrounds: [String] { grounds.entries.map(\.key) }

  /// What a document says where no tax is charged: «НДС не облагается на основании …».
  package func exemptPhrase(_ ground: String, language: String) -> String? {
    let texts = grounds.group(ground)
    return (texts[language] ?? texts["en"])?.cardText
  }

  /// The same at the length a contract wants; the short one where the data has no other.
  package func fullExemptPhrase(_ ground: String, language: String) -> String? {
    let texts = grounds.group(ground).group("full")
    return (texts[language] ?? texts["en"])?.cardText ?? exemptPhrase(ground, language: language)
  }

  /// `label`, `advance`, `none`, `included` or `on_top`, with the rate put in.
  package func phrase(_ name: String, rate: Decimal, language: String) -> String {
    var texts = wording.group(language)
    if texts.count == 0 { texts = wording.group("en") }
    let pattern = texts[name]?.cardText ?? "{rate}"
    return pattern.replacing("{rate}", with: rate.inLanguage(language))
      .replacing("{whole}", with: rate.wholeWithTax.inLanguage(language))
  }

  private static func incomeLimits(_ value: Value?) -> [IncomeLimits] {
    (value?.list?.elements ?? []).compactMap { element in
      guard let card = element.record, let from = card["from"]?.day else { return nil }
      let rates = (card["rates"]?.list?.elements ?? []).compactMap { element -> (rate: Decimal, limit: Decimal)? in
        guard let rate = element.record?["rate"]?.cardDecimal, let limit = element.record?["up_to"]?.cardDecimal else {
          return nil
        }
        return (rate, limit)
      }
      return IncomeLimits(
        from: from, until: card["until"]?.day, exempt: card["exempt_up_to"]?.cardDecimal, rates: rates)
    }
  }

  private static func rates(_ value: Value?) -> [Rate] {
    guard case .list(let list) = value ?? .none else { return [] }
    return list.elements.compactMap { element in
      guard case .record(let card) = element, let rate = card["rate"]?.cardDecimal,
        case .date(let from) = card["from"] ?? .none
      else { return nil }
      guard case .date(let until) = card["until"] ?? .none else { return Rate(rate: rate, from: from, until: nil) }
      return Rate(rate: rate, from: from, until: until)
    }
  }
}

extension Record {
  /// The record under a key, empty where there is none.
  func group(_ key: String) -> Record {
    guard case .record(let record) = self[key] ?? .none else { return Record() }
    return record
  }
}

extension Decimal {
  /// A hundred and the rate; a rate has few digits.
  fileprivate var wholeWithTax: Decimal {
    do throws(ArithmeticFailure) { return try Decimal(100).adding(self) } catch { return self }
  }

  /// `16.67`, with the comma Russian wants.
  fileprivate func inLanguage(_ language: String) -> String {
    language == "ru" ? description.replacing(".", with: ",") : description
  }
}
