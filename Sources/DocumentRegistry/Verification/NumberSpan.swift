/// Places of a series that are spoken for: one by a document, or those that are held for a batch.
struct NumberSpan {
  let series: String
  let first: Int
  let last: Int
  /// Whether what lies before it was given otherwise, as the journal says.
  let follows: Bool
  let isHeld: Bool

  static func spans(of state: EntryState) -> [NumberSpan] {
    var spans: [NumberSpan] = []
    if let place = state.facts.number.place {
      spans.append(
        NumberSpan(
          series: place.series, first: place.ordinal, last: place.ordinal, follows: place.after == place.ordinal - 1,
          isHeld: false))
    }
    if let numbers = state.facts.batch?.numbers {
      spans.append(
        NumberSpan(
          series: numbers.series, first: numbers.first, last: numbers.last, follows: numbers.after == numbers.first - 1,
          isHeld: true))
    }
    return spans
  }

  /// The first two places between which something is missing, or that are one and the same; nil where all is well.
  static func firstGap(in spans: [NumberSpan]) -> (earlier: Int, later: Int)? {
    var reached: Int?
    var given: Int?
    // A document's place within held ones stands behind their beginning.
    for span in spans.sorted(by: { ($0.first, $0.isHeld ? 0 : 1) < ($1.first, $1.isHeld ? 0 : 1) }) {
      if !span.isHeld {
        if let given, given == span.first { return (given, span.first) }
        given = span.first
      }
      if let reached, span.first > reached + 1, !span.follows { return (reached, span.first) }
      reached = max(reached ?? span.last, span.last)
    }
    return nil
  }
}
