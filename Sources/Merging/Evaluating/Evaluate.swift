import Diagnostics
import TemplateLanguage
import Values

extension Merge {
  /// What an expression gives; missing fields are faults only where they are used.
  mutating func evaluate(_ ref: Ref) throws(Interruption) -> Operand {
    switch code.nodes[Int(ref)] {
    case .constant(let index): return .value(code.constants[Int(index)])
    case .name(let name): return lookUp(name, ref)
    case .attribute(let owner, let name): return try attribute(owner, name, ref)
    case .filter(let index), .amount(let index, _): return try applyFilter(code.calls[Int(index)], ref)
    case .item(let owner, let key): return try item(owner, key, ref)
    case .undefined: return .undefined(MissingField(path: written(ref), reason: .noElse))
    case .captured: return .value(captured)
    case .slice(let owner, let bounds): return .value(try slice(owner, bounds, ref))
    case .list(let start, let count): return .value(try list(start, count))
    case .record(let start, let count): return .value(try record(start, count))
    case .minus(let operand): return .value(try negated(operand, ref))
    case .plus(let operand):
      let value = try value(operand)
      guard value.number != nil else { throw fault(MergingFaults.notANumber(value, for: "+"), at: ref, value: operand) }
      return .value(value)
    case .not(let operand): return .value(.bool(!(try condition(operand))))
    case .binary(let op, let left, let right): return .value(try calculate(op, left, right, ref))
    case .and(let left, let right):
      let first = try value(left)
      return first.isTrue ? try evaluate(right) : .value(first)
    case .or(let left, let right):
      let first = try value(left)
      return first.isTrue ? .value(first) : try evaluate(right)
    case .concatenate(let start, let count): return .value(try concatenated(start, count))
    case .compare(let comparison, let left, let right):
      return .value(.bool(try compare(comparison, left, right, ref)))
    case .compareChain(let start, let count): return .value(.bool(try compareChain(start, count, ref)))
    case .conditional(let choice, let then, let otherwise):
      return try evaluate(try condition(choice) ? then : otherwise)
    case .test(let index): return .value(.bool(try applyTest(code.calls[Int(index)], ref)))
    case .definedness(let input, let wanted): return .value(.bool(try isDefined(input) == wanted))
    case .function(let index): return try callFunction(code.calls[Int(index)], ref)
    case .method(let index): return try callMethod(code.calls[Int(index)], ref)
    case .call: return try call(ref, caller: nil)
    }
  }

  /// What an expression gives, which has to be data; none is let through.
  mutating func value(_ ref: Ref) throws(Interruption) -> Value {
    try demand(try evaluate(ref), ref)
  }

  /// The value of an outcome that is going to be used.
  mutating func demand(_ operand: Operand, _ ref: Ref) throws(Interruption) -> Value {
    switch operand {
    case .value(let value): return value
    case .undefined(let field): throw missing(field, ref)
    case .object(let object): throw fault(MergingFaults.notData(object.kindName), at: ref)
    case .poison: throw .poisoned
    }
  }

  /// What an expression gives, to be put out: neither missing nor none.
  mutating func printable(_ ref: Ref) throws(Interruption) -> Value {
    try printable(try evaluate(ref), ref)
  }

  mutating func printable(_ operand: Operand, _ ref: Ref) throws(Interruption) -> Value {
    // `{{ "," if not loop.last }}`: whoever leaves out `else` says that nothing stands there.
    if case .undefined(let field) = operand, case .noElse = field.reason { return .text("") }
    let value = try demand(operand, ref)
    switch value {
    case .none: throw missing(emptyField(ref), ref)
    case .list, .record: throw fault(MergingFaults.cannotPrint(value, name: written(ref)), at: ref, value: ref)
    default: return value
    }
  }

  /// Whether a condition holds.
  mutating func condition(_ ref: Ref) throws(Interruption) -> Bool {
    switch code.nodes[Int(ref)] {
    case .definedness(let input, let wanted): return try isDefined(input) == wanted
    case .attribute(let owner, let field):
      if let value = quickField(ref, field, of: owner) { return value.isTrue }
    default: break
    }
    return try value(ref).isTrue
  }

  private mutating func list(_ start: Int32, _ count: Int32) throws(Interruption) -> Value {
    var elements: [Value] = []
    elements.reserveCapacity(Int(count))
    for position in 0..<Int(count) { elements.append(try value(code.operands[Int(start) + position])) }
    return .list(List(elements))
  }

  private mutating func record(_ start: Int32, _ count: Int32) throws(Interruption) -> Value {
    var record = Record()
    for position in stride(from: Int(start), to: Int(start) + Int(count), by: 2) {
      let key = code.operands[position]
      let name = try value(key)
      guard let text = name.keyText else { throw fault(MergingFaults.notAKey(name), at: key, value: key) }
      record.set(text, try value(code.operands[position + 1]))
    }
    return .record(record)
  }

  private mutating func concatenated(_ start: Int32, _ count: Int32) throws(Interruption) -> Value {
    var text = ""
    for position in 0..<Int(count) {
      let ref = code.operands[Int(start) + position]
      let value = try printable(ref)
      text += self.text(of: value)
    }
    return .text(text)
  }
}

extension Value {
  /// Whether a condition takes it for true: nothing, zero and what is empty are false.
  var isTrue: Bool {
    switch self {
    case .none: false
    case .bool(let bool): bool
    case .integer(let integer): integer != 0
    case .decimal(let decimal): !decimal.isZero
    case .money(let money): !money.amount.isZero
    case .date: true
    case .text(let text): !text.isEmpty
    case .list(let list): list.count > 0
    case .record(let record): record.count > 0
    case .formatted(let text): !text.plainText.isEmpty
    }
  }

  /// The key of a record that a value stands for.
  var keyText: String? {
    switch self {
    case .text(let text): text
    case .formatted(let text): text.plainText
    case .integer(let integer): String(integer)
    case .decimal(let decimal): decimal.description
    case .date(let date): date.description
    case .bool(let bool): bool ? "true" : "false"
    default: nil
    }
  }
}
