package import Diagnostics

extension Expression {
  /// The expression that fills a stretch of a text to its end, as in `--set total="price * 2"`.
  package static func parse(
    _ source: SourceText, range: Range<Int>? = nil
  ) -> (expression: Expression?, diagnostics: [Diagnostic]) {
    let range = range ?? 0..<source.utf8.count
    let tag = Tag(
      kind: .output, span: Span(range.lowerBound, range.upperBound), inner: Span(range.lowerBound, range.upperBound))
    let (read, diagnostics) = TagReader.read(tag, in: source)
    if diagnostics.isEmpty, case .output(let expression) = read { return (expression, []) }
    return (nil, diagnostics)
  }
}
