/// What a careful typist looks after, in the order in which it is mended.
package enum TypographyRule: String, Sendable, CaseIterable {
  case spaces = "two spaces in a row"
  case spaceBeforeMark = "a space before a punctuation mark"
  case ellipsis = "three points for an ellipsis"
  case backslash = "a backslash for «or»"
  case quotes = "straight quotes"
  case dash = "a hyphen for a dash"
  case apostrophe = "a straight apostrophe"
  case dashSpace = "a dash that can begin a line"
  case shortWords = "«т. е.», «т. д.» without a no-break space"
  case numberSign = "a number sign without a no-break space"
  case initials = "initials that can part from their name"
  case units = "a number that can part from its unit"
  case groups = "a number that can part between its thousands"
  case addressWords = "«г.», «ул.», «п.», «ст.» that can part from what follows"

  /// Whether a reader sees it, and not only where a line happens to break.
  package var isVisible: Bool {
    switch self {
    case .spaces, .spaceBeforeMark, .ellipsis, .backslash, .quotes, .dash, .apostrophe: true
    case .dashSpace, .shortWords, .numberSign, .initials, .units, .groups, .addressWords: false
    }
  }

  func slips(in line: TypographyLine, _ language: WordingLanguage) -> [TypographyEdit] {
    if let sign, !line.holdsAny(sign) { return [] }
    let edits: [TypographyEdit]
    switch self {
    case .spaces: edits = line.doubledSpaces()
    case .spaceBeforeMark: edits = line.spacesBeforeMarks()
    case .ellipsis: edits = line.ellipses()
    case .backslash: edits = line.backslashes(language)
    case .quotes: edits = line.straightQuotes(language)
    case .dash: edits = line.hyphensForDashes(language)
    case .dashSpace: edits = line.loneDashes(language)
    case .apostrophe: edits = language == .english ? line.apostrophes() : []
    case .shortWords: edits = language == .russian ? line.shortWords() : []
    case .numberSign: edits = line.numberSigns(language)
    case .initials: edits = language == .russian ? line.initials() : []
    case .units: edits = language == .russian ? line.units() : []
    case .groups: edits = language == .russian ? line.thousands() : []
    case .addressWords: edits = language == .russian ? line.addressWords() : []
    }
    return edits.filter { !line.isFrozen($0.range) }
  }
}

extension TypographyRule {
  /// A character without which the rule has nothing to find.
  private var sign: Unicode.Scalar? {
    switch self {
    case .ellipsis, .shortWords, .initials, .addressWords: "."
    case .backslash: "\\"
    case .quotes: "\""
    case .apostrophe: "'"
    case .units, .groups: " "
    case .spaces, .spaceBeforeMark, .dash, .dashSpace, .numberSign: nil
    }
  }
}

/// What is to stand in the place of some characters; an empty range is a place between two.
struct TypographyEdit {
  var range: Range<Int>
  var replacement: String
}
