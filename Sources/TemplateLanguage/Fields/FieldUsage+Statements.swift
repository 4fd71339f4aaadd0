extension FieldUsage {
  /// Adds what statements ask for; `descend` adds what stands inside a carrier's content.
  package mutating func collect<Content>(
    _ statements: [Statement<Content>], descend: (Content, inout FieldUsage) -> Void = { _, _ in }
  ) {
    // A macro may call those that stand behind it: they are known by the time it is called.
    let macros = statements.compactMap { if case .macro(let macro) = $0 { macro.name } else { nil } }
    for statement in statements { collect(statement, beside: macros, descend) }
  }

  private mutating func collect<Content>(
    _ statement: Statement<Content>, beside macros: [String], _ descend: (Content, inout FieldUsage) -> Void
  ) {
    switch statement {
    case .content(let content): descend(content, &self)
    case .output(let expression, _): use(expression, as: .text)
    case .conditional(let branches, let otherwise, _): conditional(branches, otherwise, descend)
    case .loop(let loop): collect(loop, descend)
    case .set(let target, let value, _): assign(target, value)
    case .setBlock(let target, let filter, let body, _):
      filter.map { use($0, as: .unknown) }
      inScope { $0.collect(body, descend: descend) }
      bind(target, .computed)
    case .with(let assignments, let body, _):
      inScope { inner in
        for (target, value) in assignments { inner.assign(target, value) }
        inner.collect(body, descend: descend)
      }
    case .filter(let filter, let body, _):
      use(filter, as: .unknown)
      inScope { $0.collect(body, descend: descend) }
    case .include(let name, _, _, _), .extends(let name, _): noteTemplate(name)
    case .importAll(let template, let name, _, _):
      noteTemplate(template)
      bind(name, .computed)
    case .importNames(let template, let names, _, _):
      noteTemplate(template)
      for name in names { bind(name.alias, .computed) }
    case .macro(let macro):
      inScope { inner in
        for name in macros { inner.bind(name, .computed) }
        inner.collect(macro.parameters, macro.body, descend)
      }
      bind(macro.name, .computed)
    case .callBlock(let call, let parameters, let body, _):
      use(call, as: .unknown)
      collect(parameters, body, descend)
    case .block(let block): inScope { $0.collect(block.body, descend: descend) }
    case .breakLoop, .continueLoop: break
    }
  }

  private mutating func assign(_ target: AssignmentTarget, _ value: Expression) {
    use(value, as: .unknown)
    bind(target, meaning(of: value))
  }

  private mutating func collect<Content>(
    _ parameters: [Parameter], _ body: [Statement<Content>], _ descend: (Content, inout FieldUsage) -> Void
  ) {
    for parameter in parameters { parameter.defaultValue.map { use($0, as: .unknown) } }
    inScope { inner in
      for parameter in parameters { inner.bind(parameter.name, .computed) }
      inner.collect(body, descend: descend)
    }
  }

  private mutating func conditional<Content>(
    _ branches: [Branch<Content>], _ otherwise: [Statement<Content>],
    _ descend: (Content, inout FieldUsage) -> Void
  ) {
    let before = guards.count
    for branch in branches {
      condition(branch.condition)
      guarded(by: present(when: branch.condition, is: true)) { $0.collect(branch.body, descend: descend) }
      // What a failed condition tells holds for all the branches after it.
      guards += present(when: branch.condition, is: false)
    }
    collect(otherwise, descend: descend)
    guards.removeLast(guards.count - before)
  }

  private mutating func collect<Content>(_ loop: Loop<Content>, _ descend: (Content, inout FieldUsage) -> Void) {
    let meaning = meaning(of: loop.sequence)
    if case .path(let list) = meaning {
      use(loop.sequence, as: .list)
      // The list's elements are asked for even where nothing of them is printed.
      note(list.element, as: .unknown, at: loop.sequence.wholeSpan)
    } else {
      use(loop.sequence, as: .unknown)
    }
    inScope { inner in
      switch meaning {
      case .path(let list): inner.bind(loop.target, .path(list.element))
      case .portions(let list): inner.bind(loop.target, .path(list))
      case .groups: inner.bind(loop.target, meaning)
      case .computed: inner.bind(loop.target, .computed)
      }
      loop.condition.map { inner.condition($0) }
      let known = loop.condition.map { inner.present(when: $0, is: true) } ?? []
      inner.guarded(by: known) { $0.collect(loop.body, descend: descend) }
    }
    inScope { $0.collect(loop.otherwise, descend: descend) }
  }
}
