import Diagnostics
import Values

/// Takes fields out of a card of `office.yaml`, collecting every fault with its place.
struct OfficeCard {
  let card: Record
  /// How a sentence calls the card.
  var owner: String
  private let start: DataPlace?
  var findings: [Diagnostic] = []

  init(_ card: Record, owner: String, start: DataPlace? = nil) {
    self.card = card
    self.owner = owner
    self.start = start ?? card.entries.first(where: { $0.place != nil })?.place
  }

  func place(_ key: String) -> DataPlace? { card.entry(key)?.place ?? start }

  private mutating func expect(_ wants: String, _ key: String) {
    findings.append(.approvalFieldType(key, of: owner, wants: wants, at: place(key)))
  }

  /// The field's text without space around it; nil for an absent or empty one.
  mutating func text(_ key: String) -> String? {
    guard let value = card[key], value != .none else { return nil }
    guard let text = value.officeText else {
      expect("a text", key)
      return nil
    }
    return text.isEmpty ? nil : text
  }

  mutating func required(_ key: String, example: String) -> String? {
    let found = findings.count
    if let text = text(key) { return text }
    if findings.count == found {
      findings.append(.approvalFieldMissing(key, of: owner, example: example, at: place(key)))
    }
    return nil
  }

  mutating func requiredDate(_ key: String) -> CalendarDate? {
    if let day = card[key]?.day { return day }
    if card[key] == nil || card[key] == Value.none {
      findings.append(.approvalFieldMissing(key, of: owner, example: "2026-12-01", at: place(key)))
    } else {
      expect("a day, such as `2026-12-01`", key)
    }
    return nil
  }

  mutating func flag(_ key: String) -> Bool? {
    guard let value = card[key], value != .none else { return nil }
    if case .bool(let flag) = value { return flag }
    expect("`true` or `false`", key)
    return nil
  }

  /// Working days: a whole number from 0 to 1000.
  mutating func days(_ key: String) -> Int? {
    guard let value = card[key], value != .none else { return nil }
    if case .integer(let days) = value, 0...1000 ~= days { return days }
    expect("a number of working days", key)
    return nil
  }

  mutating func record(_ key: String) -> Record? {
    guard let value = card[key], value != .none else { return nil }
    if case .record(let record) = value { return record }
    expect("a group of fields", key)
    return nil
  }

  mutating func list(_ key: String) -> List? {
    guard let value = card[key], value != .none else { return nil }
    if case .list(let list) = value { return list }
    expect("a list", key)
    return nil
  }

  /// The field as names: a list, or one text with commas or `;` between them.
  mutating func names(_ key: String) -> [(name: String, place: DataPlace?)] {
    guard let value = card[key], value != .none else { return [] }
    if case .list(let list) = value {
      var names: [(name: String, place: DataPlace?)] = []
      for (position, element) in list.elements.enumerated() {
        if let name = element.officeText, !name.isEmpty {
          names.append((name, list.place(at: position) ?? place(key)))
        } else {
          expect("a list of names", key)
        }
      }
      return names
    }
    return (text(key) ?? "").split(whereSeparator: { $0 == "," || $0 == ";" })
      .map { (String($0).withoutSpaceAround, place(key)) }.filter { !$0.0.isEmpty }
  }

  /// The cards of a list, each with its place.
  mutating func cards(_ key: String) -> [(card: Record, place: DataPlace?)] {
    guard let list = list(key) else { return [] }
    var cards: [(card: Record, place: DataPlace?)] = []
    for (position, element) in list.elements.enumerated() {
      if let card = element.record {
        let first = card.entries.first(where: { $0.place != nil })?.place
        cards.append((card, first ?? list.place(at: position)))
      } else {
        expect("a list of cards", key)
      }
    }
    return cards
  }

  /// Warns of fields that nothing reads and that are nearly one of those that mean something.
  mutating func noteMisspelt(known: [String]) {
    for entry in card.entries where !known.contains(entry.key) {
      guard let near = suggestion(for: entry.key, among: known) else { continue }
      findings.append(.approvalFieldUnknown(entry.key, of: owner, hint: near, at: entry.place))
    }
  }
}

extension Value {
  /// What was written, as text: a login that YAML read as a number is text again.
  fileprivate var officeText: String? {
    switch self {
    case .text(let text): text.withoutSpaceAround
    case .integer(let number): String(number)
    case .decimal(let number): number.description
    case .date(let date): date.description
    case .none: ""
    case .bool, .money, .list, .record, .formatted: nil
    }
  }
}

extension String {
  var withoutSpaceAround: String {
    var slice = self[...]
    while slice.first?.isWhitespace == true { slice.removeFirst() }
    while slice.last?.isWhitespace == true { slice.removeLast() }
    return String(slice)
  }
}
