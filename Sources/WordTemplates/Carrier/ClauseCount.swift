import OpenXML
import Readers

/// The numbers of the paragraphs so far, as Word will count them, for the references to them.
struct ClauseCount {
  private var counter: NumberCounter
  /// The number of the paragraph at hand; nil where it has none.
  private(set) var current: NumberLabel?
  /// The number of the paragraph each bookmark stands in; nil inside for one without a number.
  private(set) var labels: [String: NumberLabel?] = [:]

  init(_ definitions: NumberingDefinitions) { counter = NumberCounter(definitions) }

  mutating func begin(_ place: NumberingPlace?) {
    current = place.flatMap { counter.next($0.id, level: $0.level) }
  }

  mutating func restart(_ list: Int) { counter.restart(list) }

  /// Takes down where a bookmark stands; what is cited is the first of its name.
  mutating func note(_ bookmark: String) {
    if labels[bookmark] == nil { labels[bookmark] = .some(current) }
  }
}

/// A reference that was put out before all numbers were known.
struct PendingReference {
  let reference: ClauseReference
  /// The name its bookmark has in this pass of the loops around it.
  let bookmark: String
  /// Where its number is to stand; nil for one that shows none.
  let mark: SplicedContent.Mark?
  /// The number of the paragraph it stands in.
  let citing: NumberLabel?
}
