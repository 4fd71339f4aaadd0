package import Diagnostics
package import TemplateLanguage

/// How a carrier's own content is compiled, one per kind of content: blocks, rows, inlines, text.
///
/// The statements between are lowered by ``CompileContext/lower(_:with:)``, the same for all carriers.
package protocol ContentCompiler: Sendable {
  /// What the parser leaves between tags.
  associatedtype Parsed: Sendable
  /// What the carrier appends.
  associatedtype Content: Sendable

  /// Lowers a piece of content; statements inside it go through the same context.
  func lower(_ content: Parsed, in context: inout CompileContext) -> Content

  /// Parses a file that is included among content of this kind; what is wrong is reported to the context.
  func parse(_ source: SourceText, in context: inout CompileContext) -> [Statement<Parsed>]
}

/// A ``ContentCompiler`` without its type: what an include whose name is computed needs while merging.
struct FileCompiler<Content: Sendable>: Sendable {
  let compile: @Sendable (SourceText, inout CompileContext) -> Program<Content>

  init<Compiler: ContentCompiler>(_ compiler: Compiler) where Compiler.Content == Content {
    compile = { source, context in context.lower(compiler.parse(source, in: &context), with: compiler) }
  }
}
