package import Diagnostics
package import Values

/// What receives a merge: a text, a paragraph's inlines, a table's rows, a document's blocks.
///
/// The control flow, scopes and expressions are the same for all of them and live in ``Merge``;
/// a carrier only says what its pieces of content are and how a value is put among them.
package protocol Carrier {
  /// A piece of the template between tags; may have programs of its own inside, as a table has rows.
  associatedtype Content: Sendable

  /// Appends a piece of the template, filling the holes inside it.
  mutating func append(_ content: Content, _ merge: inout Merge) throws(MergeStopped)

  /// Appends a value: as text escaped for this carrier, or as it is when it is formatted for this carrier.
  mutating func append(_ value: Value, at span: Span, _ merge: inout Merge) throws(MergeStopped)

  /// Appends an amount as `| money` writes it.
  mutating func append(amount: Decimal, at span: Span, _ merge: inout Merge) throws(MergeStopped)

  /// Appends the visible mark of a missing field; in drafts only.
  mutating func appendMissing(path: String)

  /// An empty one of the same kind, to capture a `set` block, a macro, a call or a filter's body.
  func fresh() -> Self

  /// What was captured, as a value that can be put out again or read as text.
  consuming func captured() -> Value
}

extension Carrier {
  package mutating func append(amount: Decimal, at span: Span, _ merge: inout Merge) throws(MergeStopped) {
    try append(.text(merge.text(ofAmount: amount)), at: span, &merge)
  }
}

/// A limit ran out; the reason stands among the merge's findings.
package struct MergeStopped: Error {}
