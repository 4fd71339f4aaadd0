import Values
import Wording

/// Reads what stands after «на основании» for the paper it names: its sort, date, number and end.
package enum BasisReader {
  /// Nil where no known sort of paper is named.
  package static func authority(in text: String) -> Authority? {
    let words = text.split(whereSeparator: \.isWhitespace).map { Self.bare(String($0)) }.filter { !$0.isEmpty }
    let kinds = words.compactMap(AuthorityKind.init(word:))
    // «Устава и доверенности от …»: what can run out is what matters.
    guard let kind = kinds.contains(.powerOfAttorney) ? .powerOfAttorney : kinds.first else { return nil }
    var authority = Authority(kind: kind)
    var speaksOfTerm = false
    for index in words.indices {
      let before = index == 0 ? "" : words[index - 1].lowercased()
      if let date = date(at: index, in: words) {
        if ["до", "по"].contains(before) {
          authority.until = authority.until ?? date
        } else {
          authority.date = authority.date ?? date
        }
      }
      if before == "№" { authority.number = authority.number ?? words[index] }
      if words[index].hasPrefix("№"), words[index].count > 1 {
        authority.number = authority.number ?? String(words[index].dropFirst())
      }
      if words[index].lowercased().hasPrefix("срок") { speaksOfTerm = true }
    }
    if authority.until == nil, speaksOfTerm {
      authority.until = authority.date.flatMap { end(from: $0, in: words) }
      authority.hasUnreadTerm = authority.until == nil
    }
    return authority
  }

  /// `12.01.2026`, `2026-01-12`, or `12 января 2026` in three words.
  private static func date(at index: Int, in words: [String]) -> CalendarDate? {
    guard words[index].first?.isNumber == true else { return nil }
    return date(words[index...].prefix(1)) ?? date(words[index...].prefix(3))
  }

  private static func date(_ words: ArraySlice<String>) -> CalendarDate? {
    do throws(DateReader.Fault) {
      let day = try DateReader.read(words.joined(separator: " "))
      return CalendarDate(year: day.year, month: day.month, day: day.day)
    } catch {
      return nil
    }
  }

  /// The end of a term told as «на 3 года», «на шесть месяцев».
  private static func end(from date: CalendarDate, in words: [String]) -> CalendarDate? {
    for index in words.indices.dropLast() where words[index].lowercased() == "на" {
      var rest = words[(index + 1)...].prefix(3).map { $0.lowercased() }
      if rest.first.map({ units[$0] != nil }) == true { rest.insert("1", at: 0) }
      guard rest.count >= 2, let number = Int(rest[0]) ?? numbers[rest[0]],
        let months = rest.dropFirst().compactMap({ units[$0] }).first, 1...1200 ~= number
      else { continue }
      return date.adding(months: number * months)
    }
    return nil
  }

  private static let numbers = [
    "один": 1, "два": 2, "три": 3, "четыре": 4, "пять": 5, "шесть": 6, "семь": 7, "восемь": 8, "девять": 9,
    "десять": 10,
  ]

  /// In months.
  private static let units = [
    "год": 12, "года": 12, "лет": 12, "месяц": 1, "месяца": 1, "месяцев": 1,
  ]

  /// The word without the punctuation around it.
  private static func bare(_ word: String) -> String {
    var word = word[...]
    while let first = word.first, marks.contains(first) { word.removeFirst() }
    while let last = word.last, marks.contains(last) { word.removeLast() }
    return String(word)
  }

  private static let marks: Set<Character> = [",", ";", ".", ":", "(", ")", "«", "»", "\"", "„", "“", "”"]
}
