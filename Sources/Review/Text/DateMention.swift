import Values
import Wording

/// A date that is written in the text: `23.11.2026`, `2026-11-23`, `«23» ноября 2026 г.`, `23 November 2026`.
///
/// A year has four digits; what is no day of the calendar is no date.
struct DateMention: Sendable {
  var date: CalendarDate
  /// The tokens from the day to the year.
  var tokens: Range<Int>

  static func all(in bytes: [UInt8], _ tokens: [Token]) -> [DateMention] {
    var found: [DateMention] = []
    var at = 0
    while at < tokens.count {
      if tokens[at].kind == .digits, let mention = read(bytes, tokens, at) {
        found.append(mention)
        at = mention.tokens.upperBound
      } else {
        at += 1
      }
    }
    return found
  }

  private static func read(_ bytes: [UInt8], _ tokens: [Token], _ start: Int) -> DateMention? {
    guard let first = bytes.number(in: tokens[start]) else { return nil }
    let length = tokens[start].end - tokens[start].start
    if length > 2 { return length == 4 ? parted(by: "-", first, bytes, tokens, start) : nil }
    return parted(by: ".", first, bytes, tokens, start) ?? named(first, bytes, tokens, start)
  }

  /// Three numbers with nothing but marks between them.
  private static func parted(
    by mark: String, _ first: Int, _ bytes: [UInt8], _ tokens: [Token], _ start: Int
  ) -> DateMention? {
    guard start + 4 < tokens.count else { return nil }
    for index in start + 1...start + 4 {
      guard tokens[index].start == tokens[index - 1].end else { return nil }
      if index % 2 == (start + 1) % 2 {
        guard bytes.holds(mark, at: tokens[index].start, upTo: tokens[index].end, whole: true) else { return nil }
      } else if tokens[index].kind != .digits {
        return nil
      }
    }
    let lastLength = tokens[start + 4].end - tokens[start + 4].start
    guard let second = bytes.number(in: tokens[start + 2]), let third = bytes.number(in: tokens[start + 4]),
      lastLength == (mark == "." ? 4 : 2)
    else { return nil }
    let (day, year) = mark == "." ? (first, third) : (third, first)
    return CalendarDate(year: year, month: second, day: day).map { DateMention(date: $0, tokens: start..<start + 5) }
  }

  /// A day, perhaps in quotes, the name of a month and a year.
  private static func named(_ day: Int, _ bytes: [UInt8], _ tokens: [Token], _ start: Int) -> DateMention? {
    var at = start + 1
    if at < tokens.count,
      ["»", "\"", "”", "“"].contains(where: { bytes.holds($0, at: tokens[at].start, upTo: tokens[at].end, whole: true) }
      )
    {
      at += 1
    }
    guard at + 1 < tokens.count, tokens[at].kind == .word, tokens[at + 1].kind == .digits,
      tokens[at + 1].end - tokens[at + 1].start == 4, let year = bytes.number(in: tokens[at + 1]),
      let month = MonthNames.behindDay.firstIndex(where: { names in
        names.contains { bytes.holds($0, at: tokens[at].start, upTo: tokens[at].end, whole: true) }
      })
    else { return nil }
    return CalendarDate(year: year, month: month + 1, day: day).map { DateMention(date: $0, tokens: start..<at + 2) }
  }
}

extension Passage {
  /// The date whose first token this is.
  func date(startingAt token: Int) -> DateMention? {
    var (low, high) = (0, dates.count)
    while low < high {
      let middle = (low + high) / 2
      if dates[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low < dates.count && dates[low].tokens.lowerBound == token ? dates[low] : nil
  }

  /// The last day of «за период с … по …».
  var endOfPeriod: DateMention? {
    guard let word = tokens.indices.first(where: { starts($0, anyOf: ["период", "period"]) }) else { return nil }
    return dates.first { date in
      date.tokens.lowerBound > word
        && (max(word, date.tokens.lowerBound - 2)..<date.tokens.lowerBound).contains {
          self.is($0, anyOf: ["по", "—", "–", "-", "to", "until"])
        }
    }
  }
}
