import Diagnostics
import DocumentModel
import Merging
import TemplateLanguage
import Values

/// A line of text with tags that stands in the front matter: title, file name, header, footer.
struct CompiledLine: Sendable {
  enum Form {
    /// Characters and tags.
    case plain
    /// Markdown, with `{page}` and `{pages}`.
    case headerOrFooter
  }

  let code: Code
  let program: Program<InlineContent>
  let statements: [Statement<InlineDraft>]

  static func compile(
    _ text: FrontMatter.Text, _ form: Form, in template: SourceText, _ surroundings: OutlineSurroundings,
    _ library: any TemplateLibrary, _ vocabulary: Vocabulary, _ diagnostics: inout [Diagnostic]
  ) -> CompiledLine? {
    let (source, start) = padded(text, in: template)
    let range = start..<source.utf8.count
    let scanned = TagScanner.scan(source, range: range, keepsLabels: true)
    let tags = scanned.pieces.compactMap { if case .tag(let tag) = $0 { tag } else { nil } }
    diagnostics += scanned.diagnostics
    var pieces = PieceList<InlineDraft>()
    switch form {
    case .plain:
      for piece in scanned.pieces {
        switch piece {
        case .text(let span), .raw(let span):
          pieces.append(.fixed([.text(String(decoding: source.utf8[span.start..<span.end], as: UTF8.self))]))
        case .tag(let tag): if tag.kind != .comment { pieces.append(tag) }
        }
      }
    case .headerOrFooter:
      let (inlines, found) = InlineFragment.read(source, range, tags: tags)
      var drafting = Drafting(source, tags: tags, fences: [], surroundings: surroundings, numbering: .none)
      drafting.isHeaderOrFooter = true
      drafting.append(inlines, into: &pieces)
      diagnostics += found + drafting.diagnostics
    }
    let (statements, faults) = StatementParser.parse(pieces.finished(), in: source)
    diagnostics += faults
    var context = CompileContext(source: source, library: library, vocabulary: vocabulary)
    let program = context.lower(statements, with: InlineCompiler(surroundings: surroundings))
    do {
      return CompiledLine(code: try context.finish(), program: program, statements: statements)
    } catch {
      diagnostics += error.diagnostics
      return nil
    }
  }

  /// A source in which the text stands at the line and column it has in the template.
  private static func padded(_ text: FrontMatter.Text, in template: SourceText) -> (SourceText, start: Int) {
    let line = min(max(text.line, 1), template.lineCount)
    let before = String(decoding: template.bytes(ofLine: line), as: UTF8.self).prefix(max(0, text.column - 1))
    // The value may stand in quotation marks, which are not part of it.
    let written = String(decoding: template.bytes(ofLine: line), as: UTF8.self).dropFirst(before.count)
    let quote = written.first.map { $0 == "\"" || $0 == "'" } == true ? String(written.prefix(1)) : ""
    let head = String(repeating: "\n", count: line - 1) + before + quote
    return (SourceText(name: template.name, text: head + text.text), head.utf8.count)
  }

  func merge(
    _ data: Record, _ settings: MergeSettings, _ library: any TemplateLibrary, _ vocabulary: Vocabulary,
    _ diagnostics: inout [Diagnostic]
  ) -> [Inline] {
    if program.isEmpty { return [] }
    if case .fixed(let inlines) = program.onlyContent { return inlines }
    var merge = Merge(code: code, data: data, settings: settings, library: library, vocabulary: vocabulary)
    var carrier = InlineCarrier()
    do throws(MergeStopped) {
      try merge.run(program, into: &carrier)
    } catch {
      // Why it stopped stands among the findings.
    }
    do {
      diagnostics += try merge.finish()
    } catch {
      diagnostics += error.diagnostics
    }
    return carrier.finished().trimmedLine
  }
}
