import Diagnostics
import Merging
import TemplateLanguage

/// Lowers the tags of a template that cannot be merged, so that unknown filters and the like are told with its other faults.
struct TagRow: ContentCompiler {
  /// What is wrong with tags that stand in a row, with nothing between them.
  static func faults(of row: [Statement<Int>], _ context: inout CompileContext) -> [Diagnostic] {
    _ = context.lower(row, with: TagRow())
    do throws(Faults) {
      _ = try context.finish()
      return []
    } catch {
      return error.diagnostics
    }
  }

  func lower(_ content: Int, in context: inout CompileContext) -> Int { content }

  func parse(_ source: SourceText, in context: inout CompileContext) -> [Statement<Int>] { [] }
}
