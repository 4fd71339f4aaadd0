import Values

/// Filters that put things in order or find the largest.
enum OrderingFilters {
  static let sort: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let list = try merge.inputList(input)
    let attributes = try arguments.attribute(2, &merge)?.split(separator: ",").map { String($0).trimmed { $0 == " " } }
    var keys: [[Value]] = []
    for position in list.elements.indices {
      var key: [Value] = []
      for attribute in attributes ?? [] { key.append(try merge.field(attribute, of: position, in: list)) }
      keys.append(attributes == nil ? [list.elements[position]] : key)
    }
    let order = try positions(
      keys, reverse: try arguments.bool(0, &merge), caseSensitive: try arguments.bool(1, &merge), &merge)
    return .list(picked(order, from: list))
  }

  static let dictsort: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let record = try merge.inputRecord(input)
    let by = try arguments.text(1, &merge)
    guard by == "key" || by == "value" else {
      throw merge.fault(MergingFaults.badValue("`dictsort` goes by \"key\" or \"value\", not by \"\(by)\""))
    }
    let keys = record.entries.map { [by == "key" ? .text($0.key) : $0.value] }
    let order = try positions(
      keys, reverse: try arguments.bool(2, &merge), caseSensitive: try arguments.bool(0, &merge), &merge)
    return .list(List(order.map { .list(List([.text(record.entries[$0].key), record.entries[$0].value])) }))
  }

  static let unique: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let list = try merge.inputList(input)
    let caseSensitive = try arguments.bool(0, &merge)
    let keys = try merge.elements(list, attribute: try arguments.attribute(1, &merge))
    var seen: Set<Value> = []
    let kept = keys.indices.filter { seen.insert(orderKey(keys[$0], caseSensitive)).inserted }
    return .list(picked(kept, from: list))
  }

  static let min: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    try extreme(input, arguments, .less, &merge)
  }

  static let max: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    try extreme(input, arguments, .greater, &merge)
  }

  private static func extreme(
    _ input: Value, _ arguments: ArgumentValues, _ wanted: ValueOrder, _ merge: inout Merge
  ) throws(Interruption) -> Value {
    let list = try merge.inputList(input)
    let caseSensitive = try arguments.bool(0, &merge)
    let keys = try merge.elements(list, attribute: try arguments.attribute(1, &merge))
      .map { orderKey($0, caseSensitive) }
    guard var best = keys.indices.first else { return .none }
    for position in keys.indices.dropFirst() {
      guard let order = ValueOrder.between(keys[position], keys[best]) else {
        throw merge.fault(MergingFaults.cannotCompare(keys[position], keys[best]))
      }
      if order == wanted { best = position }
    }
    return list.elements[best]
  }

  /// Groups in the order of what they have in common: each a pair, its parts also named `grouper` and `list`.
  static let groupby: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let list = try merge.inputList(input)
    guard let attribute = try arguments.attribute(0, &merge) else {
      throw merge.fault(MergingFaults.badValue("`groupby` needs the name of a field"))
    }
    let caseSensitive = try arguments.bool(2, &merge)
    var keys: [Value] = []
    for position in list.elements.indices {
      if arguments.isGiven(1) {
        keys.append(merge.fieldIfAny(attribute, of: list.elements[position]) ?? arguments[1])
      } else {
        keys.append(try merge.field(attribute, of: position, in: list))
      }
    }
    let order = try positions(keys.map { [$0] }, reverse: false, caseSensitive: caseSensitive, &merge)
    var groups: [(key: Value, positions: [Int])] = []
    for position in order {
      if let last = groups.last, orderKey(last.key, caseSensitive) == orderKey(keys[position], caseSensitive) {
        groups[groups.count - 1].positions.append(position)
      } else {
        groups.append((keys[position], [position]))
      }
    }
    return .list(List(groups.map { .list(List([$0.key, .list(picked($0.positions, from: list))])) }))
  }

  private static func picked(_ positions: [Int], from list: List) -> List {
    List(positions.map { list.elements[$0] }, places: positions.compactMap { list.place(at: $0) })
  }

  /// What a value is ordered by: without its case, and with ё beside е as dictionaries have it.
  private static func orderKey(_ value: Value, _ caseSensitive: Bool) -> Value {
    guard case .text(let text) = value else { return value }
    return .text(caseSensitive ? text : String(text.lowercased().map { $0 == "ё" ? "е" : $0 }))
  }

  /// The positions in order; equal ones stay as they are.
  private static func positions(
    _ keys: [[Value]], reverse: Bool, caseSensitive: Bool, _ merge: inout Merge
  ) throws(Interruption) -> [Int] {
    let keys = keys.map { $0.map { orderKey($0, caseSensitive) } }
    var unordered: (Value, Value)?
    let order = keys.indices.sorted { a, b in
      for (x, y) in zip(keys[a], keys[b]) {
        guard let order = ValueOrder.between(x, y) else {
          unordered = (x, y)
          return a < b
        }
        if order != .equal { return (order == .less) != reverse }
      }
      return a < b
    }
    if let (a, b) = unordered { throw merge.fault(MergingFaults.cannotCompare(a, b)) }
    return order
  }
}
