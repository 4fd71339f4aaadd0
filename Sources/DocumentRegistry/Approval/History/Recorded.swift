package import Values

/// What can be written into the journal and read back just as it was.
package protocol Recorded {
  var record: Record { get }
  /// Nil for a record that says something else.
  init?(_ record: Record)
}

extension Record {
  /// The text of a field; JSON gives a text that is written like a day as a date.
  package func writtenText(_ key: String) -> String? {
    switch self[key] {
    case .text(let text): text
    case .date(let date): date.description
    default: nil
    }
  }

  package func writtenNumber(_ key: String) -> Int? {
    if case .integer(let number) = self[key] { number } else { nil }
  }

  /// An absent field is no.
  func writtenFlag(_ key: String) -> Bool { self[key] == .bool(true) }

  package func writtenTexts(_ key: String) -> [String] {
    (self[key]?.list?.elements ?? []).compactMap { Record([Entry("text", $0)]).writtenText("text") }
  }

  /// Nil where the field is absent or says something else.
  package func written<Fact: Recorded>(_ key: String, as type: Fact.Type) -> Fact? {
    self[key]?.record.flatMap { type.init($0) }
  }

  /// Nil where one of the elements says something else; an absent field is empty.
  package func writtenList<Fact: Recorded>(_ key: String, as type: Fact.Type) -> [Fact]? {
    var facts: [Fact] = []
    for element in self[key]?.list?.elements ?? [] {
      guard let record = element.record, let fact = type.init(record) else { return nil }
      facts.append(fact)
    }
    return facts
  }

  package mutating func write(_ key: String, _ text: String?) { if let text { set(key, .text(text)) } }
  mutating func write(_ key: String, _ number: Int) { set(key, .integer(number)) }
  mutating func write(_ key: String, _ date: CalendarDate?) { if let date { set(key, .date(date)) } }
  mutating func write(_ key: String, flag: Bool) { if flag { set(key, .bool(true)) } }
  mutating func write(_ key: String, _ fact: (some Recorded)?) { if let fact { set(key, .record(fact.record)) } }

  mutating func write(_ key: String, texts: [String]) {
    if !texts.isEmpty { set(key, .list(List(texts.map { .text($0) }))) }
  }

  mutating func write(_ key: String, facts: [some Recorded]) {
    if !facts.isEmpty { set(key, .list(List(facts.map { .record($0.record) }))) }
  }
}
