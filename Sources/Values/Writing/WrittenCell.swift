extension Value {
  /// The value as text that reads as the same value; nil for what no cell holds.
  package var writtenText: String? {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .decimal(let number): number.description
    case .bool(let bool): bool ? "true" : "false"
    case .date(let date): date.description
    case .none, .money, .list, .record, .formatted: nil
    }
  }
}
