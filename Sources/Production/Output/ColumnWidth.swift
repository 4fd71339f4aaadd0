extension String {
  /// How many columns of a terminal the text takes: two for a wide character, none for one that only marks another.
  var columnWidth: Int {
    if utf8.allSatisfy({ $0 < 0x80 }) { return utf8.count }
    return reduce(0) { $0 + $1.columnWidth }
  }

  /// The text cut to so many columns, with an ellipsis in the last of them.
  func cut(toColumns limit: Int) -> String {
    if columnWidth <= limit { return self }
    var kept = ""
    var width = 1
    for character in self {
      width += character.columnWidth
      if width > limit { break }
      kept.append(character)
    }
    return kept + "…"
  }
}

extension Character {
  fileprivate var columnWidth: Int {
    guard let first = unicodeScalars.first else { return 0 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if first.properties.isEmojiPresentation { return 2 }
    // The blocks that Unicode's table of East Asian widths calls wide.
    switch first.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
