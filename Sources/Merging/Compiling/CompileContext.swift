package import Diagnostics
import TemplateLanguage

/// What is shared while a template and the files it includes are compiled: names, findings, files.
package struct CompileContext {
  /// How deeply files may include each other: a chain this long is a mistake, and each file takes stack.
  static let fileDepthLimit = 32
  /// How deeply statements may stand in each other; a parser refuses more, this guards the lowering's stack.
  static let nestingLimit = 500

  package let library: any TemplateLibrary
  let vocabulary: Vocabulary
  package private(set) var diagnostics: [Diagnostic] = []
  /// Whether the template includes a file whose name only the data tell, so that it is not known whole before a merge.
  package internal(set) var includesComputedFiles = false
  var names: NameTable
  var builder: CodeBuilder
  /// The files being compiled, outermost first.
  private var openFiles: [String]
  private var compiledFiles: [FileKey: AnyObject] = [:]

  private struct FileKey: Hashable {
    let name: String
    let content: ObjectIdentifier
  }

  package init(
    source: SourceText, library: any TemplateLibrary = EmptyLibrary(), vocabulary: Vocabulary = .standard
  ) {
    self.init(source: source, library: library, vocabulary: vocabulary, names: NameTable(), openFiles: [source.name])
  }

  init(
    source: SourceText, library: any TemplateLibrary, vocabulary: Vocabulary, names: NameTable, openFiles: [String]
  ) {
    self.library = library
    self.vocabulary = vocabulary
    self.names = names
    self.openFiles = openFiles
    builder = CodeBuilder(source: source)
  }

  /// The file being compiled now.
  package var source: SourceText { builder.source }

  package mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  package mutating func report(_ found: [Diagnostic]) { diagnostics.append(contentsOf: found) }

  /// The code of the template, for ``Merge``; throws all faults of it and of the files it includes.
  package mutating func finish() throws(Faults) -> Code {
    closeFile()
    sortFindings()
    try Faults.check(diagnostics)
    return Code(source: builder.source, builder: builder, names: names)
  }

  /// Findings of one file in the order of its text; files in the order in which they were met.
  private mutating func sortFindings() {
    var files: [String: Int] = [:]
    for diagnostic in diagnostics {
      let file = diagnostic.place?.file ?? ""
      if files[file] == nil { files[file] = files.count }
    }
    let keyed = diagnostics.enumerated().map { position, diagnostic in
      let place = diagnostic.place
      return (key: (files[place?.file ?? ""] ?? 0, place?.line ?? 0, place?.column ?? 0, position), diagnostic)
    }
    diagnostics = keyed.sorted { $0.key < $1.key }.map(\.1)
  }

  /// Tells the calls of names that nothing in the file gave a meaning.
  private mutating func closeFile() {
    for call in builder.openCalls where !builder.assigned.contains(call.id) {
      let known = vocabulary.functions.keys.sorted() + builder.assigned.map { names.text($0) }.sorted()
      report(MergingFaults.unknownFunction(call.name, known: known, at: call.span.place(in: source)))
    }
    builder.openCalls = []
  }

  /// The included file `name`, compiled; nil where there is none, which is reported unless `quietly`.
  mutating func open<Content>(
    _ name: String, compiler: FileCompiler<Content>, inheritsNames: Bool, quietly: Bool, at span: Span
  ) -> IncludedFile<Content>? {
    let place = span.place(in: source)
    let found: SourceText?
    do {
      found = try library.template(named: name, from: source.name)
    } catch {
      report(error.diagnostics.map { MergingFaults.whileIncluding($0, name, at: place) })
      return nil
    }
    guard let found else {
      if !quietly { report(MergingFaults.unknownFile(name, known: library.names, at: place)) }
      return nil
    }
    let key = FileKey(name: found.name, content: ObjectIdentifier(Content.self))
    if let known = compiledFiles[key] as? IncludedFile<Content> { return known }
    if openFiles.contains(found.name) || openFiles.count >= Self.fileDepthLimit {
      report(MergingFaults.includesItself(found.name, chain: openFiles, at: place))
      return nil
    }
    let file = compile(found, with: compiler, assigned: inheritsNames ? builder.assigned : [])
    compiledFiles[key] = file
    return file
  }

  private mutating func compile<Content>(
    _ found: SourceText, with compiler: FileCompiler<Content>, assigned: Set<NameID>
  ) -> IncludedFile<Content> {
    let outer = builder
    openFiles.append(found.name)
    builder = CodeBuilder(source: found, assigned: assigned)
    let program = compiler.compile(found, &self)
    closeFile()
    let code = Code(source: found, builder: builder, names: names)
    openFiles.removeLast()
    builder = outer
    return IncludedFile(code: code, program: program)
  }
}
