import Diagnostics
import Merging

extension Merge {
  /// Where a stretch of the file being run stands.
  func place(of span: Span) -> Place { span.place(in: source) }
}
