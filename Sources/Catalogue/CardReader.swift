import Diagnostics
import Values

/// Takes fields out of one card (a client, a service, an office), collecting every fault with its place.
struct CardReader {
  let card: Record
  /// How a sentence calls the card: ``client `sever` ``.
  let owner: String
  /// Where the card begins, for fields it does not have.
  let start: DataPlace?
  var findings: [Diagnostic] = []

  init(_ card: Record, owner: String, start: DataPlace? = nil) {
    self.card = card
    self.owner = owner
    self.start = start ?? card.firstPlace
  }

  func place(_ key: String) -> DataPlace? { card.entry(key)?.place ?? start }

  /// The field's text without space around it; nil for an absent or empty one.
  mutating func text(_ key: String) -> String? {
    guard let value = card[key] else { return nil }
    guard let text = value.cardText else {
      findings.append(.wrongType(key, of: owner, wants: "a text", at: place(key)))
      return nil
    }
    return text.isEmpty ? nil : text
  }

  mutating func requiredText(_ key: String, example: String, heading: String? = nil) -> String? {
    required(key, example: example, heading: heading) { $0.text(key) }
  }

  /// What is read from the field; where nothing is there, that is told, unless reading it has told of something else.
  mutating func required<Field>(
    _ key: String, example: String, heading: String? = nil, _ read: (inout CardReader) -> Field?
  ) -> Field? {
    let found = findings.count
    if let field = read(&self) { return field }
    if findings.count == found {
      findings.append(.missingField(key, of: owner, example: example, heading: heading, at: place(key)))
    }
    return nil
  }

  /// The field as an exact number; a text such as `1 200,50` counts too.
  mutating func decimal(_ key: String) -> Decimal? {
    guard let value = card[key], !value.isBlank else { return nil }
    if let number = value.cardDecimal { return number }
    if case .text(let text) = value {
      findings.append(.notANumber(text.trimmed, key, of: owner, at: place(key)))
    } else {
      findings.append(.wrongType(key, of: owner, wants: "a number", at: place(key)))
    }
    return nil
  }

  /// The field as a card of its own; an absent one is empty.
  mutating func record(_ key: String) -> Record {
    guard let value = card[key], !value.isBlank else { return Record() }
    if case .record(let record) = value { return record }
    findings.append(.wrongType(key, of: owner, wants: "a group of fields", at: place(key)))
    return Record()
  }

  /// The field as a list; an absent one is empty.
  mutating func list(_ key: String) -> List {
    guard let value = card[key], !value.isBlank else { return List([]) }
    if case .list(let list) = value { return list }
    findings.append(.wrongType(key, of: owner, wants: "a list", at: place(key)))
    return List([])
  }
}

extension CardReader {
  /// A name that a card mentions, with its place.
  struct Mention: Sendable {
    var name: String
    var place: DataPlace?
  }

  /// The field as names: a list, or one text with `;` or commas between them.
  mutating func mentions(_ key: String) -> [Mention] {
    guard let value = card[key], !value.isBlank else { return [] }
    var mentions: [Mention] = []
    if case .list(let list) = value {
      for position in list.elements.indices {
        let place = list.place(at: position) ?? place(key)
        guard let name = list.elements[position].cardText else {
          findings.append(.wrongType(key, of: owner, wants: "a list of names", at: place))
          continue
        }
        mentions.append(Mention(name: name, place: place))
      }
    } else if let text = text(key) {
      mentions = text.split(whereSeparator: { $0 == ";" || $0 == "," || $0.isNewline })
        .map { Mention(name: String($0).trimmed, place: place(key)) }
    }
    return mentions.filter { !$0.name.isEmpty }
  }

  /// The field as an exact number that is not below zero.
  mutating func amount(_ key: String) -> Decimal? {
    guard let number = decimal(key) else { return nil }
    if !number.isNegative { return number }
    findings.append(.amountNegative(key, of: owner, at: place(key)))
    return nil
  }
}

extension Record {
  /// The record without some of its fields.
  func leaving(out keys: [String]) -> Record {
    Record(entries.filter { !keys.contains($0.key) })
  }

  /// Where the card begins.
  var firstPlace: DataPlace? { entries.first(where: { $0.place != nil })?.place }
}

extension List {
  /// The cards of a list, each with its place; whatever is no card is a fault.
  func cards(of file: String, _ findings: inout [Diagnostic]) -> [(card: Record, place: DataPlace?)] {
    var cards: [(card: Record, place: DataPlace?)] = []
    for position in elements.indices {
      let place = place(at: position)
      if case .record(let card) = elements[position] {
        cards.append((card, card.firstPlace ?? place))
      } else {
        findings.append(.notACard(file, at: place))
      }
    }
    return cards
  }
}

extension Value {
  var isBlank: Bool {
    switch self {
    case .none: true
    case .text(let text): text.allSatisfy(\.isWhitespace)
    default: false
    }
  }

  /// What was written, as text: a code that YAML read as a number is text again.
  var cardText: String? {
    switch self {
    case .text(let text): text.trimmed
    case .integer(let number): String(number)
    case .decimal(let number): number.description
    case .date(let date): date.description
    case .none: ""
    case .bool, .money, .list, .record, .formatted: nil
    }
  }

  var cardDecimal: Decimal? {
    switch self {
    case .integer(let number): Decimal(number)
    case .decimal(let number): number
    case .money(let money): money.amount
    case .text(let text): Decimal(written: text)
    default: nil
    }
  }
}

extension String {
  var trimmed: String {
    var slice = self[...]
    while slice.first?.isWhitespace == true { slice.removeFirst() }
    while slice.last?.isWhitespace == true { slice.removeLast() }
    return String(slice)
  }
}
