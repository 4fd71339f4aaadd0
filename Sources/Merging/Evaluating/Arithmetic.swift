import Diagnostics
import TemplateLanguage
import Values

extension Merge {
  mutating func calculate(
    _ op: BinaryOperator, _ left: Ref, _ right: Ref, _ ref: Ref
  ) throws(Interruption) -> Value {
    let a = try operand(left)
    let b = try operand(right)
    if case .integer(let a) = a, case .integer(let b) = b, let quick = Self.quick(op, a, b) {
      return .integer(quick)
    }
    do throws(ArithmeticFailure) {
      if let result = try Self.calculate(op, a, b) { return result }
    } catch {
      throw fault(MergingFaults.arithmetic(error), at: ref, value: right)
    }
    if let result = try joined(op, a, b, ref) { return result }
    throw mismatch(op, (a, left), (b, right), ref)
  }

  /// A value to calculate with; none counts as missing.
  private mutating func operand(_ ref: Ref) throws(Interruption) -> Value {
    let value = try value(ref)
    if case .none = value { throw missing(emptyField(ref), ref) }
    return value
  }

  /// Integers that stay integers; nil leaves it to exact decimals.
  private static func quick(_ op: BinaryOperator, _ a: Int, _ b: Int) -> Int? {
    let (result, overflow) =
      switch op {
      case .add: a.addingReportingOverflow(b)
      case .subtract: a.subtractingReportingOverflow(b)
      case .multiply: a.multipliedReportingOverflow(by: b)
      case .divide:
        b != 0 && a.remainderReportingOverflow(dividingBy: b).partialValue == 0
          ? a.dividedReportingOverflow(by: b) : (0, true)
      default: (0, true)
      }
    return overflow ? nil : result
  }

  /// Numbers, amounts and dates; nil where the operator does not fit them.
  private static func calculate(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(ArithmeticFailure) -> Value? {
    if let x = a.number, let y = b.number { return try calculate(op, x, y) }
    switch (op, a, b) {
    case (.add, .money(let a), .money(let b)): return .money(try a.adding(b))
    case (.subtract, .money(let a), .money(let b)): return .money(try a.subtracting(b))
    case (.divide, .money(let a), .money(let b)): return Value(try a.ratio(to: b)).wholeIfPossible
    case (.subtract, .date(let a), .date(let b)): return .integer(a.days(since: b))
    case (.add, .date(let date), .integer(let days)), (.add, .integer(let days), .date(let date)):
      return try moved(date, days)
    case (.subtract, .date(let date), .integer(let days)): return try moved(date, 0 &- days)
    case (.multiply, .money(let money), _):
      return try b.number.map { factor throws(ArithmeticFailure) in .money(try money.multiplied(by: factor)) }
    case (.multiply, _, .money(let money)):
      return try a.number.map { factor throws(ArithmeticFailure) in .money(try money.multiplied(by: factor)) }
    case (.divide, .money(let money), _):
      return try b.number.map { divisor throws(ArithmeticFailure) in .money(try money.divided(by: divisor)) }
    default: return nil
    }
  }

  private static func moved(_ date: CalendarDate, _ days: Int) throws(ArithmeticFailure) -> Value {
    guard days.magnitude < 4_000_000, let moved = date.adding(days: days) else { throw .overflow }
    return .date(moved)
  }

  private static func calculate(
    _ op: BinaryOperator, _ a: Decimal, _ b: Decimal
  ) throws(ArithmeticFailure) -> Value? {
    switch op {
    case .add: Value(try a.adding(b))
    case .subtract: Value(try a.subtracting(b))
    case .multiply: Value(try a.multiplied(by: b))
    case .divide: Value(try a.divided(by: b)).wholeIfPossible
    case .floorDivide: Value(try a.floorDivided(by: b)).wholeIfPossible
    case .remainder: Value(try a.remainder(dividingBy: b))
    case .power: try power(a, b)
    case .concatenate, .and, .or: nil
    }
  }

  /// The largest exponent worth trying: 2 to the 127th is the last power that fits.
  private static let largestExponent = 1_000

  private static func power(_ a: Decimal, _ b: Decimal) throws(ArithmeticFailure) -> Value? {
    guard let exponent = b.wholeNumber else { return nil }
    let isSimple = a.isZero || a.absolute == 1
    guard isSimple || exponent.magnitude <= Self.largestExponent else { throw .overflow }
    if isSimple, exponent.magnitude > 2 {
      let reduced = exponent > 0 ? 2 + exponent % 2 : -(2 + (exponent % 2).magnitude.asInt)
      return Value(try a.power(reduced)).wholeIfPossible
    }
    return Value(try a.power(exponent)).wholeIfPossible
  }

  /// Texts and lists put together or repeated.
  private mutating func joined(
    _ op: BinaryOperator, _ a: Value, _ b: Value, _ ref: Ref
  ) throws(Interruption) -> Value? {
    switch (op, a, b) {
    case (.add, .list(let a), .list(let b)):
      try check(length: a.count + b.count, ref)
      return .list(List(a.elements + b.elements))
    case (.add, _, _):
      guard a.isText, b.isText else { return nil }
      return .text(text(of: a) + text(of: b))
    case (.multiply, .text(let text), .integer(let times)), (.multiply, .integer(let times), .text(let text)):
      let (length, overflow) = text.utf8.count.multipliedReportingOverflow(by: max(times, 0))
      try check(length: overflow ? .max : length, ref)
      return .text(String(repeating: text, count: max(times, 0)))
    default: return nil
    }
  }

  /// Refuses lists and texts that only an attack or a mistake would make.
  mutating func check(length: Int, _ ref: Ref?) throws(Interruption) {
    guard length > settings.limits.listLength else { return }
    throw fault(MergingFaults.tooLong(length, limit: settings.limits.listLength), at: ref)
  }

  private mutating func mismatch(
    _ op: BinaryOperator, _ a: (Value, Ref), _ b: (Value, Ref), _ ref: Ref
  ) -> Interruption {
    let culprit = a.0.number == nil && !(a.0.isText && op == .add && b.0.number != nil) ? a.1 : b.1
    return fault(MergingFaults.cannotCalculate(op.rawValue, a.0, b.0, name: written(culprit)), at: ref, value: culprit)
  }

  mutating func negated(_ operand: Ref, _ ref: Ref) throws(Interruption) -> Value {
    let value = try self.operand(operand)
    switch value {
    case .integer(let integer):
      let (result, overflow) = (0).subtractingReportingOverflow(integer)
      return overflow ? Value(Decimal(integer).negated) : .integer(result)
    case .decimal(let decimal): return .decimal(decimal.negated)
    case .money(let money): return .money(money.negated)
    default: throw fault(MergingFaults.notANumber(value, for: "-"), at: ref, value: operand)
    }
  }
}

extension UInt {
  fileprivate var asInt: Int { Int(clamping: self) }
}

extension Value {
  var isText: Bool {
    switch self {
    case .text, .formatted: true
    default: false
    }
  }

  /// `5.0` as `5`: what people expect of `10 / 2`.
  var wholeIfPossible: Value {
    if case .decimal(let decimal) = self, let whole = decimal.wholeNumber { return .integer(whole) }
    return self
  }
}
