extension Value {
  /// What kind of value it is, in the words of messages.
  package var typeName: String {
    switch self {
    case .none: "nothing"
    case .bool: "true or false"
    case .integer, .decimal: "number"
    case .money: "money"
    case .date: "date"
    case .text, .formatted: "text"
    case .list: "list"
    case .record: "record"
    }
  }

  /// A number as an exact decimal; nil for everything else.
  package var number: Decimal? {
    switch self {
    case .integer(let integer): Decimal(integer)
    case .decimal(let decimal): decimal
    default: nil
    }
  }

  /// A number, as an integer where it is a whole one without places after the point.
  package init(_ number: Decimal) {
    if number.scale == 0, let integer = Int(exactly: number.digits) {
      self = .integer(integer)
    } else {
      self = .decimal(number)
    }
  }

  package var text: String? { if case .text(let text) = self { text } else { nil } }
  package var list: List? { if case .list(let list) = self { list } else { nil } }
  package var record: Record? { if case .record(let record) = self { record } else { nil } }
}
