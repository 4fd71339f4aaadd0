/// Whole styles of dates by their names.
extension DatePattern {
  /// The names of whole styles.
  package static let styleNames = [
    "short", "long", "full", "quoted", "iso", "month", "in_month", "words", "words_nominative", "blank", "blank_close",
    "blank_full",
  ]

  static func stylePieces(_ name: String, _ language: WordingLanguage) -> [Piece]? {
    let russian = language == .russian
    switch name {
    case "short":
      let mark = russian ? "." : "/"
      return [.day(padded: true), .text(mark), .month(padded: true), .text(mark), .year]
    case "long": return [.day(padded: false)] + monthAndYear(russian, "г.")
    case "full": return [.day(padded: false)] + monthAndYear(russian, "года")
    case "quoted":
      let (open, close) = russian ? ("«", "»") : ("“", "”")
      return [.text(open), .day(padded: true), .text(close)] + monthAndYear(russian, "г.")
    case "iso": return [.year, .text("-"), .month(padded: true), .text("-"), .day(padded: true)]
    case "month": return [.monthAlone, space, .year] + yearWord(russian, "г.")
    case "in_month": return [.monthInside, space, .year] + yearWord(russian, "г.")
    case "words":
      return russian
        ? [.dayOrdinal(.genitive), .text(" "), .monthAfterDay, .text(" "), .yearOrdinal, .text(" года")] : inWords
    case "words_nominative":
      return russian
        ? [
          .largeFirstLetter, .dayOrdinal(.nominative), .text(" "), .monthAfterDay, .text(" "), .yearOrdinal,
          .text(" года"),
        ] : [.largeFirstLetter] + inWords
    default: return blank(name, russian).map { [.text($0)] }
    }
  }

  private static let space = Piece.text("\u{A0}")

  private static func monthAndYear(_ russian: Bool, _ word: String) -> [Piece] {
    [space, .monthAfterDay, space, .year] + yearWord(russian, word)
  }

  private static func yearWord(_ russian: Bool, _ word: String) -> [Piece] {
    russian ? [space, .text(word)] : []
  }

  private static let inWords: [Piece] = [
    .text("the "), .dayOrdinal(.nominative), .text(" of "), .monthAfterDay, .text(" "), .yearOrdinal,
  ]

  /// What is left to be filled in by hand; the date itself does not show.
  private static func blank(_ name: String, _ russian: Bool) -> String? {
    switch name {
    case "blank": russian ? "«___» __________ 20__ г." : "___ __________ 20__"
    case "blank_close": russian ? "«__»__________20__ г." : "__ __________ 20__"
    case "blank_full": russian ? "«___» __________ 20__ года" : "___ __________ 20__"
    default: nil
    }
  }
}
