import Diagnostics
import Values

/// `super`: what the block said before it was put in place of another.
final class SuperObject<C: Carrier>: RuntimeObject {
  private let name: String
  private let definitions: ArraySlice<BlockDefinition>
  private let prototype: C

  init(name: String, definitions: ArraySlice<BlockDefinition>, prototype: C) {
    self.name = name
    self.definitions = definitions
    self.prototype = prototype
  }

  override var kindName: String { "`super`" }

  override func call(_ arguments: CallArguments, _ merge: inout Merge) throws(Interruption) -> Operand {
    guard arguments.isEmpty else { throw merge.fault(MergingFaults.takesNothing("super")) }
    var carrier = prototype.fresh()
    try merge.enter()
    do throws(MergeStopped) {
      try merge.runBlock(name, definitions, scoped: [], into: &carrier)
    } catch {
      throw .stopped
    }
    merge.depth -= 1
    return .value(carrier.captured())
  }
}

/// `self`: the blocks of the template by name, to say one again.
final class SelfObject<C: Carrier>: RuntimeObject {
  private let prototype: C

  init(prototype: C) { self.prototype = prototype }

  override var kindName: String { "`self`" }

  override func callMethod(
    _ name: String, _ arguments: CallArguments, _ merge: inout Merge
  ) throws(Interruption) -> Operand? {
    guard let definitions = merge.blocks[name] else { return nil }
    return try SuperObject(name: name, definitions: definitions[...], prototype: prototype).call(arguments, &merge)
  }
}

extension Merge {
  mutating func runBlock<C: Carrier>(_ step: BlockStep<C.Content>, into carrier: inout C) throws(MergeStopped) {
    let own = BlockDefinition(step: step, code: code)
    var definitions = blocks[step.name] ?? []
    if !definitions.contains(where: { $0.step === step }) {
      definitions.append(own)
      blocks[step.name] = definitions
    }
    if step.isRequired, definitions.count == 1 {
      report(MergingFaults.blockRequired(step.name, at: step.span.place(in: source)))
      return
    }
    let scoped = step.isScoped ? Array(variables[visibleFrom...]) : []
    if file.variables.last(where: { $0.name == NameTable.selfID }) == nil {
      file.variables.append(Variable(NameTable.selfID, .object(SelfObject(prototype: carrier.fresh()))))
    }
    try runBlock(step.name, definitions[...], scoped: scoped, into: &carrier)
  }

  fileprivate mutating func runBlock<C: Carrier>(
    _ name: String, _ definitions: ArraySlice<BlockDefinition>, scoped: [Variable], into carrier: inout C
  ) throws(MergeStopped) {
    guard let first = definitions.first else {
      report(MergingFaults.noSuper(name, at: placeOfCall))
      return
    }
    guard let step = first.step as? BlockStep<C.Content> else {
      report(MergingFaults.blockOfOtherKind(name, at: nil))
      return
    }
    let frame = openFrame(code: first.code, file: file, around: scoped)
    let rest = definitions.dropFirst()
    variables.append(
      Variable(NameTable.superID, .object(SuperObject(name: name, definitions: rest, prototype: carrier.fresh()))))
    try run(step.body, into: &carrier)
    close(frame)
  }

  mutating func runExtends<C: Carrier>(_ step: ExtendsStep<C.Content>, into carrier: inout C) throws(MergeStopped) {
    for block in step.blocks { blocks[block.name, default: []].append(BlockDefinition(step: block, code: code)) }
    var unused = carrier.fresh()
    try run(step.preparation, into: &unused)
    do throws(Interruption) {
      try enter()
    } catch {
      throw MergeStopped()
    }
    let frame = openFrame(code: step.parent.code, file: file, isFile: true)
    try run(step.parent.program, into: &carrier)
    close(frame)
    depth -= 1
  }
}
