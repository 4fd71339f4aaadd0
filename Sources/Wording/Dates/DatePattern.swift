/// How a date is written, read once from a pattern such as `dd.MM.yyyy`, `long` or `d MMMM yyyy 'г.'`.
///
/// | letters | say |
/// |---|---|
/// | `d` `dd` | the day: 3, 03 |
/// | `M` `MM` | the month as a number: 4, 04 |
/// | `MMM` `MMMM` | the month as a word, as it stands after a day: нояб., ноября; Nov, November |
/// | `LLLL` | the month by itself: ноябрь; November |
/// | `yy` `yyyy` | the year: 26, 2026 |
///
/// Text between single quotes stands as it is, `''` is a quote; other letters of the Latin alphabet are a fault,
/// everything else (`г.`, points, spaces) stands as it is.
package struct DatePattern: Sendable {
  enum Piece: Sendable {
    case text(String)
    case day(padded: Bool)
    case month(padded: Bool)
    case monthShort
    case monthAfterDay
    case monthAlone
    /// As it stands after «в»: `ноябре`.
    case monthInside
    case year
    case yearOfCentury
    case dayOrdinal(GrammaticalCase)
    /// `две тысячи двадцать шестого`; in English the plain number in words.
    case yearOrdinal
    /// The whole date begins with a large letter.
    case largeFirstLetter
  }

  /// Why a pattern cannot be read.
  package enum Fault: Error, Sendable, Hashable {
    /// Letters that mean nothing: `hh`.
    case unknownLetters(String)
    case unclosedQuote
  }

  private let pieces: [Piece]

  /// The plain date of a language: `23.11.2026`, `23/11/2026`.
  package static func short(in language: WordingLanguage) -> DatePattern {
    DatePattern(pieces: stylePieces("short", language) ?? [])
  }

  /// Reads a style's name or a pattern of letters.
  package init(_ pattern: String, in language: WordingLanguage) throws(Fault) {
    if let style = Self.stylePieces(pattern, language) {
      pieces = style
      return
    }
    pieces = try DatePatternReader.read(pattern)
  }

  private init(pieces: [Piece]) { self.pieces = pieces }

  /// The date in words of the language; a month outside 1...12 has an empty name.
  package func write(year: Int, month: Int, day: Int, in language: WordingLanguage) -> String {
    var out = ""
    var isCapital = false
    let names = MonthNames.of(month, in: language)
    for piece in pieces {
      switch piece {
      case .text(let text): out += text
      case .day(let padded): out += Self.digits(day, width: padded ? 2 : 1)
      case .month(let padded): out += Self.digits(month, width: padded ? 2 : 1)
      case .monthShort: out += names.short
      case .monthAfterDay: out += names.afterDay
      case .monthAlone: out += names.alone
      case .year: out += Self.digits(year, width: 4)
      case .monthInside: out += names.inside
      case .yearOfCentury: out += Self.digits(year % 100, width: 2)
      case .dayOrdinal(let grammaticalCase):
        out += Ordinal(in: language, grammaticalCase, gender: .neuter).text(of: UInt64(clamping: day))
      case .yearOrdinal:
        let year = UInt64(clamping: year)
        out +=
          language == .russian
          ? Ordinal(in: language, .genitive).text(of: year) : Cardinal(in: language).text(of: year)
      case .largeFirstLetter: isCapital = true
      }
    }
    return isCapital ? out.prefix(1).uppercased() + out.dropFirst() : out
  }

  private static func digits(_ number: Int, width: Int) -> String {
    let written = String(number)
    return String(repeating: "0", count: max(0, width - written.count)) + written
  }
}
