import Diagnostics
import Values

/// Filters that reckon with amounts: exact, rounded half up to the kopeck; money stays money.
enum MoneyFilters {
  static let all: [FilterDefinition] = [
    FilterDefinition(
      "vat", [.required("rate"), .optional("on_top", .bool(false))], check: rateFault,
      says: Explanation(
        "The tax inside an amount, by a rate in per cent; with `on_top=true`, the tax that comes on top of it.",
        "{{ 120000 | vat(22) }} {{ 100000 | vat(22, on_top=true) }}", "21639.34 22000.00"), vat),
    FilterDefinition(
      "without_vat", [.required("rate")], check: rateFault,
      says: Explanation(
        "An amount without the tax inside it.", "{{ 120000 | without_vat(22) }}", "98360.66"), withoutVAT),
    FilterDefinition(
      "split", [.required("parts")], check: partsFault,
      says: Explanation(
        "So many equal parts that add up to the amount; what is left over goes to the last.",
        "{{ 100 | split(3) | join(\" \") }}", "33.33 33.33 33.34"), split),
    FilterDefinition(
      "discounted", [.required("percent")], check: rateFault,
      says: Explanation("An amount less so many per cent.", "{{ 1999.99 | discounted(7.5) }}", "1849.99"), discounted),
  ]

  private static let vat: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let rate = try arguments.percent(0, &merge)
    let isOnTop = try arguments.bool(1, &merge)
    return try amount(input, &merge) { gross throws(ArithmeticFailure) in
      isOnTop ? try gross.taxOnTop(rate: rate) : try gross.taxInside(rate: rate)
    }
  }

  private static let withoutVAT: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let rate = try arguments.percent(0, &merge)
    return try amount(input, &merge) { gross throws(ArithmeticFailure) in
      try gross.rounded(toScale: Decimal.kopecks).subtracting(gross.taxInside(rate: rate))
    }
  }

  private static let split: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let count = try arguments.integer(0, &merge)
    guard 1...merge.settings.limits.listLength ~= count else {
      throw merge.fault(MergingFaults.badParts(count, most: merge.settings.limits.listLength))
    }
    let number = try merge.inputNumber(input)
    let parts = try merge.exactly { () throws(ArithmeticFailure) in try number.split(into: count) }
    return .list(List(parts.map { asGiven(input, $0) }))
  }

  private static let discounted: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let percent = try arguments.percent(0, &merge)
    return try amount(input, &merge) { number throws(ArithmeticFailure) in try number.discounted(by: percent) }
  }

  private static func amount(
    _ input: Value, _ merge: inout Merge, _ reckon: (Decimal) throws(ArithmeticFailure) -> Decimal
  ) throws(Interruption) -> Value {
    let number = try merge.inputNumber(input)
    return asGiven(input, try merge.exactly { () throws(ArithmeticFailure) in try reckon(number) })
  }

  private static func asGiven(_ input: Value, _ amount: Decimal) -> Value {
    if case .money(let money) = input { return .money(Money(amount, currency: money.currency)) }
    return .decimal(amount)
  }

  private static let rateFault: @Sendable (ArgumentValues) -> Diagnostic? = { arguments in
    guard let rate = arguments[0].readNumber, !ArgumentValues.isPercent(rate) else { return nil }
    return MergingFaults.badPercent(rate)
  }

  private static let partsFault: @Sendable (ArgumentValues) -> Diagnostic? = { arguments in
    guard let count = arguments[0].number?.wholeNumber, count < 1 else { return nil }
    return MergingFaults.badParts(count, most: MergeLimits.listLength)
  }
}

extension ArgumentValues {
  fileprivate static func isPercent(_ number: Decimal) -> Bool { number >= .zero && number <= Decimal(100) }

  /// A number of per cent, from 0 to 100.
  fileprivate func percent(_ position: Int, _ merge: inout Merge) throws(Interruption) -> Decimal {
    guard let number = self[position].readNumber else {
      throw merge.fault(MergingFaults.argument(position, isNot: "a number of per cent", but: self[position]))
    }
    if Self.isPercent(number) { return number }
    throw merge.fault(MergingFaults.badPercent(number))
  }
}
