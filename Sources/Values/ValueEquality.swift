/// Values are equal by what they say, not by how they were written: `1 == 1.0`, `1.5 == 1.50`.
///
/// A truth value is not a number, and an amount of money is not one either: 5 RUB is not 5. Places play no part.
extension Value: Hashable {
  package static func == (a: Value, b: Value) -> Bool {
    switch (a, b) {
    case (.none, .none): true
    case (.bool(let a), .bool(let b)): a == b
    case (.integer(let a), .integer(let b)): a == b
    case (.integer(let a), .decimal(let b)): b == a
    case (.decimal(let a), .integer(let b)): a == b
    case (.decimal(let a), .decimal(let b)): a == b
    case (.money(let a), .money(let b)): a == b
    case (.date(let a), .date(let b)): a == b
    case (.list(let a), .list(let b)): a == b
    case (.record(let a), .record(let b)): a == b
    default:
      if let a = a.plainText, let b = b.plainText { a == b } else { false }
    }
  }

  /// Text as such, formatted or not.
  private var plainText: String? {
    switch self {
    case .text(let text): text
    case .formatted(let text): text.plainText
    default: nil
    }
  }

  package func hash(into hasher: inout Hasher) {
    switch self {
    case .none: hasher.combine(0)
    case .bool(let bool): hasher.combine(bool)
    case .integer(let integer): hasher.combine(Decimal(integer))
    case .decimal(let decimal): hasher.combine(decimal)
    case .money(let money): hasher.combine(money)
    case .date(let date): hasher.combine(date)
    case .list(let list): hasher.combine(list)
    case .record(let record): hasher.combine(record)
    case .text, .formatted: hasher.combine(plainText)
    }
  }
}

extension List: Hashable {
  package static func == (a: List, b: List) -> Bool { a.elements == b.elements }

  package func hash(into hasher: inout Hasher) { hasher.combine(elements) }
}

/// Records are equal when they have the same keys with equal values, in whatever order.
extension Record: Hashable {
  package static func == (a: Record, b: Record) -> Bool {
    a.count == b.count && a.entries.allSatisfy { b[$0.key] == $0.value }
  }

  package func hash(into hasher: inout Hasher) {
    // The order plays no part in equality, so the entries' hashes are added up.
    var sum = 0
    for entry in entries {
      var one = Hasher()
      one.combine(entry.key)
      one.combine(entry.value)
      sum &+= one.finalize()
    }
    hasher.combine(sum)
  }
}
