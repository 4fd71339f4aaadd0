import Diagnostics
import TemplateLanguage

/// Reads part of a line as Markdown: the caption of an annex, a header, a footer.
enum InlineFragment {
  static func read(
    _ source: SourceText, _ range: Range<Int>, tags: [Tag]
  ) -> (inlines: [RawInline], diagnostics: [Diagnostic]) {
    var prepared = PreparedTemplate()
    let writer = InlinePreparation(source: source, tags: tags)
    for (index, line) in TemplateLine.lines(of: source.utf8, in: range, tags: tags).enumerated() {
      if index > 0 { prepared.markdown.endLine(from: line.range.lowerBound) }
      // An empty literal in front: nothing there can begin a list, a heading or code.
      prepared.markdown.append(placeholder: prepared.placeholders.add(.literal("")), from: line.range.lowerBound)
      writer.write(line, into: &prepared)
    }
    var reader = MarkdownReader(source, prepared, isControl: { _ in false })
    let root = reader.read()
    let inlines = root.children.map(\.inlines).joined(separator: [.softBreak])
    return (Array(inlines), reader.diagnostics)
  }
}
