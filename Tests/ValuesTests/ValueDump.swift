import Values

/// A value as lines of text with the place of everything: `name @1:1 text "A"`.
func dump(_ value: Value, _ indent: String = "") -> String {
  switch value {
  case .list(let list):
    return list.elements.enumerated().map { position, element in
      "\(indent)-\(mark(list.place(at: position)))\(inner(element, indent))"
    }.joined()
  case .record(let record):
    return record.entries.map { "\(indent)\($0.key)\(mark($0.place))\(inner($0.value, indent))" }.joined()
  default: return indent + scalar(value) + "\n"
  }
}

private func mark(_ place: DataPlace?) -> String { place.map { " @\($0.line):\($0.column)" } ?? "" }

private func inner(_ value: Value, _ indent: String) -> String {
  switch value {
  case .list(let list): " list\(list.count == 0 ? " of nothing" : "")\n" + dump(value, indent + "  ")
  case .record(let record): " record\(record.count == 0 ? " of nothing" : "")\n" + dump(value, indent + "  ")
  default: " " + scalar(value) + "\n"
  }
}

private func scalar(_ value: Value) -> String {
  switch value {
  case .none: "none"
  case .bool(let bool): "bool \(bool)"
  case .integer(let integer): "integer \(integer)"
  case .decimal(let decimal): "decimal \(decimal)"
  case .date(let date): "date \(date)"
  case .text: "text " + JSONEncoding().encode(value)
  default: value.typeName
  }
}
