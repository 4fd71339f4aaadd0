import Values

/// Filters of numbers; all results are exact.
enum NumberFilters {
  static let abs: FilterDefinition.Body = { input, _, merge throws(Interruption) in
    if case .money(let money) = input { return .money(money.amount.isNegative ? money.negated : money) }
    return Value(try merge.inputNumber(input).absolute)
  }

  static let round: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let places = try arguments.integer(0, &merge)
    let rule: RoundingRule
    switch try arguments.text(1, &merge) {
    case "common": rule = .halfUp
    case "ceil": rule = .ceiling
    case "floor": rule = .floor
    case let other:
      throw merge.fault(
        MergingFaults.badValue("`round` has no method `\(other)`", hint: "use \"common\", \"ceil\" or \"floor\""))
    }
    guard (-Decimal.digitLimit...Decimal.digitLimit).contains(places) else {
      throw merge.fault(MergingFaults.badValue("`round` takes between -38 and 38 places"))
    }
    let number = try merge.inputNumber(input)
    if number.scale <= places { return input.isText ? Value(number) : input }
    let rounded = try merge.exactly { () throws(ArithmeticFailure) in try number.rounded(toScale: places, rule: rule) }
    if case .money(let money) = input { return .money(Money(rounded, currency: money.currency)) }
    return places <= 0 ? Value(rounded).wholeIfPossible : Value(rounded)
  }

  static let int: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let base = try arguments.integer(1, &merge)
    guard (2...36).contains(base) else {
      throw merge.fault(MergingFaults.badValue("`int` reads numbers of a base between 2 and 36, not of \(base)"))
    }
    if base != 10, case .text(let text) = input {
      if let whole = whole(text, base: base) { return .integer(whole) }
      return try unreadable(input, arguments, "a whole number of base \(base)", &merge)
    }
    if let number = read(input) {
      let whole = try merge.exactly { () throws(ArithmeticFailure) in try number.rounded(toScale: 0, rule: .down) }
      return Value(whole)
    }
    return try unreadable(input, arguments, "a whole number", &merge)
  }

  static let decimal: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    if let number = read(input) { return Value(number) }
    return try unreadable(input, arguments, "a number", &merge)
  }

  private static func unreadable(
    _ input: Value, _ arguments: ArgumentValues, _ wanted: String, _ merge: inout Merge
  ) throws(Interruption) -> Value {
    if arguments.isGiven(0) { return arguments[0] }
    guard input.isText else { throw merge.wrongInput("a number", input) }
    throw merge.fault(
      MergingFaults.cannotRead(
        merge.text(of: input), as: wanted, hint: "give a value for such cases as the argument: `| \(merge.callName)(0)`"
      ), value: merge.inputRef)
  }

  /// A number of another base than ten; one of base 16, 8 or 2 may begin with `0x`, `0o` or `0b`.
  private static func whole(_ text: String, base: Int) -> Int? {
    var digits = text.lowercased().filter { !$0.isWhitespace }[...]
    let isNegative = digits.first == "-" || digits.first == "\u{2212}"
    if isNegative || digits.first == "+" { digits = digits.dropFirst() }
    if let mark = [16: "0x", 8: "0o", 2: "0b"][base], digits.hasPrefix(mark) { digits = digits.dropFirst(2) }
    guard let first = digits.first, first.isLetter || first.isNumber else { return nil }
    return Int((isNegative ? "-" : "") + digits, radix: base)
  }

  private static func read(_ input: Value) -> Decimal? {
    if case .bool(let bool) = input { return Decimal(bool ? 1 : 0) }
    return input.readNumber
  }

  static let sum: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let list = try merge.inputList(input)
    let values = try merge.elements(list, attribute: try arguments.attribute(0, &merge))
    var sum = arguments[1]
    for value in values { sum = try added(sum, value, &merge) }
    return sum
  }

  private static func added(_ a: Value, _ b: Value, _ merge: inout Merge) throws(Interruption) -> Value {
    switch (a, b) {
    case (.integer(let x), .integer(let y)):
      let (result, overflow) = x.addingReportingOverflow(y)
      if !overflow { return .integer(result) }
    case (.money(let x), .money(let y)):
      return .money(try merge.exactly { () throws(ArithmeticFailure) in try x.adding(y) })
    case (.integer(0), .money): return b
    default: break
    }
    guard let x = a.number, let y = b.number ?? (b.isText ? b.readNumber : nil) else {
      throw merge.wrongInput("a list of numbers", b)
    }
    return Value(try merge.exactly { () throws(ArithmeticFailure) in try x.adding(y) })
  }
}
