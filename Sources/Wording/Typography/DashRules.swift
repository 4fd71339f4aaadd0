/// Hyphens that stand for dashes, and dashes that can begin a line.
extension TypographyLine {
  /// ` - `, ` -- ` and, in Russian, ` – ` become an em dash, in English an en dash, behind a no-break space.
  func hyphensForDashes(_ language: WordingLanguage) -> [TypographyEdit] {
    scalars.indices.compactMap { index in
      guard isSpace(index), index > 0, !isGap(index - 1), let end = wrongDash(index + 1, language), isGap(end) else {
        return nil
      }
      // Between numbers it may be a minus or a range.
      if isDigit(index - 1), isDigit(end + 1), end == index + 2 { return nil }
      return TypographyEdit(range: index..<end, replacement: "\u{A0}" + language.dash)
    }
  }

  /// A plain space before a dash.
  func loneDashes(_ language: WordingLanguage) -> [TypographyEdit] {
    scalars.indices.compactMap { index in
      guard isPlainSpace(index), index > 0, !isGap(index - 1), has(index + 1, "—") || has(index + 1, "–"),
        isGap(index + 2)
      else { return nil }
      return TypographyEdit(range: index..<index + 1, replacement: "\u{A0}")
    }
  }

  /// The end of what stands for a dash here; nil where nothing does.
  private func wrongDash(_ index: Int, _ language: WordingLanguage) -> Int? {
    if holds("--", at: index), !has(index + 2, "-") { return index + 2 }
    return has(index, "-") || (language == .russian && has(index, "–")) ? index + 1 : nil
  }
}

extension WordingLanguage {
  /// An em dash in Russian; in English an en dash with spaces, as British papers have it.
  fileprivate var dash: String { self == .russian ? "—" : "–" }
}
