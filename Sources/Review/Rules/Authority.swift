import Diagnostics
import Values

extension ReviewRule {
  static let authorityUndated = ReviewRule(
    .authorityUndated, .error, finds: "A power of attorney without its date, which is void (ГК РФ 186(1)).",
    example: "действующего на основании доверенности, с одной стороны"
  ) { text, _ in
    let authorities = text.authorities
    // The same one may have its date at another place, such as the head.
    if authorities.contains(where: { $0.date != nil }) { return [] }
    return authorities.compactMap { authority in
      if authority.isBlank { return nil }
      return .authorityUndated(at: authority.passage.place(authority.tokens, in: text.file))
    }
  }

  static let authorityExpired = ReviewRule(
    .authorityExpired,
    finds:
      "A power of attorney that is expired or not yet given on the document's date; without a term it is good for a year.",
    example: "Договор от 23.11.2026: «доверенности от 12.01.2024 № 7»"
  ) { text, facts in
    guard let day = text.date(facts) else { return [] }
    return text.authorities.compactMap { authority in
      guard let given = authority.date else { return nil }
      let place = authority.passage.place(given.tokens, in: text.file)
      if given.date > day { return .authorityNotYetGiven(given.date, day, at: place) }
      if let until = authority.until { return until < day ? .authorityExpired(until, day, at: place) : nil }
      guard let year = given.date.adding(years: 1), year < day else { return nil }
      return .authorityOld(given.date, day, at: place)
    }
  }
}

/// Whom someone acts by: «на основании доверенности от 12.01.2026 № 7, действительной до 31.12.2026».
private struct Authority {
  var passage: Passage
  var tokens: Range<Int>
  var date: DateMention?
  var until: CalendarDate?
  /// Whether its date is left to be written by hand.
  var isBlank: Bool

  /// How many tokens behind the word its date is looked for: a number, a notary's register and name may stand between.
  private static let reach = 24

  /// At «доверенности» behind «на основании».
  init?(_ passage: Passage, at index: Int) {
    guard passage.starts(index, "доверенност"),
      passage.first(["основании"], from: index - 4, within: 4) != nil
    else { return nil }
    self.passage = passage
    tokens = index..<index + 1
    let limit = min(passage.tokens.count, index + Self.reach)
    let others = (index + 1..<limit).first { passage.starts($0, anyOf: ["основании", "сторон", "заключ"]) }
    let near = passage.dates.filter { $0.tokens.lowerBound > index && $0.tokens.lowerBound < others ?? limit }
    isBlank = (index + 1..<(others ?? limit)).contains { passage.starts($0, "_") }
    var given: DateMention?
    for mention in near {
      let isTerm = (max(index, mention.tokens.lowerBound - 3)..<mention.tokens.lowerBound).contains {
        passage.is($0, anyOf: ["до", "по", "сроком"])
      }
      if isTerm { until = until ?? mention.date } else { given = given ?? mention }
    }
    date = given
  }
}

extension ReviewedText {
  fileprivate var authorities: [Authority] {
    passages.flatMap { passage in passage.tokens.indices.compactMap { Authority(passage, at: $0) } }
  }
}
