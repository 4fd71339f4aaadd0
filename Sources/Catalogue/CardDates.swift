import Diagnostics
import Values

/// Dates and switches of a card.
extension CardReader {
  /// The field as a day; a text such as `01.12.2026` counts too.
  mutating func date(_ key: String) -> CalendarDate? {
    guard let value = card[key], !value.isBlank else { return nil }
    if let date = value.day { return date }
    findings.append(.notADate(value.cardText ?? "", key, of: owner, at: place(key)))
    return nil
  }

  mutating func requiredDate(_ key: String, example: String = "2026-12-01") -> CalendarDate? {
    required(key, example: example) { $0.date(key) }
  }

  /// The field as a list of days.
  mutating func dates(_ key: String) -> [CalendarDate] {
    let list = list(key)
    var dates: [CalendarDate] = []
    for (position, element) in list.elements.enumerated() {
      if let date = element.day {
        dates.append(date)
      } else {
        findings.append(
          .notADate(element.cardText ?? "", key, of: owner, at: list.place(at: position) ?? place(key)))
      }
    }
    return dates
  }

  /// The field as yes or no; an absent one is no.
  mutating func flag(_ key: String) -> Bool {
    guard let value = card[key], !value.isBlank else { return false }
    if case .bool(let flag) = value { return flag }
    findings.append(.wrongType(key, of: owner, wants: "`true` or `false`", at: place(key)))
    return false
  }
}
