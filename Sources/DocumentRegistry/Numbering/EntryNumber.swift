/// The number of an entry, and its place in the series it was counted in.
package struct EntryNumber: Sendable, Equatable {
  /// As lists show it and commands take it: `№ 1 к договору 7/2026`.
  package var text: String
  /// As the document itself shows it: `1` where the pattern names the parent, which the document names anyway.
  package var inDocument: String
  /// nil for a number that was given by hand and that the pattern could not have made.
  package var place: SeriesPlace?

  package init(text: String, inDocument: String, place: SeriesPlace?) {
    self.text = text
    self.inDocument = inDocument
    self.place = place
  }
}

/// A place in a series of numbers that has no gaps.
package struct SeriesPlace: Sendable, Equatable {
  package var series: String
  package var ordinal: Int
  /// The number before it where that was given outside the series: by hand, or in the list of contracts.
  ///
  /// The series then goes on behind it; nil where it follows its own last number.
  package var after: Int?
}
