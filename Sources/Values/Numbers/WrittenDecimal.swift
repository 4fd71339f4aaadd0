extension Decimal {
  /// A number as people type it into a list: `1 200,50`, `1,200.50`, `1200.5`, `+5`, `−5`.
  ///
  /// Nil for text that is no number, and for `1,200`, which is one and a fifth in Russian and twelve hundred in English.
  package init?(written text: String) {
    var rest = Self.trimmed(text[...])
    var sign = ""
    if let first = rest.first, first == "+" || first == "-" || first == "\u{2212}" {
      sign = first == "+" ? "" : "-"
      rest = Self.trimmed(rest.dropFirst())
    }
    guard rest.first?.isNumber == true, let bare = Self.ungrouped(rest) else { return nil }
    let commas = bare.split(separator: ",", omittingEmptySubsequences: false)
    if commas.count == 1 {
      self.init(parsing: sign + bare)
    } else if bare.contains(".") || commas.count > 2 {
      let groups = commas.dropFirst().map { $0.prefix { $0 != "." } }
      let wholes = commas.dropLast().joined()
      guard groups.allSatisfy({ $0.count == 3 }), !wholes.contains(".") else { return nil }
      self.init(parsing: sign + commas.joined())
    } else if commas[1].count == 3, commas[0] != "0", commas[0].count <= 3 {
      return nil
    } else {
      self.init(parsing: sign + commas.joined(separator: "."))
    }
  }

  /// Without the spaces between its thousands; nil where they stand elsewhere.
  private static func ungrouped(_ text: Substring) -> String? {
    let groups = text.split(whereSeparator: \.isWhitespace)
    guard groups.count > 1, let first = groups.first, let last = groups.last else { return String(text) }
    let whole = last.prefix { $0 != "," && $0 != "." }
    guard first.count <= 3, whole.count == 3, groups.dropFirst().dropLast().allSatisfy({ $0.count == 3 }),
      groups.dropLast().joined().allSatisfy(\.isNumber)
    else { return nil }
    return groups.joined()
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
