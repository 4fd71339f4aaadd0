/// What is compared as one: a clause, a heading, a paragraph, a row of a table.
struct ComparedClause: Sendable, Hashable {
  var label: ClauseLabel
  /// On one line, spaces of any kind alike; never empty.
  var text: String
  /// The comments that stand in it.
  var comments: [String] = []
}

/// Where a text stands, as a reader finds it: `3.2`, `Приложение № 1, 2`.
package struct ClauseLabel: Sendable, Hashable {
  /// Empty before the first number.
  package var number: String
  /// Whether the number is the text's own, and not that of the clause above it.
  package var isOwn: Bool

  package init(_ number: String, isOwn: Bool = true) {
    self.number = number
    self.isOwn = isOwn
  }

  /// `3.2`; `under 3.2` for what has no number itself.
  package var shown: String {
    if number.isEmpty { return "at the beginning" }
    return isOwn ? number : "under \(number)"
  }
}

/// The numbers of a text while it is read from its beginning.
struct ClauseNumbers {
  /// The annex that the text stands in: `Приложение № 1`; empty in the text itself.
  private var annex = ""
  private(set) var current = ""

  var above: ClauseLabel { ClauseLabel(current, isOwn: false) }

  mutating func enterAnnex(_ name: String) -> ClauseLabel {
    annex = name
    current = name
    return ClauseLabel(name)
  }

  /// - Parameter outer: the number of the clause that this one stands in, as ``enter(_:in:)`` gave it.
  mutating func enter(_ number: String, in outer: String? = nil) -> ClauseLabel {
    let number = number.last == "." ? String(number.dropLast()) : number
    if let outer, !(annex.isEmpty ? number : "\(annex), \(number)").hasPrefix(outer) {
      current = "\(outer), \(number)"
    } else {
      current = annex.isEmpty ? number : "\(annex), \(number)"
    }
    return ClauseLabel(current)
  }

  mutating func stepBack(to number: String) { current = number }
}

extension String {
  /// On one line, with one space where there is any room, and without what cannot be seen.
  var onOneLine: String {
    var line = ""
    var isParted = false
    for scalar in unicodeScalars {
      if scalar.properties.isWhitespace {
        isParted = !line.isEmpty
        continue
      }
      switch scalar.value {
      // Soft hyphen, zero-width marks, byte order mark.
      case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: continue
      default: break
      }
      if isParted { line += " " }
      isParted = false
      line.unicodeScalars.append(scalar)
    }
    return line
  }

  /// `Приложение № 1` where the text is the head of an annex.
  var annexName: String? {
    let words = split(separator: " ", maxSplits: 3)
    guard let first = words.first, count <= 200,
      ["приложение", "annex", "appendix", "schedule"].contains(first.lowercased())
    else { return nil }
    var name = String(first.prefix(1)).uppercased() + first.dropFirst().lowercased()
    for word in words.dropFirst() {
      let isSign = ["№", "n", "no", "no."].contains(word.lowercased())
      if isSign {
        name += " \(word)"
        continue
      }
      let number = word.hasPrefix("№") ? word.dropFirst() : word
      let bare = number.prefix { $0.isLetter || $0.isNumber }
      let isNumber = bare.allSatisfy(\.isNumber) || bare.count == 1
      return !bare.isEmpty && isNumber ? "\(name)\(word.hasPrefix("№") ? " №" : "") \(bare)" : nil
    }
    return nil
  }
}
