import Diagnostics
package import Values

/// How much of a service: a number, or a field of the client's card such as `client.area`.
///
/// `client.objects.area` is the sum over the client's objects.
package enum LineQuantity: Sendable {
  case fixed(Decimal)
  case ofClient(field: String)

  /// A number above zero, or `client.` and the name of a field; nil where nothing is written, or a fault.
  init?(_ reader: inout CardReader) {
    if case .text(let text) = reader.card["quantity"] ?? .none, text.trimmed.hasPrefix("client.") {
      self = .ofClient(field: String(text.trimmed.dropFirst("client.".count)))
      return
    }
    guard let number = reader.decimal("quantity") else { return nil }
    if number <= Decimal.zero {
      reader.findings.append(.quantityNotPositive(number, at: reader.place("quantity")))
      return nil
    }
    self = .fixed(number)
  }

  /// The same for a line, which means nothing without it.
  static func required(_ reader: inout CardReader) -> LineQuantity? {
    reader.required("quantity", example: "12") { LineQuantity(&$0) }
  }

  /// The quantity in numbers; one that is the client's is looked up in its card.
  func amount(for client: Client?, at place: DataPlace?, _ findings: inout [Diagnostic]) -> Decimal? {
    switch self {
    case .fixed(let number): return number
    case .ofClient(let field):
      let value = client?.record.total(at: field)
      if let number = value?.cardDecimal, number > .zero { return number }
      if let client, case .text(let text)? = value, value?.cardDecimal == nil {
        findings.append(.clientQuantityUnreadable(text.trimmed, field, client: client, at: place))
        return nil
      }
      findings.append(.clientQuantityMissing(field, client: client, at: place))
      return nil
    }
  }
}

extension Record {
  /// The value at a dotted path: `object.area`; through a list the sum, where every element has a number there.
  fileprivate func total(at path: String) -> Value? {
    let keys = path.split(separator: ".").map(String.init)
    var record = self
    for (position, key) in keys.enumerated() {
      if position == keys.count - 1 { return record[key] }
      if case .list(let list)? = record[key] {
        let rest = keys[(position + 1)...].joined(separator: ".")
        return Self.sum(list.elements.map { $0.record?.total(at: rest) })
      }
      record = record.group(key)
    }
    return nil
  }

  private static func sum(_ values: [Value?]) -> Value? {
    var sum = Decimal.zero
    for value in values {
      guard let number = value?.cardDecimal else { return value }
      do throws(ArithmeticFailure) {
        sum = try sum.adding(number)
      } catch {
        return nil
      }
    }
    return Value(sum)
  }
}
