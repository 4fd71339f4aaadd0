import Diagnostics
import Values

/// Takes settings out of one record of `office.yaml`, collecting every fault with its place.
struct SettingsCard {
  private let card: Record
  /// The record's path, as sentences call it: `mail.smtp`.
  private let path: String
  private let start: DataPlace?
  var findings: [Diagnostic] = []

  init(_ card: Record, path: String, start: DataPlace?) {
    self.card = card
    self.path = path
    self.start = card.entries.first(where: { $0.place != nil })?.place ?? start
  }

  func place(_ key: String) -> DataPlace? { card.entry(key)?.place ?? start }

  func has(_ key: String) -> Bool { value(key) != nil }

  private func value(_ key: String) -> Value? {
    guard let value = card[key] else { return nil }
    if case .none = value { return nil }
    return value
  }

  private mutating func expect(_ wants: String, _ key: String) {
    findings.append(.settingType(key, of: path, wants: wants, at: place(key)))
  }

  /// A text; nil where there is none or it is empty.
  mutating func text(_ key: String) -> String? {
    guard let value = value(key) else { return nil }
    guard let text = Self.text(value), !text.utf8.contains(where: { $0 < 32 || $0 == 127 }) else {
      expect("a text on one line", key)
      return nil
    }
    return text.isEmpty ? nil : text
  }

  /// A name that YAML read as a number is text again.
  private static func text(_ value: Value) -> String? {
    switch value {
    case .text(let text): text
    case .integer(let number): String(number)
    default: nil
    }
  }

  mutating func missing(_ key: String, example: String) {
    if has(key) { return }
    findings.append(.settingMissing(key, of: path, example: example, at: start))
  }

  mutating func number(_ key: String, _ range: ClosedRange<Int>) -> Int? {
    guard let value = value(key) else { return nil }
    if case .integer(let number) = value, range ~= number { return number }
    expect("a whole number from \(range.lowerBound) to \(range.upperBound)", key)
    return nil
  }

  mutating func choice<Choice: CaseIterable & RawRepresentable>(_ key: String, _: Choice.Type) -> Choice?
  where Choice.RawValue == String {
    guard let text = text(key) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    findings.append(.settingChoice(text, key, of: path, among: known, at: place(key)))
    return nil
  }

  mutating func address(_ key: String) -> String? {
    guard let text = text(key) else { return nil }
    if Self.isAddress(text) { return text }
    findings.append(.settingAddress(text, key, of: path, at: place(key)))
    return nil
  }

  /// Whether a text can be an address of e-mail: what the mail server would not understand is refused here.
  private static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), text.utf8.count <= 254 else { return false }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return labels.allSatisfy { !$0.isEmpty }
      && text.utf8.allSatisfy { 33...126 ~= $0 && !"<>()[],;:\\\"".utf8.contains($0) }
  }

  /// A record within; nil where there is none.
  mutating func card(_ key: String, known: [String]) -> SettingsCard? {
    guard let value = value(key) else { return nil }
    guard let record = value.record else {
      expect("a group of fields", key)
      return nil
    }
    var card = SettingsCard(record, path: "\(path).\(key)", start: place(key))
    card.refuse(unknown: known)
    return card
  }

  mutating func refuse(unknown known: [String]) {
    for entry in card.entries where !known.contains(entry.key) {
      findings.append(.settingUnknown(entry.key, of: path, known: known, at: entry.place ?? start))
    }
  }

  /// The words of a command: a list of texts.
  mutating func words(_ key: String) -> [String]? {
    guard let value = value(key) else { return nil }
    let words = value.list?.elements.map(Self.text) ?? []
    let texts = words.compactMap { $0 }
    guard texts.count == words.count, texts.first?.isEmpty == false else {
      expect("a list: the program and its arguments", key)
      return nil
    }
    return texts
  }

  /// Whether the field is a record; a text stands for it in some places.
  func isRecord(_ key: String) -> Bool { value(key)?.record != nil }

  /// The names within a record whose names are free.
  func keys(of key: String) -> [String]? { value(key)?.record?.entries.map(\.key) }
}
