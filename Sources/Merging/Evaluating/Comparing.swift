import Diagnostics
import TemplateLanguage
import Values

extension Merge {
  mutating func compare(
    _ comparison: ComparisonOperator, _ left: Ref, _ right: Ref, _ ref: Ref
  ) throws(Interruption) -> Bool {
    let a = try value(left)
    let b = try value(right)
    return try compare(comparison, a, b, left, right, ref)
  }

  mutating func compareChain(_ start: Int32, _ count: Int32, _ ref: Ref) throws(Interruption) -> Bool {
    var left = code.operands[Int(start)]
    var a = try value(left)
    for pair in 0..<Int(count) {
      let comparison = ComparisonOperator.all[Int(code.operands[Int(start) + 1 + pair * 2])]
      let right = code.operands[Int(start) + 2 + pair * 2]
      let b = try value(right)
      guard try compare(comparison, a, b, left, right, ref) else { return false }
      left = right
      a = b
    }
    return true
  }

  private mutating func compare(
    _ comparison: ComparisonOperator, _ a: Value, _ b: Value, _ left: Ref, _ right: Ref, _ ref: Ref
  ) throws(Interruption) -> Bool {
    switch comparison {
    case .equal: return a == b
    case .notEqual: return a != b
    case .in: return try contains(b, a, right)
    case .notIn: return !(try contains(b, a, right))
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      if case .none = a { throw missing(emptyField(left), left) }
      if case .none = b { throw missing(emptyField(right), right) }
      guard let order = ValueOrder.between(a, b) else {
        throw fault(MergingFaults.cannotCompare(a, b), at: ref, value: b.number == nil ? right : left)
      }
      return switch comparison {
      case .less: order == .less
      case .lessOrEqual: order != .greater
      case .greater: order == .greater
      default: order != .less
      }
    }
  }

  /// Whether a list has an element, a record a key, a text a part.
  mutating func contains(_ container: Value, _ wanted: Value, _ ref: Ref?) throws(Interruption) -> Bool {
    switch container {
    case .list(let list): return list.elements.contains(wanted)
    case .record(let record): return wanted.keyText.map { record[$0] != nil } ?? false
    case .text, .formatted:
      guard wanted.isText else { throw fault(MergingFaults.cannotContain(container, wanted), at: ref, value: ref) }
      return text(of: container).containsText(text(of: wanted))
    default: throw fault(MergingFaults.cannotContain(container, wanted), at: ref, value: ref)
    }
  }
}

/// The order of two values of one kind.
enum ValueOrder {
  case less
  case equal
  case greater

  /// How deep lists in lists are compared.
  private static let depthLimit = 64

  /// Nil where the two have no order between them: a text and a number, two currencies, records.
  static func between(_ a: Value, _ b: Value, ignoringCase: Bool = false, depth: Int = 0) -> ValueOrder? {
    switch (a, b) {
    case (.integer(let a), .integer(let b)): return of(a, b)
    case (.text(let a), .text(let b)): return ignoringCase ? of(a.lowercased(), b.lowercased()) : of(a, b)
    case (.date(let a), .date(let b)): return of(a, b)
    case (.bool(let a), .bool(let b)): return of(a ? 1 : 0, b ? 1 : 0)
    case (.money(let a), .money(let b)):
      return a.currency == b.currency ? of(a.amount, b.amount) : nil
    case (.list(let a), .list(let b)):
      guard depth < depthLimit else { return nil }
      for (x, y) in zip(a.elements, b.elements) {
        guard let order = between(x, y, ignoringCase: ignoringCase, depth: depth + 1) else { return nil }
        if order != .equal { return order }
      }
      return of(a.count, b.count)
    default:
      // A limit in a template is a bare number: `total > 100000` asks for the amount, whatever its currency.
      if let x = a.comparableNumber, let y = b.comparableNumber { return of(x, y) }
      guard case .formatted(let text) = a else {
        guard case .formatted(let text) = b, a.isText else { return nil }
        return between(a, .text(text.plainText), ignoringCase: ignoringCase)
      }
      return b.isText ? between(.text(text.plainText), b, ignoringCase: ignoringCase) : nil
    }
  }

  private static func of<T: Comparable>(_ a: T, _ b: T) -> ValueOrder {
    a < b ? .less : (a == b ? .equal : .greater)
  }
}

extension Value {
  fileprivate var comparableNumber: Decimal? {
    if case .money(let money) = self { money.amount } else { number }
  }
}

extension String {
  /// Whether the other text stands in this one, byte for byte.
  func containsText(_ other: String) -> Bool { firstPosition(of: Array(other.utf8)) != nil }

  private func firstPosition(of part: [UInt8]) -> Int? {
    var text = self
    return text.withUTF8 { bytes in
      guard let first = part.first else { return 0 }
      guard bytes.count >= part.count else { return nil }
      var position = 0
      while position <= bytes.count - part.count {
        if bytes[position] == first, bytes[position..<(position + part.count)].elementsEqual(part) { return position }
        position += 1
      }
      return nil
    }
  }
}
