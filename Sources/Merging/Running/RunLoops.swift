import Diagnostics
import Values

/// A loop while it runs: its items, and where it stands among them.
final class LoopState: RuntimeObject {
  var items: [Value] = []
  /// The list gone through as it stood in the data, for its places.
  var list: List?
  /// For a loop over a record: the record itself, whose keys the items are.
  var record: Record?
  /// Positions of the items in `list`, when a condition left some out.
  var positions: [Int] = []
  var index = 0
  /// The expression gone through, for the paths of missing fields.
  let sequence: Ref
  let code: Code
  /// How many variables there were when the loop began.
  let base: Int
  let level: Int
  var lastSeen: [Operand]?
  var recursion: RuntimeObject?

  init(sequence: Ref, code: Code, base: Int, level: Int) {
    self.sequence = sequence
    self.code = code
    self.base = base
    self.level = level
  }

  override var kindName: String { "`loop`" }

  override var memberNames: [String] {
    [
      "index", "index0", "revindex", "revindex0", "first", "last", "length", "previtem", "nextitem", "depth", "depth0",
      "cycle", "changed",
    ]
  }

  /// Where the item that stands in the loop now was written.
  var place: DataPlace? {
    let position = positions.isEmpty ? index : (index < positions.count ? positions[index] : 0)
    guard let list, position < list.count else { return nil }
    return list.place(at: position)
  }

  override func attribute(_ name: String, _ merge: inout Merge) -> Operand? {
    switch name {
    case "index": .value(.integer(index + 1))
    case "index0": .value(.integer(index))
    case "revindex": .value(.integer(items.count - index))
    case "revindex0": .value(.integer(items.count - index - 1))
    case "first": .value(.bool(index == 0))
    case "last": .value(.bool(index == items.count - 1))
    case "length": .value(.integer(items.count))
    case "depth": .value(.integer(level + 1))
    case "depth0": .value(.integer(level))
    case "previtem":
      index > 0 ? .value(items[index - 1]) : .undefined(MissingField(path: "loop.previtem", reason: .absent))
    case "nextitem":
      index + 1 < items.count
        ? .value(items[index + 1]) : .undefined(MissingField(path: "loop.nextitem", reason: .absent))
    default: nil
    }
  }

  override func callMethod(
    _ name: String, _ arguments: CallArguments, _ merge: inout Merge
  ) throws(Interruption) -> Operand? {
    switch name {
    case "cycle":
      guard !arguments.positional.isEmpty else { throw merge.fault(MergingFaults.cycleOfNothing()) }
      return arguments.positional[index % arguments.positional.count]
    case "changed":
      let now = arguments.positional
      defer { lastSeen = now }
      guard let lastSeen, lastSeen.count == now.count else { return .value(.bool(true)) }
      return .value(.bool(!zip(lastSeen, now).allSatisfy { $0.isSame(as: $1) }))
    default: return nil
    }
  }

  override func call(_ arguments: CallArguments, _ merge: inout Merge) throws(Interruption) -> Operand {
    guard let recursion else { throw merge.fault(MergingFaults.loopNotRecursive()) }
    return try recursion.call(arguments, &merge)
  }
}

extension Operand {
  /// Whether two outcomes are equal, for `loop.changed`.
  fileprivate func isSame(as other: Operand) -> Bool {
    switch (self, other) {
    case (.value(let a), .value(let b)): a == b
    case (.object(let a), .object(let b)): a === b
    case (.undefined, .undefined), (.poison, .poison): true
    default: false
    }
  }
}

extension Merge {
  mutating func runLoop<C: Carrier>(_ step: LoopStep<C.Content>, into carrier: inout C) throws(MergeStopped) {
    lastRef = step.sequence
    do throws(Interruption) {
      let operand = try evaluate(step.sequence)
      try runLoop(step, over: operand, level: 0, into: &carrier)
    } catch {
      guard case .missing(let list) = error, settings.isDraft, sample == nil, case .name(let name) = step.target else {
        return try absorb(error, into: &carrier)
      }
      try runSample(step, of: list, item: name, into: &carrier)
    }
  }

  /// A draft shows a list that is missing by one pass of the body, whose fields are marks, so that its look can be seen.
  private mutating func runSample<C: Carrier>(
    _ step: LoopStep<C.Content>, of list: MissingField, item name: NameID, into carrier: inout C
  ) throws(MergeStopped) {
    let state = LoopState(sequence: step.sequence, code: code, base: variables.count, level: 0)
    state.items = [.none]
    let item = MissingField(path: "\(list.path)[]", absentPart: list.path, reason: .absent)
    sample = list.path
    defer { sample = nil }
    let scope = openScope()
    if step.needsLoop { variables.append(Variable(NameTable.loopID, .object(state))) }
    variables.append(Variable(name, .undefined(item), loop: state))
    try run(step.body, into: &carrier)
    flow = .next
    close(scope)
  }

  fileprivate mutating func runLoop<C: Carrier>(
    _ step: LoopStep<C.Content>, over operand: Operand, level: Int, into carrier: inout C
  ) throws(Interruption) {
    let state = LoopState(sequence: step.sequence, code: code, base: variables.count, level: level)
    try load(state, operand, at: step.sequence)
    if step.isRecursive { state.recursion = LoopRecursion(step, prototype: carrier.fresh(), level: level, code: code) }
    do throws(MergeStopped) {
      let scope = openScope()
      if step.condition != noRef { try keepChosen(state, step) }
      if state.items.isEmpty {
        close(scope)
        return try run(step.otherwise, into: &carrier)
      }
      try runBody(step, state, into: &carrier)
      close(scope)
    } catch {
      throw .stopped
    }
  }

  private mutating func runBody<C: Carrier>(
    _ step: LoopStep<C.Content>, _ state: LoopState, into carrier: inout C
  ) throws(MergeStopped) {
    let start = variables.count
    for index in state.items.indices {
      stepsLeft -= 1
      if stepsLeft < 0 { throw outOfSteps() }
      state.index = index
      while variables.count > start { variables.removeLast() }
      if step.needsLoop { variables.append(Variable(NameTable.loopID, .object(state))) }
      try bind(state.items[index], to: step.target, state)
      try run(step.body, into: &carrier)
      if flow != .next {
        let isOver = flow == .breakLoop
        flow = .next
        if isOver { break }
      }
    }
  }

  private mutating func bind(_ item: Value, to target: Target, _ state: LoopState) throws(MergeStopped) {
    if case .name(let name) = target {
      variables.append(Variable(name, .value(item), loop: state))
    } else {
      try assign(.value(item), to: target, at: noRef)
    }
  }

  /// Takes out the items for which the loop's condition does not hold.
  private mutating func keepChosen<Content>(_ state: LoopState, _ step: LoopStep<Content>) throws(MergeStopped) {
    let start = variables.count
    var items: [Value] = []
    var positions: [Int] = []
    for index in state.items.indices {
      stepsLeft -= 1
      if stepsLeft < 0 { throw outOfSteps() }
      state.index = index
      variables.removeLast(variables.count - start)
      try bind(state.items[index], to: step.target, state)
      do throws(Interruption) {
        if try condition(step.condition) {
          items.append(state.items[index])
          positions.append(index)
        }
      } catch {
        try absorb(error)
      }
    }
    variables.removeLast(variables.count - start)
    state.items = items
    state.positions = positions
  }

  /// Fills a loop with what it goes through.
  private mutating func load(_ state: LoopState, _ operand: Operand, at ref: Ref) throws(Interruption) {
    switch try demand(operand, ref) {
    case .list(let list):
      state.items = list.elements
      state.list = list
    case .record(let record):
      state.items = record.entries.map { .text($0.key) }
      state.record = record
    case .none: throw missing(emptyField(ref), ref)
    case let other:
      throw fault(
        MergingFaults.cannotLoop(over: other, name: written(ref)), at: ref, value: ref)
    }
  }
}

/// `loop(children)` in a recursive loop: the same body over other items, one level deeper.
final class LoopRecursion<C: Carrier>: RuntimeObject {
  private let step: LoopStep<C.Content>
  private let prototype: C
  private let level: Int
  private let code: Code

  init(_ step: LoopStep<C.Content>, prototype: C, level: Int, code: Code) {
    self.step = step
    self.prototype = prototype
    self.level = level
    self.code = code
  }

  override func call(_ arguments: CallArguments, _ merge: inout Merge) throws(Interruption) -> Operand {
    guard arguments.positional.count == 1, arguments.named.isEmpty else {
      throw merge.fault(MergingFaults.loopTakesOne())
    }
    try merge.enter()
    let outer = merge.code
    merge.code = code
    defer {
      merge.depth -= 1
      merge.code = outer
    }
    var carrier = prototype.fresh()
    try merge.runLoop(step, over: arguments.positional[0], level: level + 1, into: &carrier)
    return .value(carrier.captured())
  }
}
