package import Diagnostics
package import DocumentModel
package import Merging
package import TemplateLanguage

/// An outline that is included in a template of another kind, as far as it is read and not lowered.
///
/// It is numbered by itself, and its labels are its own; of its front matter only the sheet counts.
package struct OutlineExcerpt: Sendable {
  /// The sheet, where the front matter says one.
  package let page: PageSetup?
  let blocks: [Statement<BlockDraft>]
  let surroundings: OutlineSurroundings

  /// Reads an outline; what is wrong is reported to the context, with its place in the outline's file.
  package init(_ source: SourceText, assets: AssetLibrary, textWidth: Length, in context: inout CompileContext) {
    let (front, found) = FrontMatterReader.read(source)
    let usual = PageSetup()
    let isUsual = front.page.width == usual.width && front.page.height == usual.height
    page = isUsual ? nil : front.page
    surroundings = OutlineSurroundings(assets: assets, textWidth: isUsual ? textWidth : front.page.textWidth)
    let outline = OutlineReader.read(source, surroundings: surroundings, isIncluded: false)
    blocks = outline.blocks
    context.report(found + outline.diagnostics)
  }

  /// Lowers it with the names of the template around it.
  package func lower(in context: inout CompileContext) -> CompiledExcerpt {
    let program = context.lower(blocks, with: BlockCompiler(surroundings: surroundings))
    let isHidden = context.diagnostics.contains { CompiledOutline.hidingLabels.contains($0.code) }
    if !context.includesComputedFiles, !isHidden { context.report(surroundings.labels.unknown) }
    return CompiledExcerpt(page: page, program: program, surroundings: surroundings)
  }

  /// Adds the fields that an outline asks for.
  package static func collectFields(of source: SourceText, _ usage: inout FieldUsage) {
    let surroundings = OutlineSurroundings(assets: .empty, textWidth: PageSetup().textWidth)
    usage.source = source
    let outline = OutlineReader.read(source, surroundings: surroundings, isIncluded: true)
    usage.collect(outline.blocks, descend: BlockDraft.collectFields)
  }
}

/// An outline that is included in a template of another kind.
package final class CompiledExcerpt: Sendable {
  /// The sheet, where the outline says one.
  package let page: PageSetup?
  private let program: Program<BlockContent>
  private let surroundings: OutlineSurroundings

  init(page: PageSetup?, program: Program<BlockContent>, surroundings: OutlineSurroundings) {
    self.page = page
    self.program = program
    self.surroundings = surroundings
  }

  /// The blocks with their numbers, of the data and variables that are visible now.
  package func blocks(_ merge: inout Merge) throws(MergeStopped) -> [DocumentModel.Block] {
    var carrier = BlockCarrier()
    try merge.run(program, into: &carrier)
    let language: Language = merge.settings.language == .english ? .english : .russian
    let document = Document(
      properties: DocumentProperties(language: language), page: PageSetup(), blocks: carrier.blocks)
    let (numbered, found) = document.numbered(labels: surroundings.labels.sources)
    for diagnostic in found { merge.report(diagnostic) }
    return numbered.blocks
  }
}
