package import Values

extension Merge {
  /// A value as text, as `{{ }}` puts it out: numbers as they are written in data, dates as people write them.
  package func text(of value: Value) -> String {
    switch value {
    case .none: ""
    case .bool(let bool): bool ? "true" : "false"
    case .integer(let integer): String(integer)
    case .decimal(let decimal): decimal.description
    case .money(let money): "\(money.amount.description) \(money.currency)"
    case .date(let date): date.description
    case .text(let text): text
    case .formatted(let text): text.plainText
    case .list(let list): list.elements.map { text(of: $0) }.joined(separator: ", ")
    case .record(let record): record.entries.map(\.key).joined(separator: ", ")
    }
  }
}
