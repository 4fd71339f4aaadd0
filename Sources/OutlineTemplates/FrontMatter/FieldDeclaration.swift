package import Diagnostics
package import Values

/// A field as the front matter declares it: what data the template needs, before any is there.
package struct FieldDeclaration: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case text
    case integer
    case number
    case money
    case date
    case boolean
    case list
    case record
  }

  /// `client.name`; `services[].price` for every item of a list.
  package var path: String
  /// nil for any.
  package var kind: Kind?
  package var isRequired: Bool
  package var defaultValue: Value?
  package var example: Value?
  package var description: String
  package var place: Place?

  /// The names of the path; the items of a list are `[]`.
  package var steps: [String] {
    path.split(separator: ".").flatMap { name -> [String] in
      var name = name
      var lists = 0
      while name.hasSuffix("[]") {
        name = name.dropLast(2)
        lists += 1
      }
      return (name.isEmpty ? [] : [String(name)]) + [String](repeating: "[]", count: lists)
    }
  }
}

extension FieldDeclaration.Kind {
  /// Whether a value is of this kind; a number may stand for text or money, as data files write them.
  func accepts(_ value: Value) -> Bool {
    switch (self, value) {
    case (.text, .text), (.text, .formatted), (.text, .integer), (.text, .decimal), (.integer, .integer),
      (.number, .integer), (.number, .decimal), (.money, .money), (.money, .integer), (.money, .decimal),
      (.date, .date), (.boolean, .bool), (.list, .list), (.record, .record):
      true
    default: false
    }
  }

  /// The number that a list has as text, as in `1 234,50`; nil where none is wanted or written.
  func number(writtenIn value: Value) -> Value? {
    guard self == .number || self == .money, case .text(let text) = value else { return nil }
    return Decimal(written: text).map { Value($0) }
  }

  /// As a sentence names it.
  var title: String {
    switch self {
    case .text: "a text"
    case .integer: "a whole number"
    case .number: "a number"
    case .money: "an amount of money"
    case .date: "a date"
    case .boolean: "true or false"
    case .list: "a list"
    case .record: "a record"
    }
  }
}
