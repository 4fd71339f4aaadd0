/// Spaces, ellipses, backslashes and apostrophes.
extension TypographyLine {
  /// Two spaces in a row within a line; a line may be indented.
  func doubledSpaces() -> [TypographyEdit] {
    var edits: [TypographyEdit] = []
    var at = 0
    while at < scalars.count {
      guard isSpace(at) else {
        at += 1
        continue
      }
      var end = at
      while isSpace(end) { end += 1 }
      if end - at > 1, at > 0, scalars[at - 1] != "\n" {
        let isFirm = scalars[at..<end].contains { $0 != " " }
        edits.append(TypographyEdit(range: at..<end, replacement: isFirm ? "\u{A0}" : " "))
      }
      at = end
    }
    return edits
  }

  /// The space of `слово , слово`.
  func spacesBeforeMarks() -> [TypographyEdit] {
    scalars.indices.compactMap { index in
      guard isSpace(index), index > 0, isLetter(index - 1) || isDigit(index - 1) || has(index - 1, "»"),
        [",", ";", ":", "!", "?", "."].contains(where: { has(index + 1, $0) }), isGap(index + 2)
      else { return nil }
      return TypographyEdit(range: index..<index + 1, replacement: "")
    }
  }

  /// `...`, neither more points nor fewer.
  func ellipses() -> [TypographyEdit] {
    scalars.indices.compactMap { index in
      guard holds("...", at: index), !has(index - 1, "."), !has(index + 3, ".") else { return nil }
      return TypographyEdit(range: index..<index + 3, replacement: "…")
    }
  }

  /// The backslash of `договоров \ контрактов`.
  func backslashes(_ language: WordingLanguage) -> [TypographyEdit] {
    scalars.indices.compactMap { index in
      guard has(index, "\\"), isSpace(index - 1), isSpace(index + 1), isLetter(index - 2), isLetter(index + 2) else {
        return nil
      }
      return TypographyEdit(range: index..<index + 1, replacement: language == .russian ? "или" : "or")
    }
  }

  /// The apostrophe of `client's`.
  func apostrophes() -> [TypographyEdit] {
    scalars.indices.compactMap { index in
      guard has(index, "'"), isLetter(index - 1), isLetter(index + 1) else { return nil }
      return TypographyEdit(range: index..<index + 1, replacement: "’")
    }
  }
}
