import Diagnostics
import DocumentModel
import Merging
import TemplateLanguage

/// Lowers an outline's blocks; knows how to read a file that is included among them.
struct BlockCompiler: ContentCompiler {
  let surroundings: OutlineSurroundings

  func lower(_ draft: BlockDraft, in context: inout CompileContext) -> BlockContent {
    switch draft {
    case .fixed(let blocks): return .fixed(blocks)
    case .paragraph(let inlines): return .paragraph(lower(inlines, &context))
    case .heading(let level, let isNumbered, let label, let inlines):
      return .heading(
        HeadingContent(level: level, isNumbered: isNumbered, label: label, inlines: lower(inlines, &context)))
    case .clauses(let items): return .clauses(lower(items, &context))
    case .list(let marker, let items): return .list(marker, lower(items, &context))
    case .numbered(let start, let items): return .numbered(start: start, lower(items, &context))
    case .table(let columns, let header, let rows):
      let compiler = RowCompiler(surroundings: surroundings)
      let header = header.map { compiler.lower($0, in: &context) }
      return .table(TableContent(columns: columns, header: header, rows: context.lower(rows, with: compiler)))
    case .group(let kind, let caption, let blocks):
      let caption = caption.map { lower($0, &context) }
      return .group(kind, caption: caption, context.lower(blocks, with: self))
    case .columns(let kind, let items): return .columns(kind, lower(items, &context))
    }
  }

  private func lower(_ inlines: [Statement<InlineDraft>], _ context: inout CompileContext) -> Program<InlineContent> {
    context.lower(inlines, with: InlineCompiler(surroundings: surroundings))
  }

  private func lower(_ items: [Statement<ItemDraft>], _ context: inout CompileContext) -> Program<ItemContent> {
    context.lower(items, with: ItemCompiler(surroundings: surroundings))
  }

  func parse(_ source: SourceText, in context: inout CompileContext) -> [Statement<BlockDraft>] {
    let outline = OutlineReader.read(source, surroundings: surroundings, isIncluded: true)
    context.report(outline.diagnostics)
    return outline.blocks
  }
}

/// Lowers items; the blocks of a file included among them are items too.
struct ItemCompiler: ContentCompiler {
  let surroundings: OutlineSurroundings

  func lower(_ draft: ItemDraft, in context: inout CompileContext) -> ItemContent {
    switch draft {
    case .fixed(let items): .fixed(items)
    case .item(let label, let blocks):
      .item(label, context.lower(blocks, with: BlockCompiler(surroundings: surroundings)))
    }
  }

  func parse(_ source: SourceText, in context: inout CompileContext) -> [Statement<ItemDraft>] {
    let blocks = BlockCompiler(surroundings: surroundings).parse(source, in: &context)
    return blocks.items ?? [.content(.item(nil, blocks))]
  }
}

/// Lowers the rows of a table.
struct RowCompiler: ContentCompiler {
  let surroundings: OutlineSurroundings

  func lower(_ draft: RowDraft, in context: inout CompileContext) -> RowContent {
    switch draft {
    case .fixed(let rows): return .fixed(rows)
    case .row(let cells, let isControlled):
      let compiler = BlockCompiler(surroundings: surroundings)
      let lowered = cells.map { cell -> CellContent in
        switch cell {
        case .fixed(let cell): .fixed(cell)
        case .cell(let columnSpan, let blocks):
          .cell(columnSpan: columnSpan, context.lower(blocks, with: compiler))
        }
      }
      return .row(lowered, isControlled: isControlled)
    }
  }

  /// A file has no rows of its own: only its macros and variables can be wanted here.
  func parse(_ source: SourceText, in context: inout CompileContext) -> [Statement<RowDraft>] {
    context.report(OutlineFaults.includedOnWrongLevel(source.name, "the rows of a table"))
    return []
  }
}

/// Lowers what stands in a line; a file included there may be one paragraph.
struct InlineCompiler: ContentCompiler {
  let surroundings: OutlineSurroundings

  func lower(_ draft: InlineDraft, in context: inout CompileContext) -> InlineContent {
    switch draft {
    case .fixed(let inlines): .fixed(inlines)
    case .strong(let inlines): .strong(context.lower(inlines, with: self))
    case .emphasis(let inlines): .emphasis(context.lower(inlines, with: self))
    case .struck(let inlines): .struck(context.lower(inlines, with: self))
    case .code(let inlines): .code(context.lower(inlines, with: self))
    case .link(let address, let inlines, let span): link(address, inlines, span, &context)
    case .image(let request, let address, let alternative, let span):
      .image(
        ImageContent(
          request: request, address: context.lower(address, with: self),
          alternative: context.lower(alternative, with: self), span: span, surroundings: surroundings))
    }
  }

  private func link(
    _ address: [Statement<InlineDraft>], _ inlines: [Statement<InlineDraft>], _ span: Span,
    _ context: inout CompileContext
  ) -> InlineContent {
    let inlines = context.lower(inlines, with: self)
    return .link(address: context.lower(address, with: self), inlines, span)
  }

  func parse(_ source: SourceText, in context: inout CompileContext) -> [Statement<InlineDraft>] {
    let blocks = BlockCompiler(surroundings: surroundings).parse(source, in: &context)
    guard let inlines = blocks.inlines else {
      context.report(OutlineFaults.includedOnWrongLevel(source.name, "words"))
      return []
    }
    return inlines
  }
}

extension [Statement<BlockDraft>] {
  /// The same in a line, where there is no more than one paragraph.
  fileprivate var inlines: [Statement<InlineDraft>]? {
    var statements: [Statement<InlineDraft>] = []
    var paragraphs = 0
    for statement in self {
      switch statement {
      case .content(.paragraph(let inlines)):
        statements += inlines
        paragraphs += 1
      case .content(.fixed(let blocks)):
        guard blocks.count == 1, case .paragraph(let paragraph) = blocks[0] else { return nil }
        statements.append(.content(.fixed(paragraph.inlines)))
        paragraphs += 1
      case .output(let expression, let span):
        statements.append(.output(expression, span))
        paragraphs += 1
      case .set(let target, let value, let span): statements.append(.set(target, value, span))
      default: return nil
      }
    }
    return paragraphs > 1 ? nil : statements
  }
}
