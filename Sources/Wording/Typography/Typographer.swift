/// Sets a text as a careful typist would: quotes, dashes, no-break spaces.
///
/// Addresses, file names, codes and what stands between backticks stay as they are. What it has set, it leaves alone.
package struct Typographer: Sendable {
  package let language: WordingLanguage

  package init(in language: WordingLanguage) { self.language = language }

  /// One rule's change may make room for another's, so all are asked until none has anything left.
  private static let rounds = 6

  /// The text with every slip mended.
  package func correct(_ text: String) -> String {
    var text = text
    for _ in 0..<Self.rounds {
      let before = text
      for rule in TypographyRule.allCases {
        let line = TypographyLine(text)
        let slips = rule.slips(in: line, language)
        if !slips.isEmpty { text = line.mended(slips) }
      }
      if text.utf8.elementsEqual(before.utf8) { break }
    }
    return text
  }

  /// What ``correct(_:)`` would change, rule by rule.
  package func slips(in text: String) -> [TypographySlip] {
    let line = TypographyLine(text)
    let edits = TypographyRule.allCases.flatMap { rule in rule.slips(in: line, language).map { (rule, $0) } }
    if edits.isEmpty { return [] }
    let offsets = line.offsets
    return edits.map { rule, edit in
      // An empty range is shown at the character before it.
      let start = edit.range.isEmpty ? max(0, edit.range.lowerBound - 1) : edit.range.lowerBound
      return TypographySlip(
        rule: rule, bytes: offsets[start]..<offsets[edit.range.upperBound], replacement: edit.replacement)
    }
  }
}

/// One place that a careful typist would set otherwise.
package struct TypographySlip: Sendable {
  package var rule: TypographyRule
  /// Where it is, in bytes of UTF-8.
  package var bytes: Range<Int>
  package var replacement: String
}
