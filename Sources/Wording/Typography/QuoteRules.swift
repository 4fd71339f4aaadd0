/// Straight quotes: `"` becomes «ёлочки» outside and „лапки“ inside, in English “ ” and ‘ ’.
extension TypographyLine {
  func straightQuotes(_ language: WordingLanguage) -> [TypographyEdit] {
    var edits: [TypographyEdit] = []
    var open: [OpenQuote] = []
    var lastClosed = -1
    for index in scalars.indices {
      if scalars[index] == "\n" {
        // No pair reaches over the end of a paragraph.
        open = []
      } else if scalars[index] == "\"" {
        if isFrozen(index..<index + 1) { continue }
        let closes = !isGap(index - 1) && (lastClosed == index - 1 || !Self.openers.contains(scalars[index - 1]))
        if closes, let position = open.lastIndex(where: \.isStraight) {
          let opening = open[position]
          lastClosed = index
          open.removeSubrange(position...)
          let pair = language.quotes(isInner: !open.isEmpty)
          edits.append(TypographyEdit(range: opening.index..<opening.index + 1, replacement: pair.opening))
          edits.append(TypographyEdit(range: index..<index + 1, replacement: pair.closing))
        } else if !closes, !isGap(index + 1) {
          open.append(OpenQuote(index: index, isStraight: true))
        }
      } else if Self.curlyOpeners(language).contains(scalars[index]) {
        open.append(OpenQuote(index: index, isStraight: false))
      } else if Self.curlyClosers(language).contains(scalars[index]),
        let position = open.lastIndex(where: { !$0.isStraight })
      {
        open.removeSubrange(position...)
      }
    }
    return edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private struct OpenQuote {
    var index: Int
    var isStraight: Bool
  }

  /// Behind these a quote opens, though no space stands before it.
  private static let openers: Set<Unicode.Scalar> = ["(", "[", "«", "„", "“", "‘", "—", "–", "/", "\""]

  private static func curlyOpeners(_ language: WordingLanguage) -> Set<Unicode.Scalar> {
    language == .russian ? ["«", "„"] : ["“"]
  }

  private static func curlyClosers(_ language: WordingLanguage) -> Set<Unicode.Scalar> {
    language == .russian ? ["»", "“"] : ["”"]
  }
}

extension WordingLanguage {
  fileprivate func quotes(isInner: Bool) -> (opening: String, closing: String) {
    switch self {
    case .russian: isInner ? ("„", "“") : ("«", "»")
    case .english: isInner ? ("‘", "’") : ("“", "”")
    }
  }
}
