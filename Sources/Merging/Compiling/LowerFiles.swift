import Diagnostics
import TemplateLanguage

/// Statements that bring in other files.
extension CompileContext {
  mutating func lowerInclude<Compiler: ContentCompiler>(
    _ name: Expression, _ ignoreMissing: Bool, _ withContext: Bool, _ span: Span, with compiler: Compiler
  ) -> Step<Compiler.Content>? {
    if withContext { builder.loopMentions += 1 }
    let file = reference(
      to: name, compiler: FileCompiler(compiler), inheritsNames: withContext, ignoreMissing: ignoreMissing)
    return file.map {
      .include(IncludeStep(file: $0, ignoreMissing: ignoreMissing, withContext: withContext, span: span))
    }
  }

  mutating func lowerImport<Compiler: ContentCompiler>(
    _ name: Expression, _ wanted: ImportStep<Compiler.Content>.Wanted, _ withContext: Bool, _ span: Span,
    with compiler: Compiler
  ) -> Step<Compiler.Content>? {
    if withContext { builder.loopMentions += 1 }
    let file = reference(
      to: name, compiler: FileCompiler(compiler), inheritsNames: withContext, ignoreMissing: false)
    return file.map {
      .importFile(ImportStep(file: $0, wanted: wanted, withContext: withContext, span: span))
    }
  }

  /// What a name, or a list of names to try in turn, leads to; nil where that is a fault.
  private mutating func reference<Content>(
    to name: Expression, compiler: FileCompiler<Content>, inheritsNames: Bool, ignoreMissing: Bool
  ) -> FileReference<Content>? {
    guard let names = literalNames(name) else {
      includesComputedFiles = true
      return .computed(lower(name), compiler)
    }
    for (position, literal) in names.enumerated() {
      let isLast = position == names.count - 1
      let faults = diagnostics.count
      let found = open(
        literal.name, compiler: compiler, inheritsNames: inheritsNames, quietly: ignoreMissing || !isLast,
        at: literal.span)
      if let found { return .compiled(found) }
      if diagnostics.count > faults { return nil }
    }
    return ignoreMissing ? .compiled(nil) : nil
  }

  private func literalNames(_ expression: Expression) -> [(name: String, span: Span)]? {
    switch expression {
    case .literal(.text(let text), let span): return [(text, span)]
    case .list(let elements, _), .tuple(let elements, _):
      var names: [(name: String, span: Span)] = []
      for element in elements {
        guard case .literal(.text(let text), let span) = element else { return nil }
        names.append((text, span))
      }
      return names.isEmpty ? nil : names
    default: return nil
    }
  }

  func extendsStatement<Content>(_ statements: [Statement<Content>]) -> (name: Expression, span: Span)? {
    for statement in statements {
      if case .extends(let name, let span) = statement { return (name, span) }
    }
    return nil
  }

  /// A file that extends another one: its blocks are kept to stand in for the other's, the rest only prepares.
  mutating func lowerExtending<Compiler: ContentCompiler>(
    _ statements: [Statement<Compiler.Parsed>], parent: (name: Expression, span: Span), with compiler: Compiler
  ) -> Program<Compiler.Content> {
    var preparation: [Statement<Compiler.Parsed>] = []
    var blocks: [BlockStep<Compiler.Content>] = []
    var steps: [Step<Compiler.Content>] = []
    var seen = false
    for statement in statements {
      switch statement {
      case .extends(_, let span):
        if seen { report(MergingFaults.extendsTwice(at: span.place(in: source))) }
        seen = true
      case .content, .output: continue
      default: preparation.append(statement)
      }
    }
    builder.nesting += 1
    let prepared = lower(preparation, with: compiler).steps
    for position in 0..<prepared.count {
      let step = prepared[position]
      if case .block(let block) = step { blocks.append(block) } else { steps.append(step) }
    }
    builder.nesting -= 1
    guard case .literal(.text(let name), let nameSpan) = parent.name else {
      report(MergingFaults.extendsComputed(at: parent.span.place(in: source)))
      return .empty
    }
    let file = open(
      name, compiler: FileCompiler(compiler), inheritsNames: true, quietly: false, at: nameSpan)
    guard let file else { return .empty }
    return Program([.extends(ExtendsStep(parent: file, preparation: Program(steps), blocks: blocks))])
  }
}
