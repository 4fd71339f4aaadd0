import Diagnostics

/// The lowered, executable form of a run of statements: names, filters, tests and arguments are resolved.
///
/// A program is run within the ``Code`` of the file it was lowered from; see ``Merge/run(_:into:)``.
package struct Program<Content: Sendable>: Sendable {
  let steps: FixedTable<Step<Content>>

  init(_ steps: [Step<Content>]) { self.steps = FixedTable(steps) }

  package static var empty: Program { Program([]) }

  package var isEmpty: Bool { steps.count == 0 }

  /// The one piece of content, where the program is nothing else: lets a carrier keep what never changes.
  package var onlyContent: Content? {
    guard steps.count == 1, case .content(let content) = steps[0] else { return nil }
    return content
  }
}

/// One step of a program.
///
/// What is larger than a reference stands in a class, so that steps stay small.
enum Step<Content: Sendable>: Sendable {
  case content(Content)
  case output(Ref)
  case conditional(ConditionalStep<Content>)
  case loop(LoopStep<Content>)
  case set(Target, Ref)
  case setBlock(CaptureStep<Content>)
  case with(WithStep<Content>)
  case filter(CaptureStep<Content>)
  case include(IncludeStep<Content>)
  case importFile(ImportStep<Content>)
  case macro(MacroStep<Content>)
  case callBlock(CallBlockStep<Content>)
  case block(BlockStep<Content>)
  case extends(ExtendsStep<Content>)
  case breakLoop
  case continueLoop
}

final class ConditionalStep<Content: Sendable>: Sendable {
  let branches: [(condition: Ref, body: Program<Content>)]
  let otherwise: Program<Content>

  init(branches: [(condition: Ref, body: Program<Content>)], otherwise: Program<Content>) {
    self.branches = branches
    self.otherwise = otherwise
  }
}

final class LoopStep<Content: Sendable>: Sendable {
  let target: Target
  let sequence: Ref
  let condition: Ref
  let isRecursive: Bool
  /// Whether anything in the body can ask for `loop`.
  let needsLoop: Bool
  let body: Program<Content>
  let otherwise: Program<Content>
  let span: Span

  init(
    target: Target, sequence: Ref, condition: Ref, isRecursive: Bool, needsLoop: Bool, body: Program<Content>,
    otherwise: Program<Content>, span: Span
  ) {
    self.target = target
    self.sequence = sequence
    self.condition = condition
    self.isRecursive = isRecursive
    self.needsLoop = needsLoop
    self.body = body
    self.otherwise = otherwise
    self.span = span
  }
}

/// `{% set name %}…{% endset %}` and `{% filter %}…{% endfilter %}`: a body whose result is a value.
final class CaptureStep<Content: Sendable>: Sendable {
  let target: Target?
  /// A filter expression over ``Node/captured``, or `noRef`.
  let filter: Ref
  let body: Program<Content>
  let span: Span

  init(target: Target?, filter: Ref, body: Program<Content>, span: Span) {
    self.target = target
    self.filter = filter
    self.body = body
    self.span = span
  }
}

final class WithStep<Content: Sendable>: Sendable {
  let assignments: [(target: Target, value: Ref)]
  let body: Program<Content>

  init(assignments: [(target: Target, value: Ref)], body: Program<Content>) {
    self.assignments = assignments
    self.body = body
  }
}

final class IncludeStep<Content: Sendable>: Sendable {
  let file: FileReference<Content>
  let ignoreMissing: Bool
  let withContext: Bool
  let span: Span

  init(file: FileReference<Content>, ignoreMissing: Bool, withContext: Bool, span: Span) {
    self.file = file
    self.ignoreMissing = ignoreMissing
    self.withContext = withContext
    self.span = span
  }
}

final class ImportStep<Content: Sendable>: Sendable {
  enum Wanted: Sendable {
    case all(NameID)
    case names([(name: NameID, alias: NameID, span: Span)])
  }

  let file: FileReference<Content>
  let wanted: Wanted
  let withContext: Bool
  let span: Span

  init(file: FileReference<Content>, wanted: Wanted, withContext: Bool, span: Span) {
    self.file = file
    self.wanted = wanted
    self.withContext = withContext
    self.span = span
  }
}

/// A macro, or the body of a call block, which is a macro named `caller`.
final class MacroStep<Content: Sendable>: Sendable {
  let name: NameID
  let parameters: [(name: NameID, defaultValue: Ref)]
  let body: Program<Content>
  let span: Span

  init(name: NameID, parameters: [(name: NameID, defaultValue: Ref)], body: Program<Content>, span: Span) {
    self.name = name
    self.parameters = parameters
    self.body = body
    self.span = span
  }
}

final class CallBlockStep<Content: Sendable>: Sendable {
  let call: Ref
  let caller: MacroStep<Content>

  init(call: Ref, caller: MacroStep<Content>) {
    self.call = call
    self.caller = caller
  }
}

final class BlockStep<Content: Sendable>: Sendable {
  let name: String
  let isScoped: Bool
  let isRequired: Bool
  let body: Program<Content>
  let span: Span

  init(name: String, isScoped: Bool, isRequired: Bool, body: Program<Content>, span: Span) {
    self.name = name
    self.isScoped = isScoped
    self.isRequired = isRequired
    self.body = body
    self.span = span
  }
}

/// `{% extends %}` with what else stands in the file: steps that set and define, and the blocks it puts in place.
final class ExtendsStep<Content: Sendable>: Sendable {
  let parent: IncludedFile<Content>
  let preparation: Program<Content>
  let blocks: [BlockStep<Content>]

  init(parent: IncludedFile<Content>, preparation: Program<Content>, blocks: [BlockStep<Content>]) {
    self.parent = parent
    self.preparation = preparation
    self.blocks = blocks
  }
}

/// A file that another one includes, imports or extends, compiled with it.
final class IncludedFile<Content: Sendable>: Sendable {
  let code: Code
  let program: Program<Content>

  init(code: Code, program: Program<Content>) {
    self.code = code
    self.program = program
  }
}

/// What `include` and `import` name.
enum FileReference<Content: Sendable>: Sendable {
  /// Found while compiling; nil where nothing was there and `ignore missing` allows it.
  case compiled(IncludedFile<Content>?)
  /// Known only while merging: the names to try, and how to compile one.
  case computed(Ref, FileCompiler<Content>)
}

/// What a `set`, a `for` or a `with` writes to.
indirect enum Target: Sendable {
  case name(NameID)
  case attribute(NameID, NameID, Span)
  case tuple([Target], Span)
}
