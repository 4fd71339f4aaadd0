import Diagnostics
import Values

extension Merge {
  mutating func applyFilter(_ site: CallSite, _ ref: Ref) throws(Interruption) -> Operand {
    guard let filter = site.filter else { throw .poisoned }
    guard case .ordinary(let body) = filter.kind else { return try applyDefault(site) }
    let input = try value(site.input)
    let arguments: ArgumentValues
    if let ready = site.ready { arguments = ready } else { arguments = try values(site, filter.signature) }
    let outer = callRef
    callRef = ref
    defer { callRef = outer }
    return .value(try body(input, arguments, &self))
  }

  /// `default`: stands for what is missing and for what has nothing in it, and looks at its argument only then.
  private mutating func applyDefault(_ site: CallSite) throws(Interruption) -> Operand {
    let operand = try probe(site.input)
    switch operand {
    case .undefined, .value(.none): break
    case .value(let value):
      let position = 1
      guard position < site.arguments.count, site.arguments[position] != noRef,
        case .bool(true) = try self.value(site.arguments[position]), !value.isTrue
      else { return operand }
    case .object, .poison: return operand
    }
    guard let fallback = site.arguments.first, fallback != noRef else { return .value(.text("")) }
    return try evaluate(fallback)
  }

  /// What an expression gives, when nobody will ask what exactly is missing: `default`, `is defined`.
  private mutating func probe(_ ref: Ref) throws(Interruption) -> Operand {
    switch code.nodes[Int(ref)] {
    case .name(let name): return find(name) ?? .undefined(.unnamed)
    case .attribute(let owner, let name):
      switch try probe(owner) {
      case .value(.record(let record)):
        guard let position = record.position(of: names.text(name)) else { return .undefined(.unnamed) }
        fieldSpots[ref] = position
        return .value(record.entries[position].value)
      case .undefined: return .undefined(.unnamed)
      default: return try evaluate(ref)
      }
    default: return try evaluate(ref)
    }
  }

  mutating func isDefined(_ ref: Ref) throws(Interruption) -> Bool {
    if quickField(ref) != nil { return true }
    if case .undefined = try probe(ref) { return false }
    return true
  }

  mutating func applyTest(_ site: CallSite, _ ref: Ref) throws(Interruption) -> Bool {
    guard let test = site.test else { throw .poisoned }
    switch test.kind {
    case .definedness(let wanted): return (try isDefined(site.input) == wanted) != site.isNegated
    case .ordinary(let body):
      let input = try value(site.input)
      let arguments: ArgumentValues
      if let ready = site.ready { arguments = ready } else { arguments = try values(site, test.signature) }
      let outer = callRef
      callRef = ref
      defer { callRef = outer }
      return try body(input, arguments, &self) != site.isNegated
    }
  }

  private mutating func values(_ site: CallSite, _ signature: Signature) throws(Interruption) -> ArgumentValues {
    var values: [Value] = []
    values.reserveCapacity(site.arguments.count)
    for (position, ref) in site.arguments.enumerated() {
      if ref == noRef {
        values.append(signature.parameters[position].fallback ?? .none)
      } else {
        values.append(try value(ref))
      }
    }
    return ArgumentValues(values)
  }

  mutating func callFunction(_ site: CallSite, _ ref: Ref) throws(Interruption) -> Operand {
    guard let function = site.function else { throw .poisoned }
    if case .object(let object)? = variable(site.nameID)?.operand {
      return try call(object, site, ref, caller: nil)
    }
    var arguments = CallArguments()
    for (position, argument) in site.arguments.enumerated() {
      if argument != noRef {
        arguments.positional.append(try evaluate(argument))
      } else {
        arguments.positional.append(.value(function.signature.parameters[position].fallback ?? .none))
      }
    }
    for argument in site.named { arguments.named.append((argument.name, try evaluate(argument.value))) }
    let outer = callRef
    callRef = ref
    defer { callRef = outer }
    return try function.body(arguments, &self)
  }

  /// Calls what an expression gives; the caller of a call block is handed over beside the arguments.
  mutating func call(_ ref: Ref, caller: RuntimeObject?) throws(Interruption) -> Operand {
    switch code.nodes[Int(ref)] {
    case .call(let index):
      let site = code.calls[Int(index)]
      switch try evaluate(site.input) {
      case .object(let object): return try call(object, site, ref, caller: caller)
      case .undefined(let field):
        throw fault(MergingFaults.notDefinedHere(field.path), at: ref)
      case .value(let value): throw fault(MergingFaults.valueCalled(value, name: written(site.input)), at: ref)
      case .poison: throw .poisoned
      }
    case .method(let index): return try callMethod(code.calls[Int(index)], ref, caller: caller)
    default:
      throw fault(MergingFaults.callBlockNeedsCall(), at: ref)
    }
  }

  private mutating func call(
    _ object: RuntimeObject, _ site: CallSite, _ ref: Ref, caller: RuntimeObject?
  ) throws(Interruption) -> Operand {
    let arguments = try arguments(of: site, caller: caller)
    let outer = callRef
    callRef = ref
    defer { callRef = outer }
    return try object.call(arguments, &self)
  }

  private mutating func arguments(of site: CallSite, caller: RuntimeObject?) throws(Interruption) -> CallArguments {
    var arguments = CallArguments()
    for argument in site.arguments { arguments.positional.append(try evaluate(argument)) }
    for argument in site.named { arguments.named.append((argument.name, try evaluate(argument.value))) }
    if let caller { arguments.named.append(("caller", .object(caller))) }
    return arguments
  }

  mutating func callMethod(
    _ site: CallSite, _ ref: Ref, caller: RuntimeObject? = nil
  ) throws(Interruption) -> Operand {
    let owner = try evaluate(site.input)
    let arguments = try arguments(of: site, caller: caller)
    let outer = callRef
    callRef = ref
    defer { callRef = outer }
    switch owner {
    case .object(let object):
      if let result = try object.callMethod(site.name, arguments, &self) { return result }
      throw fault(MergingFaults.unknownMember(site.name, of: object.kindName, known: object.memberNames), at: ref)
    case .value(let value):
      if let method = MethodTable.method(site.name, of: value) {
        return .value(try method.call(value, arguments, &self))
      }
      if value.record?[site.name] != nil {
        throw fault(MergingFaults.fieldCalled(site.name), at: ref)
      }
      throw fault(
        MergingFaults.unknownMethod(site.name, of: value, known: MethodTable.names(of: value)), at: ref,
        value: site.input)
    case .undefined(let field): throw missing(field, site.input)
    case .poison: throw .poisoned
    }
  }
}
