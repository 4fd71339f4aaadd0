import Readers

/// A REF field to the number of a paragraph (ECMA-376 part 1, 17.16.5.51).
struct ClauseReference: Sendable {
  enum Form: Sendable {
    /// `\r`: as much of it as is needed from where the field stands.
    case relative
    /// `\n`: the paragraph's own number.
    case alone
    /// `\w`: with everything above it.
    case full
  }

  var bookmark: String
  var form: Form
  /// What the template shows in its place.
  var shown: String
  /// Where the paragraph of the field stands in the source, for the fault that its clause was left out.
  var offset: Int

  /// What the field shows; Word shows 0 for a paragraph without a number.
  func text(of label: NumberLabel?, from citing: NumberLabel?) -> String {
    guard let label else { return "0" }
    switch form {
    case .relative: return label.relative(to: citing)
    case .alone: return label.alone
    case .full: return label.inFullContext
    }
  }
}
