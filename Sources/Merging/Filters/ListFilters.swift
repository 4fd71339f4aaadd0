import Values

/// Filters that take lists apart and put them together.
enum ListFilters {
  static let length: FilterDefinition.Body = { input, _, merge throws(Interruption) in
    switch input {
    case .list(let list): return .integer(list.count)
    case .record(let record): return .integer(record.count)
    case .text(let text): return .integer(text.count)
    case .formatted(let text): return .integer(text.plainText.count)
    default: throw merge.wrongInput("a list, record or text", input)
    }
  }

  static let first: FilterDefinition.Body = { input, _, merge throws(Interruption) in
    if input.isText { return try merge.inputText(input).first.map { .text(String($0)) } ?? .none }
    return try merge.inputList(input).elements.first ?? .none
  }

  static let last: FilterDefinition.Body = { input, _, merge throws(Interruption) in
    if input.isText { return try merge.inputText(input).last.map { .text(String($0)) } ?? .none }
    return try merge.inputList(input).elements.last ?? .none
  }

  static let list: FilterDefinition.Body = { input, _, merge throws(Interruption) in
    if input.isText { return .list(List(try merge.inputText(input).map { .text(String($0)) })) }
    return .list(try merge.inputList(input))
  }

  static let reverse: FilterDefinition.Body = { input, _, merge throws(Interruption) in
    if input.isText { return .text(String(try merge.inputText(input).reversed())) }
    let list = try merge.inputList(input)
    return .list(List(list.elements.reversed(), places: list.places.reversed()))
  }

  static let join: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let separator = try arguments.text(0, &merge)
    if input.isText { return .text(try merge.inputText(input).map(String.init).joined(separator: separator)) }
    let list = try merge.inputList(input)
    var out = ""
    for (position, element) in try merge.elements(list, attribute: try arguments.attribute(1, &merge)).enumerated() {
      if position > 0 { out += separator }
      out += try merge.inputText(element)
    }
    return .text(out)
  }

  static let items: FilterDefinition.Body = { input, _, merge throws(Interruption) in
    .list(List(try merge.inputRecord(input).entries.map { .list(List([.text($0.key), $0.value])) }))
  }

  static let batch: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let elements = try merge.inputList(input).elements
    let size = try arguments.integer(0, &merge)
    guard size > 0 else { throw merge.fault(MergingFaults.badValue("`batch` needs a size of at least 1")) }
    try merge.check(length: size, nil)
    var rows: [Value] = []
    for start in stride(from: 0, to: elements.count, by: size) {
      var row = Array(elements[start..<min(start + size, elements.count)])
      if arguments.isGiven(1) { while row.count < size { row.append(arguments[1]) } }
      rows.append(.list(List(row)))
    }
    return .list(List(rows))
  }

  /// Columns as even as can be, the first ones longer by one.
  static let slice: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let elements = try merge.inputList(input).elements
    let count = try arguments.integer(0, &merge)
    guard count > 0 else { throw merge.fault(MergingFaults.badValue("`slice` needs at least 1 column")) }
    try merge.check(length: count, nil)
    let size = elements.count / count
    let longer = elements.count % count
    var start = 0
    var columns: [Value] = []
    for position in 0..<count {
      let end = start + size + (position < longer ? 1 : 0)
      var column = Array(elements[start..<end])
      if arguments.isGiven(1), position >= longer, longer > 0 { column.append(arguments[1]) }
      columns.append(.list(List(column)))
      start = end
    }
    return .list(List(columns))
  }

  static let attr: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let name = try arguments.text(0, &merge)
    guard let value = merge.fieldIfAny(name, of: input) else {
      let owner = merge.path(of: merge.inputRef) ?? "…"
      throw merge.missing(MissingField(path: "\(owner).\(name)", reason: .absent), merge.callRef)
    }
    return value
  }
}
