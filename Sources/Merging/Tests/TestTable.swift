import Values

/// The tests of the language: `{% if total is defined %}`.
package enum TestTable {
  package static let all: [TestDefinition] =
    presence + kinds + numbers + comparisons + texts + [DateFilters.workingDayTest]

  private static func entry(
    _ name: String, with parameters: [Signature.Parameter] = [], _ summary: String, _ example: String,
    _ body: @escaping TestDefinition.Body
  ) -> TestDefinition {
    TestDefinition(name, parameters, Explanation(summary, "{{ \(example) }}", "true"), body)
  }

  private static func kind(
    _ name: String, _ summary: String, _ example: String, _ holds: @escaping @Sendable (Value) -> Bool
  ) -> TestDefinition {
    entry(name, summary, example) { value, _, _ throws(Interruption) in holds(value) }
  }

  private static let presence: [TestDefinition] = [
    TestDefinition(
      Signature("defined"),
      Explanation("There is such a field, even an empty one.", "{{ client.fax is defined }}", "false"),
      kind: .definedness(true)),
    TestDefinition(
      Signature("undefined"), Explanation("There is no such field.", "{{ client.fax is undefined }}", "true"),
      kind: .definedness(false)),
    kind("none", "There is nothing in it.", "none is none") { if case .none = $0 { true } else { false } },
  ]

  private static let kinds: [TestDefinition] = [
    kind("true", "It is `true`.", "true is true") { $0 == .bool(true) },
    kind("false", "It is `false`.", "false is false") { $0 == .bool(false) },
    kind("boolean", "It is `true` or `false`.", "true is boolean") { if case .bool = $0 { true } else { false } },
    kind("integer", "A whole number, written without a point.", "5 is integer") {
      if case .integer = $0 { true } else { false }
    },
    kind("decimal", "A number written with a point.", "5.0 is decimal") {
      if case .decimal = $0 { true } else { false }
    },
    kind("float", "The same as `decimal`.", "5.0 is float") { if case .decimal = $0 { true } else { false } },
    kind("number", "A number.", "5 is number") { $0.number != nil },
    kind("money", "An amount in a currency.", "5 is not money") { if case .money = $0 { true } else { false } },
    kind("date", "A date.", "\"2026\" is not date") { if case .date = $0 { true } else { false } },
    kind("string", "A text.", "\"a\" is string") { $0.isText },
    kind("mapping", "A record.", "{} is mapping") { $0.record != nil },
    kind("sequence", "A list.", "[] is sequence") { $0.list != nil },
    kind("iterable", "What `for` can go through.", "[] is iterable") { $0.list != nil || $0.record != nil },
  ]

  private static let numbers: [TestDefinition] = [
    entry("odd", "Not divisible by 2.", "3 is odd") { value, _, merge throws(Interruption) in
      try remainder(value, Decimal(2), &merge) == 1
    },
    entry("even", "Divisible by 2.", "4 is even") { value, _, merge throws(Interruption) in
      try remainder(value, Decimal(2), &merge).isZero
    },
    entry("divisibleby", with: [.required("num")], "Divisible by a number.", "9 is divisibleby(3)") {
      value, arguments, merge throws(Interruption) in
      guard let divisor = arguments[0].number else {
        throw merge.fault(MergingFaults.argument(0, isNot: "a number", but: arguments[0]))
      }
      return try remainder(value, divisor, &merge).isZero
    },
  ]

  private static func remainder(
    _ value: Value, _ divisor: Decimal, _ merge: inout Merge
  ) throws(Interruption) -> Decimal {
    let number = try merge.inputNumber(value)
    return try merge.exactly { () throws(ArithmeticFailure) in try number.remainder(dividingBy: divisor) }
  }

  private static let comparisons: [TestDefinition] =
    named(["eq", "equalto", "=="], "Equal to a value.", "5 is eq(5.0)", equal)
    + named(["ne", "!="], "Not equal to a value.", "5 is ne(6)") { value, arguments, merge throws(Interruption) in
      value != arguments[0]
    }
    + named(["lt", "lessthan", "<"], "Smaller than a value.", "5 is lt(6)") {
      value, arguments, merge throws(Interruption) in
      try order(value, arguments[0], &merge) == .less
    }
    + named(["le", "<="], "Smaller than a value or equal.", "5 is le(5)") {
      value, arguments, merge throws(Interruption) in
      try order(value, arguments[0], &merge) != .greater
    }
    + named(["gt", "greaterthan", ">"], "Larger than a value.", "6 is gt(5)") {
      value, arguments, merge throws(Interruption) in
      try order(value, arguments[0], &merge) == .greater
    }
    + named(["ge", ">="], "Larger than a value or equal.", "5 is ge(5)") {
      value, arguments, merge throws(Interruption) in
      try order(value, arguments[0], &merge) != .less
    } + [
      entry("sameas", with: [.required("other")], "Of the same kind and equal.", "5 is sameas(5)") {
        value, arguments, merge throws(Interruption) in
        value.typeName == arguments[0].typeName && value == arguments[0]
      },
      entry("in", with: [.required("seq")], "An element, key or part of a value.", "5 is in([4, 5])") {
        value, arguments, merge throws(Interruption) in
        try merge.contains(arguments[0], value, nil)
      },
    ]

  private static let equal: TestDefinition.Body = { value, arguments, _ throws(Interruption) in value == arguments[0] }

  /// Entries of one test under several names; only the first can be written after `is`.
  private static func named(
    _ names: [String], _ summary: String, _ example: String, _ body: @escaping TestDefinition.Body
  ) -> [TestDefinition] {
    names.map { entry($0, with: [.required("other")], summary, example, body) }
  }

  private static func order(_ a: Value, _ b: Value, _ merge: inout Merge) throws(Interruption) -> ValueOrder {
    if case .none = a { throw merge.wrongInput("a value", a) }
    guard let order = ValueOrder.between(a, b) else {
      throw merge.fault(MergingFaults.cannotCompare(a, b), value: merge.inputRef)
    }
    return order
  }

  private static let texts: [TestDefinition] = [
    entry("lower", "All letters are small.", "\"а\" is lower") { value, _, merge throws(Interruption) in
      let text = try merge.inputText(value)
      return text == text.lowercased() && text != text.uppercased()
    },
    entry("upper", "All letters are large.", "\"А\" is upper") { value, _, merge throws(Interruption) in
      let text = try merge.inputText(value)
      return text == text.uppercased() && text != text.lowercased()
    },
    entry("filter", "There is a filter of that name.", "\"money\" is filter") { value, _, merge throws(Interruption) in
      merge.vocabulary.filters[try merge.inputText(value)] != nil
    },
    entry("test", "There is a test of that name.", "\"odd\" is test") { value, _, merge throws(Interruption) in
      merge.vocabulary.tests[try merge.inputText(value)] != nil
    },
  ]
}
