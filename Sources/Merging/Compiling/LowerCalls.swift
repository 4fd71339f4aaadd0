import Diagnostics
import TemplateLanguage
import Values

/// Filters, tests and calls: their names are looked up and their arguments put in order while compiling.
extension CompileContext {
  mutating func lowerFilter(
    _ input: Expression?, _ name: String, _ arguments: Arguments, _ nameSpan: Span
  ) -> Ref {
    let input = input.map { lower($0) } ?? builder.add(.captured, nameSpan)
    guard let entry = vocabulary.filters[name] else {
      for argument in arguments.positional { _ = lower(argument) }
      report(
        MergingFaults.unknownFilter(name, known: vocabulary.filters.keys.sorted(), at: nameSpan.place(in: source)))
      return input
    }
    let bound = bind(arguments, to: entry.signature, what: "filter", nameSpan)
    check(entry.naming, bound)
    let ready = ready(bound, entry.signature)
    if let ready, let fault = entry.check?(ready) { report(placed(fault, at: nameSpan)) }
    let site = CallSite(
      name: name, nameID: names.id(name), input: input, arguments: bound, filter: entry, ready: ready)
    let call = builder.addCall(site)
    let isBare = bound.allSatisfy { $0 == noRef }
    return builder.add(entry.writesAmount && isBare ? .amount(call, input) : .filter(call), nameSpan)
  }

  private func placed(_ diagnostic: Diagnostic, at span: Span) -> Diagnostic {
    var diagnostic = diagnostic
    diagnostic.place = span.place(in: source)
    return diagnostic
  }

  mutating func lowerTest(
    _ input: Expression, _ name: String, _ arguments: Arguments, _ negated: Bool, _ nameSpan: Span
  ) -> Ref {
    let input = lower(input)
    guard let entry = vocabulary.tests[name] else {
      for argument in arguments.positional { _ = lower(argument) }
      report(MergingFaults.unknownTest(name, known: vocabulary.tests.keys.sorted(), at: nameSpan.place(in: source)))
      return input
    }
    let bound = bind(arguments, to: entry.signature, what: "test", nameSpan)
    if case .definedness(let wanted) = entry.kind {
      return builder.add(.definedness(input, wanted: wanted != negated), nameSpan)
    }
    let site = CallSite(
      name: name, nameID: names.id(name), input: input, arguments: bound, test: entry, isNegated: negated,
      ready: ready(bound, entry.signature))
    return builder.add(.test(builder.addCall(site)), nameSpan)
  }

  mutating func lowerCall(_ callee: Expression, _ arguments: Arguments, _ span: Span) -> Ref {
    switch callee {
    case .name(let name, let nameSpan):
      if name == "loop" { builder.loopMentions += 1 }
      let id = names.id(name)
      if let entry = vocabulary.functions[name], !builder.assigned.contains(id) {
        let site = functionSite(name, id, entry, arguments, nameSpan)
        return builder.add(.function(builder.addCall(site)), span)
      }
      if !Self.calledByTheLanguage.contains(name) { builder.openCalls.append((name, id, nameSpan)) }
      let callee = builder.add(.name(id), nameSpan)
      return builder.add(.call(builder.addCall(openSite(name, id, callee, arguments))), span)
    case .attribute(let owner, let name, _):
      let owner = lower(owner)
      return builder.add(.method(builder.addCall(openSite(name, names.id(name), owner, arguments))), span)
    default:
      let callee = lower(callee)
      return builder.add(.call(builder.addCall(openSite("", names.id(""), callee, arguments))), span)
    }
  }

  /// Names that have a meaning where they stand, without being assigned in the file.
  private static let calledByTheLanguage: Set<String> = ["loop", "caller", "super"]

  private mutating func functionSite(
    _ name: String, _ id: NameID, _ entry: FunctionDefinition, _ arguments: Arguments, _ nameSpan: Span
  ) -> CallSite {
    guard !entry.signature.takesNamed else { return openSite(name, id, noRef, arguments, function: entry) }
    let bound = bind(arguments, to: entry.signature, what: "function", nameSpan)
    return CallSite(name: name, nameID: id, input: noRef, arguments: bound, function: entry)
  }

  /// A call whose parameters only show while merging.
  private mutating func openSite(
    _ name: String, _ id: NameID, _ input: Ref, _ arguments: Arguments, function: FunctionDefinition? = nil
  ) -> CallSite {
    let positional = arguments.positional.map { lower($0) }
    let named = arguments.named.map { (name: $0.name, value: lower($0.value)) }
    return CallSite(name: name, nameID: id, input: input, arguments: positional, named: named, function: function)
  }

  /// The arguments in the order of the parameters, `noRef` where one is left out; says what does not fit.
  private mutating func bind(
    _ arguments: Arguments, to signature: Signature, what: String, _ nameSpan: Span
  ) -> [Ref] {
    let place = nameSpan.place(in: source)
    let parameters = signature.parameters
    var bound = [Ref](repeating: noRef, count: parameters.count)
    for (position, argument) in arguments.positional.enumerated() {
      let ref = lower(argument)
      if position < parameters.count - signature.namedOnly { bound[position] = ref } else { bound.append(ref) }
    }
    if bound.count > parameters.count, !signature.takesMore {
      report(MergingFaults.tooManyArguments(signature, what: what, given: arguments.positional.count, at: place))
    }
    for argument in arguments.named {
      let ref = lower(argument.value)
      guard let position = parameters.firstIndex(where: { $0.name == argument.name }) else {
        report(
          MergingFaults.unknownArgument(
            argument.name, of: signature, what: what, at: argument.nameSpan.place(in: source)))
        continue
      }
      if bound[position] != noRef {
        report(
          MergingFaults.argumentTwice(argument.name, of: signature, what: what, at: argument.nameSpan.place(in: source))
        )
      }
      bound[position] = ref
    }
    for (position, parameter) in parameters.enumerated() where parameter.fallback == nil && bound[position] == noRef {
      report(MergingFaults.argumentLeftOut(parameter.name, of: signature, what: what, at: place))
    }
    return bound
  }

  /// The arguments' values, when none of them has to be computed.
  private func ready(_ bound: [Ref], _ signature: Signature) -> ArgumentValues? {
    var values: [Value] = []
    for (position, ref) in bound.enumerated() {
      if ref == noRef {
        values.append(signature.parameters[position].fallback ?? .none)
      } else if let constant = builder.constant(ref) {
        values.append(constant)
      } else {
        return nil
      }
    }
    return ArgumentValues(values)
  }

  /// Checks the filter or test that `map`, `select` and the like name.
  private mutating func check(_ naming: FilterDefinition.Naming?, _ bound: [Ref]) {
    switch naming {
    case .filter(let position)? where position < bound.count:
      guard case .text(let name)? = builder.constant(bound[position]), vocabulary.filters[name] == nil else { return }
      let place = builder.spans[Int(bound[position])].place(in: source)
      report(MergingFaults.unknownFilter(name, known: vocabulary.filters.keys.sorted(), at: place))
    case .test(let position)? where position < bound.count:
      guard case .text(let name)? = builder.constant(bound[position]), vocabulary.tests[name] == nil else { return }
      let place = builder.spans[Int(bound[position])].place(in: source)
      report(MergingFaults.unknownTest(name, known: vocabulary.tests.keys.sorted(), at: place))
    default: return
    }
  }
}
