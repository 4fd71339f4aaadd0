import Diagnostics
package import TemplateLanguage

extension CompileContext {
  /// Lowers statements; content inside them is lowered by `compiler`, in the order it stands in the file.
  package mutating func lower<Compiler: ContentCompiler>(
    _ statements: [Statement<Compiler.Parsed>], with compiler: Compiler
  ) -> Program<Compiler.Content> {
    if builder.nesting == 0, let parent = extendsStatement(statements) {
      return lowerExtending(statements, parent: parent, with: compiler)
    }
    guard builder.nesting < Self.nestingLimit else {
      report(MergingFaults.tooDeep(limit: Self.nestingLimit, at: builder.source.place(0..<0)))
      return .empty
    }
    builder.nesting += 1
    defer { builder.nesting -= 1 }
    var steps: [Step<Compiler.Content>] = []
    steps.reserveCapacity(statements.count)
    for statement in statements {
      if let step = lower(statement, with: compiler) { steps.append(step) }
    }
    return Program(steps)
  }

  private mutating func lower<Compiler: ContentCompiler>(
    _ statement: Statement<Compiler.Parsed>, with compiler: Compiler
  ) -> Step<Compiler.Content>? {
    switch statement {
    case .content(let content): return .content(compiler.lower(content, in: &self))
    case .output(let expression, _): return .output(lower(expression))
    case .conditional(let branches, let otherwise, _):
      return .conditional(lowerConditional(branches, otherwise, with: compiler))
    case .loop(let loop): return .loop(lowerLoop(loop, with: compiler))
    case .set(let target, let value, _):
      let value = lower(value)
      return .set(lower(target), value)
    case .setBlock(let target, let filter, let body, let span):
      let body = lower(body, with: compiler)
      let filter = filter.map { lower($0) } ?? noRef
      return .setBlock(CaptureStep(target: lower(target), filter: filter, body: body, span: span))
    case .with(let assignments, let body, _):
      return .with(lowerWith(assignments, body, with: compiler))
    case .filter(let filter, let body, let span):
      let filter = lower(filter)
      return .filter(CaptureStep(target: nil, filter: filter, body: lower(body, with: compiler), span: span))
    case .include(let name, let ignoreMissing, let withContext, let span):
      return lowerInclude(name, ignoreMissing, withContext, span, with: compiler)
    case .importAll(let name, let alias, let withContext, let span):
      let id = assign(alias)
      return lowerImport(name, .all(id), withContext, span, with: compiler)
    case .importNames(let name, let imported, let withContext, let span):
      let wanted = imported.map { (name: names.id($0.name), alias: assign($0.alias), span: $0.span) }
      return lowerImport(name, .names(wanted), withContext, span, with: compiler)
    case .macro(let macro):
      let id = assign(macro.name)
      return .macro(lowerMacro(id, macro.parameters, macro.body, macro.span, with: compiler))
    case .callBlock(let call, let parameters, let body, let span):
      let caller = lowerMacro(names.id("caller"), parameters, body, span, with: compiler)
      return .callBlock(CallBlockStep(call: lower(call), caller: caller))
    case .block(let block): return .block(lowerBlock(block, with: compiler))
    case .extends(_, let span):
      report(MergingFaults.extendsInside(at: span.place(in: source)))
      return nil
    case .breakLoop: return .breakLoop
    case .continueLoop: return .continueLoop
    }
  }

  private mutating func lowerConditional<Compiler: ContentCompiler>(
    _ branches: [Branch<Compiler.Parsed>], _ otherwise: [Statement<Compiler.Parsed>], with compiler: Compiler
  ) -> ConditionalStep<Compiler.Content> {
    var lowered: [(condition: Ref, body: Program<Compiler.Content>)] = []
    for branch in branches {
      let condition = lower(branch.condition)
      lowered.append((condition, lower(branch.body, with: compiler)))
    }
    return ConditionalStep(branches: lowered, otherwise: lower(otherwise, with: compiler))
  }

  private mutating func lowerLoop<Compiler: ContentCompiler>(
    _ loop: Loop<Compiler.Parsed>, with compiler: Compiler
  ) -> LoopStep<Compiler.Content> {
    let sequence = lower(loop.sequence)
    let target = lower(loop.target)
    let mentions = builder.loopMentions
    let condition = loop.condition.map { lower($0) } ?? noRef
    let body = lower(loop.body, with: compiler)
    let needsLoop = loop.isRecursive || builder.loopMentions > mentions
    return LoopStep(
      target: target, sequence: sequence, condition: condition, isRecursive: loop.isRecursive, needsLoop: needsLoop,
      body: body, otherwise: lower(loop.otherwise, with: compiler), span: loop.span)
  }

  private mutating func lowerWith<Compiler: ContentCompiler>(
    _ assignments: [(target: AssignmentTarget, value: Expression)], _ body: [Statement<Compiler.Parsed>],
    with compiler: Compiler
  ) -> WithStep<Compiler.Content> {
    var lowered: [(target: Target, value: Ref)] = []
    for assignment in assignments {
      let value = lower(assignment.value)
      lowered.append((lower(assignment.target), value))
    }
    return WithStep(assignments: lowered, body: lower(body, with: compiler))
  }

  private mutating func lowerMacro<Compiler: ContentCompiler>(
    _ name: NameID, _ parameters: [TemplateLanguage.Parameter], _ body: [Statement<Compiler.Parsed>], _ span: Span,
    with compiler: Compiler
  ) -> MacroStep<Compiler.Content> {
    var lowered: [(name: NameID, defaultValue: Ref)] = []
    for parameter in parameters {
      let id = assign(parameter.name)
      lowered.append((id, parameter.defaultValue.map { lower($0) } ?? noRef))
    }
    return MacroStep(name: name, parameters: lowered, body: lower(body, with: compiler), span: span)
  }

  private mutating func lowerBlock<Compiler: ContentCompiler>(
    _ block: Block<Compiler.Parsed>, with compiler: Compiler
  ) -> BlockStep<Compiler.Content> {
    if let first = builder.blockNames[block.name] {
      report(
        MergingFaults.blockTwice(
          block.name, at: block.span.place(in: source), first: first.place(in: source)))
    }
    builder.blockNames[block.name] = block.span
    return BlockStep(
      name: block.name, isScoped: block.isScoped, isRequired: block.isRequired,
      body: lower(block.body, with: compiler), span: block.span)
  }

  /// Notes that the file gives the name a meaning.
  mutating func assign(_ name: String) -> NameID {
    let id = names.id(name)
    builder.assigned.insert(id)
    return id
  }

  mutating func lower(_ target: AssignmentTarget) -> Target {
    switch target {
    case .name(let name, _): .name(assign(name))
    case .attribute(let owner, let name, let span): .attribute(names.id(owner), names.id(name), span)
    case .tuple(let targets, let span): .tuple(targets.map { lower($0) }, span)
    }
  }
}
