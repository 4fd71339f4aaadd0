import Values

/// A moment as files of the standard's strict form write it, in ISO 8601: `2026-11-23T10:30:00.000`.
enum StrictMoment {
  /// A time alone is given with one of these days, where counting begins.
  private static let firstDays = ["1899-12-30", "1899-12-31", "1900-01-00", "1904-01-01"]

  /// The day, or the text of a time alone, as ``SerialDay`` gives them; nil for what is neither.
  static func value(of text: String) -> Value? {
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first else { return nil }
    if parts.count == 1 { return CalendarDate(iso: first).map { .date($0) } ?? clockTime(first) }
    let clock = clockTime(parts[1])
    if first.isEmpty { return clock }
    if firstDays.contains(first), let clock, clock != "00:00" { return clock }
    guard clock != nil else { return nil }
    return CalendarDate(iso: first).map { .date($0) }
  }

  /// `09:05`, with seconds where there are some and without their fractions.
  private static func clockTime(_ text: String) -> Value? {
    let whole = text.prefix { $0 != "." && $0 != "Z" }
    let numbers = whole.split(separator: ":", omittingEmptySubsequences: false)
    guard numbers.count == 2 || numbers.count == 3,
      numbers.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } })
    else { return nil }
    return .text(
      (numbers.last == "00" && numbers.count == 3 ? numbers.dropLast() : numbers[...]).joined(separator: ":"))
  }
}
