import Values

/// Filters that apply another filter or a test to every element.
enum ChoosingFilters {
  /// Takes `map("upper")` and `map(attribute="name", default="—")`.
  static let map: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let list = try merge.inputList(input)
    var mapped: [Value] = []
    mapped.reserveCapacity(list.count)
    if let attribute = try arguments.attribute(1, &merge) {
      for (position, element) in list.elements.enumerated() {
        if arguments.isGiven(2) {
          let found = merge.fieldIfAny(attribute, of: element) ?? .none
          if case .none = found { mapped.append(arguments[2]) } else { mapped.append(found) }
        } else {
          mapped.append(try merge.field(attribute, of: position, in: list))
        }
      }
      return .list(List(mapped))
    }
    guard arguments.isGiven(0) else {
      throw merge.fault(MergingFaults.badValue("`map` needs a filter's name or `attribute=`"))
    }
    let name = try arguments.text(0, &merge)
    guard let filter = merge.vocabulary.filters[name], case .ordinary(let body) = filter.kind else {
      throw merge.fault(MergingFaults.noSuch("filter", name, known: merge.vocabulary.filters.keys.sorted()))
    }
    let given = filled(arguments.rest(from: 3), filter.signature)
    let outer = merge.innerName
    merge.innerName = name
    defer { merge.innerName = outer }
    for element in list.elements { mapped.append(try body(element, given, &merge)) }
    return .list(List(mapped))
  }

  static let select: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    try chosen(input, arguments, attributed: false, keeps: true, &merge)
  }

  static let reject: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    try chosen(input, arguments, attributed: false, keeps: false, &merge)
  }

  static let selectattr: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    try chosen(input, arguments, attributed: true, keeps: true, &merge)
  }

  static let rejectattr: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    try chosen(input, arguments, attributed: true, keeps: false, &merge)
  }

  private static func chosen(
    _ input: Value, _ arguments: ArgumentValues, attributed: Bool, keeps: Bool, _ merge: inout Merge
  ) throws(Interruption) -> Value {
    let list = try merge.inputList(input)
    let attribute = attributed ? try arguments.attribute(0, &merge) : nil
    let position = attributed ? 1 : 0
    let name = try arguments.optionalText(position, &merge)
    let given = arguments.rest(from: position + 1)
    var elements: [Value] = []
    var places: [DataPlace] = []
    let outer = merge.innerName
    merge.innerName = name
    defer { merge.innerName = outer }
    for index in list.elements.indices {
      if try holds(index, list, attribute, name, given, &merge) == keeps {
        elements.append(list.elements[index])
        if let place = list.place(at: index) { places.append(place) }
      }
    }
    return .list(List(elements, places: places))
  }

  private static func holds(
    _ index: Int, _ list: List, _ attribute: String?, _ name: String?, _ given: [Value], _ merge: inout Merge
  ) throws(Interruption) -> Bool {
    guard let name else {
      return try attribute.map { path throws(Interruption) in try merge.field(path, of: index, in: list).isTrue }
        ?? list.elements[index].isTrue
    }
    guard let test = merge.vocabulary.tests[name] else {
      throw merge.fault(MergingFaults.noSuch("test", name, known: merge.vocabulary.tests.keys.sorted()))
    }
    switch test.kind {
    case .definedness(let wanted):
      guard let attribute else { return wanted }
      return (merge.fieldIfAny(attribute, of: list.elements[index]) != nil) == wanted
    case .ordinary(let body):
      let value =
        try attribute.map { path throws(Interruption) in try merge.field(path, of: index, in: list) }
        ?? list.elements[index]
      return try body(value, filled(given, test.signature), &merge)
    }
  }

  /// Arguments with the fallbacks of those that are not given.
  private static func filled(_ given: [Value], _ signature: Signature) -> ArgumentValues {
    ArgumentValues(given + signature.parameters.dropFirst(given.count).map { $0.fallback ?? .none })
  }
}
