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

  package var country: String
  package var standard: [Rate]
  package var other: [Rate]
  private var grounds: Record
  private var wording: Record

  /// Reads a country's section; nil where the data has none.
  package init?(country: String, data: Record) {
    guard case .record(let section) = data[country] ?? .none else { return nil }
    self.country = country
    standard = Self.rates(section["standard"])
    other = Self.rates(section["other"])
    grounds = section.group("exempt")
    wording = section.group("wording")
  }

  package func standardRate(on day: CalendarDate) -> Decimal? {
    standard.last { $0.isInForce(on: day) }?.rate
  }

  /// Every rate the law knows on that day, the standard one first.
  package func rates(on day: CalendarDate) -> [Decimal] {
    (standard + other).filter { $0.isInForce(on: day) }.map(\.rate)
  }

  /// The names of the grounds on which no tax is charged.
  package var exemptGrounds: [String] { grounds.entries.map(\.key) }

  /// What a document says where no tax is charged: «НДС не облагается на основании …».
  package func exemptPhrase(_ ground: String, language: String) -> String? {
    let texts = grounds.group(ground)
    return (texts[language] ?? texts["en"])?.cardText
  }

  /// `label`, `included` or `on_top`, with the rate put in.
  package func phrase(_ name: String, rate: Decimal, language: String) -> String {
    var texts = wording.group(language)
    if texts.count == 0 { texts = wording.group("en") }
    let pattern = texts[name]?.cardText ?? "{rate}"
    return pattern.replacing("{rate}", with: rate.inLanguage(language))
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
  /// `16.67`, with the comma Russian wants.
  fileprivate func inLanguage(_ language: String) -> String {
    language == "ru" ? description.replacing(".", with: ",") : description
  }
}
