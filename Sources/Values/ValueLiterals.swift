// Values written down in code, which tests and built-in data do.

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral text: String) { self = .text(text) }
  package init(integerLiteral integer: Int) { self = .integer(integer) }
  package init(booleanLiteral bool: Bool) { self = .bool(bool) }
  package init(arrayLiteral elements: Value...) { self = .list(List(elements)) }
  package init(dictionaryLiteral pairs: (String, Value)...) { self = .record(Record(pairs: pairs)) }
}

extension Record: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral pairs: (String, Value)...) { self.init(pairs: pairs) }

  fileprivate init(pairs: [(String, Value)]) { self.init(pairs.map { Entry($0.0, $0.1) }) }
}

extension List: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: Value...) { self.init(elements) }
}
