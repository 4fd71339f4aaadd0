import Values

/// The functions of the language, and those with which a template judges its data.
package enum FunctionTable {
  package static let all = ofTheLanguage + VerdictFunctions.all

  private static let ofTheLanguage: [FunctionDefinition] = [
    FunctionDefinition(
      Signature("range", [.required("start"), .optional("stop"), .optional("step")]),
      Explanation(
        "The whole numbers from 0, or from the first, up to but without the last.",
        "{% for n in range(3) %}{{ n }}{% endfor %}", "012"), range),
    FunctionDefinition(
      Signature("dict", takesNamed: true),
      Explanation("A record of the named arguments.", "{{ dict(city=\"Тверь\").city }}", "Тверь"), dict),
    FunctionDefinition(
      Signature("namespace", takesNamed: true),
      Explanation(
        "Variables that can be set inside a loop and read after it.",
        "{% set n = namespace(sum=0) %}{% for x in [1, 2] %}{% set n.sum = n.sum + x %}{% endfor %}{{ n.sum }}", "3"),
      namespace),
    FunctionDefinition(
      Signature("cycler", [], takesMore: true),
      Explanation(
        "Gives its arguments in turn with `.next()`.",
        "{% set row = cycler(\"odd\", \"even\") %}{{ row.next() }} {{ row.next() }}", "odd even"), cycler),
    FunctionDefinition(
      Signature("joiner", [.optional("separator", .text(", "))]),
      Explanation(
        "Gives nothing the first time it is called, then its separator.",
        "{% set comma = joiner() %}{{ comma() }}a{{ comma() }}b", "a, b"), joiner),
  ]

  private static let range: FunctionDefinition.Body = { arguments, merge throws(Interruption) in
    let first = try number(arguments.positional[0], &merge) ?? 0
    let second = try number(arguments.positional[1], &merge)
    let step = try number(arguments.positional[2], &merge) ?? 1
    guard step != 0 else { throw merge.fault(MergingFaults.badValue("the step of `range` must not be 0")) }
    let start = second == nil ? 0 : first
    let stop = second ?? first
    let (distance, overflow) = stop.subtractingReportingOverflow(start)
    let isEmpty = step > 0 ? distance <= 0 : distance >= 0
    guard overflow || !isEmpty else { return .value(.list(List([]))) }
    let count = overflow ? Int.max : Int(clamping: (distance.magnitude - 1) / step.magnitude + 1)
    try merge.check(length: count, nil)
    return .value(.list(List((0..<count).map { .integer(start + $0 * step) })))
  }

  private static func number(_ operand: Operand, _ merge: inout Merge) throws(Interruption) -> Int? {
    let value = try merge.demand(operand, merge.callRef)
    if case .none = value { return nil }
    guard let number = value.number?.wholeNumber else {
      throw merge.fault(MergingFaults.inputIsNot("whole numbers", but: value, name: "range"))
    }
    return number
  }

  private static let dict: FunctionDefinition.Body = { arguments, merge throws(Interruption) in
    var record = Record()
    for operand in arguments.positional {
      guard let given = try merge.demand(operand, merge.callRef).record else {
        throw merge.fault(MergingFaults.badValue("`dict` takes a record or named arguments"))
      }
      for entry in given.entries { record.set(entry) }
    }
    for argument in arguments.named { record.set(argument.name, try merge.demand(argument.value, merge.callRef)) }
    return .value(.record(record))
  }

  private static let namespace: FunctionDefinition.Body = { arguments, merge throws(Interruption) in
    let object = NamespaceObject()
    for operand in arguments.positional {
      guard let given = try merge.demand(operand, merge.callRef).record else {
        throw merge.fault(MergingFaults.badValue("`namespace` takes a record or named arguments"))
      }
      for entry in given.entries { object.set(entry.key, .value(entry.value)) }
    }
    for argument in arguments.named { object.set(argument.name, argument.value) }
    return .object(object)
  }

  private static let cycler: FunctionDefinition.Body = { arguments, merge throws(Interruption) in
    guard !arguments.positional.isEmpty else { throw merge.fault(MergingFaults.cycleOfNothing()) }
    return .object(CyclerObject(arguments.positional))
  }

  private static let joiner: FunctionDefinition.Body = { arguments, _ throws(Interruption) in
    .object(JoinerObject(arguments.positional[0]))
  }
}
