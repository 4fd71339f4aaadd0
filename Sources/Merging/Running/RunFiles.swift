import Diagnostics
import Values

/// What `{% import "a.md" as a %}` gives: the macros and variables at the top of the file.
final class ModuleObject: RuntimeObject {
  let name: String
  let file: FileScope
  let names: [String: Operand]

  init(name: String, file: FileScope, _ table: NameTable) {
    self.name = name
    self.file = file
    names = Dictionary(file.variables.map { (table.text($0.name), $0.operand) }, uniquingKeysWith: { $1 })
  }

  override var kindName: String { "the file `\(name)`" }

  override var memberNames: [String] { names.keys.sorted() }

  override func attribute(_ name: String, _ merge: inout Merge) -> Operand? { names[name] }

  override func callMethod(
    _ name: String, _ arguments: CallArguments, _ merge: inout Merge
  ) throws(Interruption) -> Operand? {
    guard case .object(let object)? = names[name] else { return nil }
    return try object.call(arguments, &merge)
  }
}

extension Merge {
  mutating func runInclude<C: Carrier>(
    _ step: IncludeStep<C.Content>, into carrier: inout C
  ) throws(MergeStopped) {
    do throws(Interruption) {
      guard let found = try resolve(step.file, ignoreMissing: step.ignoreMissing) else { return }
      try enter()
      let scope = FileScope(inherited: step.withContext ? visibleVariables() : [])
      let frame = openFrame(code: found.code, file: scope, isFile: true)
      try runOrStop(found.program, into: &carrier)
      close(frame)
      depth -= 1
    } catch {
      try absorb(error)
    }
  }

  mutating func runImport<C: Carrier>(_ step: ImportStep<C.Content>, _ carrier: C) throws(MergeStopped) {
    do throws(Interruption) {
      guard let found = try resolve(step.file, ignoreMissing: false) else { return }
      try enter()
      let scope = FileScope(inherited: step.withContext ? visibleVariables() : [])
      let frame = openFrame(code: found.code, file: scope, isFile: true)
      var unused = carrier.fresh()
      try runOrStop(found.program, into: &unused)
      close(frame)
      depth -= 1
      bring(ModuleObject(name: found.code.source.name, file: scope, names), step)
    } catch {
      try absorb(error)
      poison(step.wanted)
    }
  }

  private mutating func bring<Content>(_ module: ModuleObject, _ step: ImportStep<Content>) {
    switch step.wanted {
    case .all(let name): set(name, .object(module))
    case .names(let wanted):
      for name in wanted {
        if let operand = module.names[names.text(name.name)] {
          set(name.alias, operand)
        } else {
          report(
            MergingFaults.notInFile(
              names.text(name.name), file: module.name, known: module.memberNames, at: name.span.place(in: source)))
          set(name.alias, .poison)
        }
      }
    }
  }

  private mutating func poison<Content>(_ wanted: ImportStep<Content>.Wanted) {
    switch wanted {
    case .all(let name): set(name, .poison)
    case .names(let names): for name in names { set(name.alias, .poison) }
    }
  }

  private mutating func runOrStop<C: Carrier>(
    _ program: Program<C.Content>, into carrier: inout C
  ) throws(Interruption) {
    do throws(MergeStopped) {
      try run(program, into: &carrier)
    } catch {
      throw .stopped
    }
  }

  /// The file an include means; nil where there is none and that is allowed, or already told.
  private mutating func resolve<Content>(
    _ reference: FileReference<Content>, ignoreMissing: Bool
  ) throws(Interruption) -> IncludedFile<Content>? {
    switch reference {
    case .compiled(let file): return file
    case .computed(let ref, let compiler):
      let wanted = try fileNames(ref)
      for (position, name) in wanted.enumerated() {
        let isLast = position == wanted.count - 1
        if let file = try computedFile(name, compiler, quietly: ignoreMissing || !isLast, at: ref) { return file }
      }
      if ignoreMissing { return nil }
      throw .poisoned
    }
  }

  private mutating func fileNames(_ ref: Ref) throws(Interruption) -> [String] {
    let value = try value(ref)
    if let name = value.text { return [name] }
    if let list = value.list {
      let names = list.elements.compactMap(\.text)
      if names.count == list.count, !names.isEmpty { return names }
    }
    throw fault(MergingFaults.notAFileName(value), at: ref, value: ref)
  }

  /// Compiles a file whose name was only now known.
  private mutating func computedFile<Content>(
    _ name: String, _ compiler: FileCompiler<Content>, quietly: Bool, at ref: Ref
  ) throws(Interruption) -> IncludedFile<Content>? {
    let key = ComputedFile(name: "\(code.source.name)\n\(name)", content: ObjectIdentifier(Content.self))
    if let known = computedFiles[key] as? IncludedFile<Content> { return known }
    var context = CompileContext(
      source: code.source, library: library, vocabulary: vocabulary, names: names, openFiles: [])
    let visible = Set(visibleVariables().map(\.name))
    context.builder.assigned = visible
    let file = context.open(name, compiler: compiler, inheritsNames: true, quietly: quietly, at: spanOf(ref))
    for diagnostic in context.diagnostics { findings.add(diagnostic) }
    if context.diagnostics.contains(where: { $0.severity == .error }) { throw .poisoned }
    names = context.names
    let added = names.texts.count - dataPositions.count
    dataPositions += [Int32](repeating: -2, count: added)
    dataFields += [FieldsInPlace](repeating: .none, count: added)
    if let file { computedFiles[key] = file }
    return file
  }
}
