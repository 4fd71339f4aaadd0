import Diagnostics
import TemplateLanguage

/// Text between tags needs no compiling: a stretch of the source is put out as it is.
struct TextContentCompiler: ContentCompiler {
  func lower(_ content: Span, in context: inout CompileContext) -> Span { content }

  func parse(_ source: SourceText, in context: inout CompileContext) -> [Statement<Span>] {
    let (scanned, scanFaults) = TagScanner.scan(source)
    let (statements, parseFaults) = StatementParser.parse(TextPieces.spans(from: scanned, in: source), in: source)
    context.report(scanFaults)
    context.report(parseFaults)
    return statements
  }
}
