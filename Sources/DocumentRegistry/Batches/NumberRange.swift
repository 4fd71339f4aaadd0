package import Values

/// Numbers that are held for a batch, so that its documents have them in the order of its list, whoever takes others
/// meanwhile and however often it is stopped.
package struct NumberRange: Sendable, Equatable {
  package var series: String
  package var first: Int
  package var last: Int
  /// The number before the first where that was given outside the series; see ``SeriesPlace/after``.
  package var after: Int?

  package func contains(_ ordinal: Int) -> Bool { (first...last).contains(ordinal) }

  /// The number of a batch's document.
  ///
  /// - Parameter place: counted from 1.
  package func number(at place: Int, _ pattern: NumberPattern, date: CalendarDate) -> EntryNumber {
    let ordinal = first + place - 1
    return pattern.entryNumber(
      SeriesPlace(series: series, ordinal: ordinal, after: place == 1 ? after : nil), date: date, parent: "")
  }
}

extension NumberRange: Recorded {
  package var record: Record {
    var record: Record = ["series": .text(series), "first": .integer(first), "last": .integer(last)]
    if let after { record.write("after", after) }
    return record
  }

  package init?(_ record: Record) {
    guard let series = record.writtenText("series"), let first = record.writtenNumber("first"),
      let last = record.writtenNumber("last"), first > 0, last >= first
    else { return nil }
    self.init(series: series, first: first, last: last, after: record.writtenNumber("after"))
  }
}
