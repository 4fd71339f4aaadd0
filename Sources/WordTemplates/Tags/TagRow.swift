import Diagnostics
import Merging
import TemplateLanguage

/// Lowers the tags of a template that cannot be merged, so that unknown filters and the like are told with its other faults.
struct TagRow: ContentCompiler {
  /// What is wrong with tags that stand in a row, with nothing between them.
  static func faults(of text: TaggedText, _ context: inout CompileContext, _ trial: WordTrial?) -> [Diagnostic] {
    let program = context.lower(text.row, with: TagRow())
    do throws(Faults) {
      let code = try context.finish()
      if text.isRowRight, let trial { return trial.faults(of: program, code) }
      return []
    } catch {
      return error.diagnostics
    }
  }

  func lower(_ content: Span, in context: inout CompileContext) -> Span { content }

  func parse(_ source: SourceText, in context: inout CompileContext) -> [Statement<Span>] { [] }
}
