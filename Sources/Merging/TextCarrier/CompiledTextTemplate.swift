package import Diagnostics
package import Values

/// A `.txt` or `.html` template, compiled once, merged many times, from any number of threads.
package struct CompiledTextTemplate: Sendable {
  package let source: SourceText
  private let escaping: TextCarrier.Escaping
  private let code: Code
  private let program: Program<Span>
  let library: any TemplateLibrary
  private let vocabulary: Vocabulary

  /// Parses and checks a template and all files it names; throws all their faults at once.
  package static func compile(
    _ source: SourceText, escaping: TextCarrier.Escaping, library: any TemplateLibrary = EmptyLibrary(),
    vocabulary: Vocabulary = .standard
  ) throws(Faults) -> CompiledTextTemplate {
    var context = CompileContext(source: source, library: library, vocabulary: vocabulary)
    let compiler = TextContentCompiler()
    let program = context.lower(compiler.parse(source, in: &context), with: compiler)
    return CompiledTextTemplate(
      source: source, escaping: escaping, code: try context.finish(), program: program, library: library,
      vocabulary: vocabulary)
  }

  /// Fills the template with data; throws everything that is wrong with the data at once.
  package func merge(_ data: Record, settings: MergeSettings = MergeSettings()) throws(Faults) -> MergedText {
    var merge = Merge(code: code, data: data, settings: settings, library: library, vocabulary: vocabulary)
    var carrier = TextCarrier(escaping: escaping)
    do throws(MergeStopped) {
      try merge.run(program, into: &carrier)
    } catch {
      // Why it stopped stands among the findings.
    }
    let warnings = try merge.finish()
    return MergedText(bytes: carrier.finished(), warnings: warnings)
  }
}

/// A merged text, UTF-8, with what should be looked at.
package struct MergedText: Sendable {
  package var bytes: [UInt8]
  package var warnings: [Diagnostic]

  package var text: String { String(decoding: bytes, as: UTF8.self) }
}
