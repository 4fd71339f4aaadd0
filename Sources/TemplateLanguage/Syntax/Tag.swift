package import Diagnostics

/// One tag as found in a template, not yet parsed: `{{ … }}` or `{% … %}`.
package struct Tag: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// `{{ … }}`
    case output
    /// `{% … %}`
    case control
    /// `{# … #}`
    case comment
  }

  package var kind: Kind
  /// The whole tag, delimiters included.
  package var span: Span
  /// What stands between the delimiters and white-space marks.
  package var inner: Span
  /// `{%-`: white space before the tag goes.
  package var trimsBefore: Bool
  /// `-%}`: white space after the tag goes.
  package var trimsAfter: Bool
  /// `{%+`: white space before the tag stays, though the tag is alone on its line.
  package var keepsBefore: Bool
  /// `+%}`: the line break after the tag stays, though the tag is alone on its line.
  package var keepsAfter: Bool

  package init(
    kind: Kind, span: Span, inner: Span, trimsBefore: Bool = false, trimsAfter: Bool = false,
    keepsBefore: Bool = false, keepsAfter: Bool = false
  ) {
    self.kind = kind
    self.span = span
    self.inner = inner
    self.trimsBefore = trimsBefore
    self.trimsAfter = trimsAfter
    self.keepsBefore = keepsBefore
    self.keepsAfter = keepsAfter
  }
}

/// A template cut at its tags; what a carrier hands to the parser.
package enum Piece<Content: Sendable>: Sendable {
  case content(Content)
  case tag(Tag)
}
