package import Diagnostics
import DocumentModel
package import Merging

/// Formatted text from the data: read as Markdown while merging, the only text that is.
struct MarkdownValue {
  /// A clause library's longest entry; Markdown of any length could keep cmark busy for long.
  static let mostBytes = 256 << 10

  let blocks: [Block]
  let diagnostics: [Diagnostic]

  /// Reads a value; what it refuses is told at the tag that puts it out.
  init(_ text: String, at place: Place) {
    let source = SourceText(name: place.file, text: text)
    guard source.utf8.count <= Self.mostBytes else {
      blocks = []
      diagnostics = [OutlineFaults.valueTooLarge(limit: Self.mostBytes, place)]
      return
    }
    let surroundings = OutlineSurroundings(assets: .empty, textWidth: .millimetres(170))
    var prepared = PreparedTemplate()
    let writer = InlinePreparation(source: source, tags: [], isValue: true)
    for line in TemplateLine.lines(of: source.utf8, in: 0..<source.utf8.count, tags: []) {
      writer.write(line, into: &prepared)
      prepared.markdown.endLine(from: line.range.upperBound)
    }
    var reader = MarkdownReader(source, prepared, isControl: { _ in false })
    let root = reader.read()
    var drafting = Drafting(source, tags: [], fences: [], surroundings: surroundings, numbering: .none)
    drafting.isValue = true
    blocks = drafting.blocks(of: root).fixed ?? []
    // Of what is told of templates, a value's author can only know these.
    diagnostics = (reader.diagnostics + drafting.diagnostics)
      .filter { $0.code == .markupTooDeep || $0.code == .imageInValue }
      .map { Diagnostic($0.code, $0.message, at: place, severity: $0.severity, hint: $0.hint) }
  }
}

extension Merge {
  /// A value's blocks, where it is Markdown.
  package mutating func blocks(of value: MarkdownSource, at span: Span) -> FormattedBlocks {
    let read = MarkdownValue(value.text, at: place(of: span))
    for diagnostic in read.diagnostics { report(diagnostic) }
    return FormattedBlocks(blocks: read.blocks)
  }
}
