import Diagnostics
import Values

extension Merge {
  /// Runs a program of the template into a carrier of its kind of content.
  package mutating func run<C: Carrier>(
    _ program: Program<C.Content>, into carrier: inout C
  ) throws(MergeStopped) {
    for position in 0..<program.steps.count {
      stepsLeft -= 1
      if stepsLeft < 0 { throw outOfSteps() }
      switch program.steps[position] {
      case .content(let content):
        try carrier.append(content, &self)
        if flow != .next { return }
      case .output(let ref): try output(ref, into: &carrier)
      case .conditional(let step):
        try runConditional(step, into: &carrier)
        if flow != .next { return }
      case .loop(let step): try runLoop(step, into: &carrier)
      case .set(let target, let value): try runSet(target, value)
      case .breakLoop:
        flow = .breakLoop
        return
      case .continueLoop:
        flow = .continueLoop
        return
      case let step:
        try runRare(step, into: &carrier)
        if flow != .next { return }
      }
    }
  }

  private mutating func runRare<C: Carrier>(_ step: Step<C.Content>, into carrier: inout C) throws(MergeStopped) {
    switch step {
    case .setBlock(let step): try runSetBlock(step, carrier)
    case .with(let step): try runWith(step, into: &carrier)
    case .filter(let step): try runFilter(step, into: &carrier)
    case .include(let step): try runInclude(step, into: &carrier)
    case .importFile(let step): try runImport(step, carrier)
    case .macro(let step): define(MacroObject(step, prototype: carrier.fresh(), self))
    case .callBlock(let step): try runCallBlock(step, into: &carrier)
    case .block(let step): try runBlock(step, into: &carrier)
    case .extends(let step): try runExtends(step, into: &carrier)
    case .content, .output, .conditional, .loop, .set, .breakLoop, .continueLoop: return
    }
  }

  private mutating func output<C: Carrier>(_ ref: Ref, into carrier: inout C) throws(MergeStopped) {
    lastRef = ref
    switch code.nodes[Int(ref)] {
    case .attribute(let owner, let field):
      if let value = quickField(ref, field, of: owner), value.isPrintable {
        return try carrier.append(value, at: code.spans[Int(ref)], &self)
      }
      if let index = quickIndex(field, of: owner) {
        return try carrier.append(.integer(index), at: code.spans[Int(ref)], &self)
      }
    case .amount(_, let input):
      if let amount = quickField(input)?.amount {
        return try carrier.append(amount: amount, at: code.spans[Int(ref)], &self)
      }
    default: break
    }
    let value: Value
    do throws(Interruption) {
      value = try printable(ref)
    } catch {
      return try absorb(error, into: &carrier)
    }
    try carrier.append(value, at: code.spans[Int(ref)], &self)
  }

  /// What becomes of an output whose expression gave nothing.
  mutating func absorb<C: Carrier>(_ interruption: Interruption, into carrier: inout C) throws(MergeStopped) {
    switch interruption {
    case .poisoned: return
    case .missing(let field): if settings.isDraft { carrier.appendMissing(path: field.path) }
    case .stopped: throw MergeStopped()
    }
  }

  /// The same where nothing is put out.
  func absorb(_ interruption: Interruption) throws(MergeStopped) {
    if case .stopped = interruption { throw MergeStopped() }
  }

  private mutating func runConditional<C: Carrier>(
    _ step: ConditionalStep<C.Content>, into carrier: inout C
  ) throws(MergeStopped) {
    for branch in step.branches {
      let holds: Bool
      do throws(Interruption) {
        holds = try condition(branch.condition)
      } catch {
        // Neither side is run: what it says would follow from the fault.
        return try absorb(error)
      }
      if holds { return try run(branch.body, into: &carrier) }
    }
    try run(step.otherwise, into: &carrier)
  }

  private mutating func runSet(_ target: Target, _ value: Ref) throws(MergeStopped) {
    let operand = try settled(value)
    try assign(operand, to: target, at: value)
  }

  /// The outcome of an expression to keep in a variable; a fault in it is told once and then stays silent.
  mutating func settled(_ ref: Ref) throws(MergeStopped) -> Operand {
    do throws(Interruption) {
      return try evaluate(ref)
    } catch {
      switch error {
      case .poisoned: return .poison
      case .missing(let field): return settings.isDraft ? .undefined(field) : .poison
      case .stopped: throw MergeStopped()
      }
    }
  }

  private mutating func runSetBlock<C: Carrier>(_ step: CaptureStep<C.Content>, _ carrier: C) throws(MergeStopped) {
    guard let target = step.target else { return }
    let value = try capture(step.body, carrier)
    guard step.filter != noRef else { return try assign(.value(value), to: target, at: noRef) }
    let outer = captured
    captured = value
    let operand = try settled(step.filter)
    captured = outer
    try assign(operand, to: target, at: step.filter)
  }

  private mutating func runFilter<C: Carrier>(
    _ step: CaptureStep<C.Content>, into carrier: inout C
  ) throws(MergeStopped) {
    let outer = captured
    captured = try capture(step.body, carrier)
    defer { captured = outer }
    try output(step.filter, into: &carrier)
  }

  /// Runs a body in a scope of its own into a fresh carrier, and gives what it holds.
  private mutating func capture<C: Carrier>(
    _ body: Program<C.Content>, _ carrier: C
  ) throws(MergeStopped) -> Value {
    var inner = carrier.fresh()
    let scope = openScope()
    try run(body, into: &inner)
    close(scope)
    return inner.captured()
  }

  private mutating func runWith<C: Carrier>(_ step: WithStep<C.Content>, into carrier: inout C) throws(MergeStopped) {
    let values = try withValues(step.assignments.map(\.value))
    let scope = openScope()
    for (assignment, value) in zip(step.assignments, values) {
      try assign(value, to: assignment.target, at: assignment.value)
    }
    try run(step.body, into: &carrier)
    close(scope)
  }

  /// All values of a `with` are looked at before any of its names stands.
  private mutating func withValues(_ refs: [Ref]) throws(MergeStopped) -> [Operand] {
    var values: [Operand] = []
    for ref in refs { values.append(try settled(ref)) }
    return values
  }

  mutating func outOfSteps() -> MergeStopped {
    findings.add(MergingFaults.tooManySteps(limit: settings.limits.steps, at: placeOfCall))
    return MergeStopped()
  }
}
