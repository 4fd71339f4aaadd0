package import Diagnostics
package import DocumentModel
package import Merging
import TemplateLanguage
import Values

/// A `.md` template, compiled once, merged many times, from any number of threads.
///
/// The folders are the way of a template, in this order:
/// - `FrontMatter/`: the YAML at its head, read first.
/// - `Source/`: tags become placeholders, lines of tags and fences are taken out; what is left is plain Markdown.
/// - `Tree/`: cmark-gfm's tree, with the tags put back at the smallest whole thing that holds them.
/// - `Lowering/`: the tree becomes drafts (`Content/`), whose statements the merge engine lowers into programs.
/// - `Carriers/`: what a merge appends to: blocks, items, rows, inlines. `Images/` finds the pictures.
package struct CompiledOutline: Sendable {
  package let source: SourceText
  /// What the front matter says the document is: `offer`; empty where it does not say.
  package let kind: String
  /// What the front matter says the document is, in words: «Акт оказанных услуг»; empty where it does not say.
  package let description: String
  /// nil where the front matter does not say.
  package let language: Language?
  /// The name of a style; nil where the front matter does not say.
  package let style: String?
  /// The fields the front matter declares.
  package let fields: [FieldDeclaration]
  /// What should be looked at, though the template can be merged.
  package let warnings: [Diagnostic]

  let page: PageSetup
  let numerals: SectionNumerals
  let header: CompiledLine?
  let footer: CompiledLine?
  let title: CompiledLine?
  let file: CompiledLine?
  let code: Code
  let program: Program<BlockContent>
  /// What the program was lowered from, to ask which fields it uses.
  let blocks: [Statement<BlockDraft>]
  let surroundings: OutlineSurroundings
  let library: any TemplateLibrary
  let vocabulary: Vocabulary

  /// Faults that keep a part of the template from being read, with the labels in it.
  static let hidingLabels: Set<DiagnosticCode> = [
    .includeNotFound, .includeCycle, .nestedTooDeep, .templateTooLarge, .unclosedTag, .markupTooDeep,
  ]

  /// Parses and checks a template, the files it includes and its images; throws all their faults at once.
  package static func compile(
    _ source: SourceText, library: any TemplateLibrary = EmptyLibrary(), assets: AssetLibrary = .empty,
    vocabulary: Vocabulary = .standard
  ) throws(Faults) -> CompiledOutline {
    var (front, diagnostics) = FrontMatterReader.read(source)
    let surroundings = OutlineSurroundings(assets: assets, textWidth: front.page.textWidth)
    var lines: [CompiledLine?] = []
    for (text, form) in [
      (front.header, CompiledLine.Form.headerOrFooter), (front.footer, .headerOrFooter), (front.title, .plain),
      (front.file, .plain),
    ] {
      lines.append(
        text.flatMap {
          CompiledLine.compile($0, form, in: source, surroundings, library, vocabulary, &diagnostics)
        })
    }
    var context = CompileContext(source: source, library: library, vocabulary: vocabulary)
    let outline = OutlineReader.read(source, surroundings: surroundings, isIncluded: false)
    diagnostics += outline.diagnostics
    let program = context.lower(outline.blocks, with: BlockCompiler(surroundings: surroundings))
    let isWhole = !context.includesComputedFiles
    var code: Code?
    do {
      code = try context.finish()
      diagnostics += context.diagnostics
    } catch {
      diagnostics += error.diagnostics
    }
    if isWhole, !diagnostics.contains(where: { hidingLabels.contains($0.code) }) {
      diagnostics += surroundings.labels.unknown
    }
    diagnostics.sortByPlace(startingWith: source.name)
    try Faults.check(diagnostics)
    guard let code else { throw Faults(diagnostics) }
    return CompiledOutline(
      source: source, kind: front.kind, description: front.description, language: front.language, style: front.style,
      fields: front.fields, warnings: diagnostics, page: front.page, numerals: front.numbering, header: lines[0],
      footer: lines[1], title: lines[2], file: lines[3], code: code, program: program, blocks: outline.blocks,
      surroundings: surroundings, library: library,
      vocabulary: vocabulary)
  }
}
