import Diagnostics
import Values

/// A macro, or what `caller` stands for, with all it can see.
final class MacroObject<C: Carrier>: RuntimeObject {
  let step: MacroStep<C.Content>
  private let prototype: C
  private let code: Code
  /// Kept alive by the merge; the file's variables hold this macro.
  private unowned let file: FileScope
  /// The variables around its definition, when it does not stand at the top of its file.
  private let around: [Variable]
  private let name: String

  init(_ step: MacroStep<C.Content>, prototype: C, _ merge: Merge) {
    self.step = step
    self.prototype = prototype
    code = merge.code
    file = merge.file
    around = Array(merge.variables[merge.visibleFrom...])
    name = merge.names.text(step.name)
  }

  override var kindName: String { "the macro `\(name)`" }

  override func attribute(_ name: String, _ merge: inout Merge) -> Operand? {
    name == "name" ? .value(.text(self.name)) : nil
  }

  override func call(_ arguments: CallArguments, _ merge: inout Merge) throws(Interruption) -> Operand {
    var arguments = arguments
    var caller: Operand?
    if let position = arguments.named.firstIndex(where: { $0.name == "caller" }) {
      caller = arguments.named.remove(at: position).value
    }
    let values = try bind(arguments, &merge)
    try merge.enter()
    let frame = merge.openFrame(code: code, file: file, around: around)
    if let caller { merge.variables.append(Variable(NameTable.callerID, caller)) }
    var carrier = prototype.fresh()
    do throws(MergeStopped) {
      for (parameter, value) in zip(step.parameters, values) {
        let operand = if let value { value } else { try merge.settledDefault(parameter.defaultValue) }
        merge.variables.append(Variable(parameter.name, operand))
      }
      try merge.run(step.body, into: &carrier)
    } catch {
      throw .stopped
    }
    merge.flow = .next
    merge.close(frame)
    merge.depth -= 1
    return .value(carrier.captured())
  }

  /// The arguments in the order of the parameters; nil where the default stands.
  private func bind(_ arguments: CallArguments, _ merge: inout Merge) throws(Interruption) -> [Operand?] {
    let parameters = step.parameters
    guard arguments.positional.count <= parameters.count else {
      throw merge.fault(
        MergingFaults.macroTakesFewer(name, takes: parameters.count, given: arguments.positional.count))
    }
    var values: [Operand?] = arguments.positional
    while values.count < parameters.count { values.append(nil) }
    for argument in arguments.named {
      guard let position = parameters.firstIndex(where: { merge.names.text($0.name) == argument.name }) else {
        let known = parameters.map { merge.names.text($0.name) }
        throw merge.fault(MergingFaults.macroHasNo(argument.name, macro: name, known: known))
      }
      values[position] = argument.value
    }
    for (position, parameter) in parameters.enumerated() where values[position] == nil {
      guard parameter.defaultValue == noRef else { continue }
      values[position] = .undefined(MissingField(path: merge.names.text(parameter.name), reason: .notGiven(name)))
    }
    return values
  }
}

/// What is put aside while a macro, a block or an included file runs.
struct OuterFrame {
  let code: Code
  let file: FileScope
  let visibleFrom: Int
  let scope: OuterScope
  let scopeDepth: Int
}

extension Merge {
  /// Makes room for a body that sees nothing of what is around the call.
  mutating func openFrame(
    code: Code, file: FileScope, around: [Variable] = [], isFile: Bool = false
  ) -> OuterFrame {
    let outer = OuterFrame(
      code: self.code, file: self.file, visibleFrom: visibleFrom,
      scope: OuterScope(count: variables.count, start: scopeStart), scopeDepth: scopeDepth)
    self.code = code
    self.file = file
    visibleFrom = variables.count
    variables.append(contentsOf: around)
    scopeStart = variables.count
    scopeDepth = isFile ? 0 : 1
    return outer
  }

  mutating func close(_ outer: OuterFrame) {
    variables.removeLast(variables.count - outer.scope.count)
    code = outer.code
    file = outer.file
    visibleFrom = outer.visibleFrom
    scopeStart = outer.scope.start
    scopeDepth = outer.scopeDepth
  }

  /// Goes one level deeper; a template that calls itself without end stops here.
  mutating func enter() throws(Interruption) {
    depth += 1
    stepsLeft -= 1
    guard depth <= settings.limits.depth else {
      findings.add(MergingFaults.tooManyLevels(limit: settings.limits.depth, at: placeOfCall))
      throw .stopped
    }
  }

  /// Where the merge stands now, as near as is known.
  var placeOfCall: Place? {
    let ref = callRef == noRef ? lastRef : callRef
    return ref == noRef || Int(ref) >= code.spans.count ? nil : code.place(of: ref)
  }

  mutating func settledDefault(_ ref: Ref) throws(MergeStopped) -> Operand { try settled(ref) }

  mutating func runCallBlock<C: Carrier>(
    _ step: CallBlockStep<C.Content>, into carrier: inout C
  ) throws(MergeStopped) {
    if keptFiles.last !== file { keptFiles.append(file) }
    let caller = MacroObject(step.caller, prototype: carrier.fresh(), self)
    do throws(Interruption) {
      let operand = try call(step.call, caller: caller)
      let value = try printable(operand, step.call)
      try put(value, at: step.call, into: &carrier)
    } catch {
      try absorb(error, into: &carrier)
    }
  }

  func spanOf(_ ref: Ref) -> Span { code.spans[Int(ref)] }

  private mutating func put<C: Carrier>(
    _ value: Value, at ref: Ref, into carrier: inout C
  ) throws(Interruption) {
    do throws(MergeStopped) {
      try carrier.append(value, at: spanOf(ref), &self)
    } catch {
      throw .stopped
    }
  }
}
