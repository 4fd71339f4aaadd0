import OpenXML

/// One level of a list: how it counts and what it shows (CT_Lvl).
package struct NumberingLevel: Sendable, Hashable {
  /// A part of what is shown before a paragraph.
  package enum Piece: Sendable, Hashable {
    case text(String)
    /// The number of a level, 0 for the outermost: `%1`.
    case number(ofLevel: Int)
  }

  /// What stands between the label and the text.
  package enum Suffix: String, Sendable {
    case tab
    case space
    case nothing
  }

  /// When the count begins again.
  package enum Restart: Sendable, Hashable {
    /// After a paragraph of any level above.
    case afterAnyAbove
    /// After a paragraph of that level or one above it.
    case after(level: Int)
    case never
  }

  /// Where the count begins; a level that does not say so begins at 0 (section 17.9.25).
  package var start = 0
  package var format = NumberFormat.decimal
  /// What is shown; a bullet is text.
  package var pieces: [Piece] = []
  package var suffix = Suffix.tab
  package var restart = Restart.afterAnyAbove
  /// Whether all levels show digits: `w:isLgl`.
  package var isLegal = false
  /// How far the text stands from the left margin, in twips; nil where the level does not say.
  package var indent: Int?
  /// The paragraph style that is in this level.
  package var style: String?

  /// A longer text is malice: it would be shown before every paragraph.
  private static let longestText = 200

  /// CT_Lvl at `index`, from 0.
  init(reading element: XMLElement, at index: Int) {
    start = max(0, element.integer(of: "start") ?? 0)
    if let numbers = element.numberFormat {
      format = NumberFormat(named: numbers.val ?? "", pattern: numbers.value("format"))
    }
    suffix = element.val(of: "suff").flatMap(Suffix.init) ?? .tab
    if let level = element.integer(of: "lvlRestart"), level < index {
      restart = level < 1 ? .never : .after(level: level - 1)
    }
    isLegal = element.child("isLgl")?.isOn ?? false
    indent = element.child("pPr")?.child("ind").flatMap { $0.twips("left") ?? $0.twips("start") }
    style = element.val(of: "pStyle")
    let shown = String((element.val(of: "lvlText") ?? "").prefix(Self.longestText))
    if format == .bullet {
      let font = element.child("rPr")?.child("rFonts").flatMap { $0.value("ascii") ?? $0.value("hAnsi") }
      // A bullet that is a picture has a character to stand in for it.
      let bullet = element.child("lvlPicBulletId") == nil ? SymbolFont.bullet(shown, in: font ?? "") : "•"
      pieces = bullet.isEmpty ? [] : [.text(bullet)]
    } else {
      pieces = Self.pieces(of: shown, at: index)
    }
  }

  /// `Статья %1.%2` -> its pieces; a level below its own shows nothing.
  private static func pieces(of text: String, at index: Int) -> [Piece] {
    var pieces: [Piece] = []
    var literal = ""
    var rest = text[...]
    while let first = rest.popFirst() {
      guard first == "%", let digit = rest.first?.wholeNumberValue, digit > 0 else {
        literal.append(first)
        continue
      }
      rest = rest.dropFirst()
      if !literal.isEmpty { pieces.append(.text(literal)) }
      literal = ""
      if digit - 1 <= index { pieces.append(.number(ofLevel: digit - 1)) }
    }
    if !literal.isEmpty { pieces.append(.text(literal)) }
    return pieces
  }

  /// The outermost level whose number it shows; its own where it shows none.
  func outermostShown(at index: Int) -> Int {
    var outermost = index
    for case .number(let level) in pieces { outermost = min(outermost, level) }
    return outermost
  }
}

extension XMLElement {
  /// The format of the numbers, which newer ones have in an alternative for those who know them.
  fileprivate var numberFormat: XMLElement? {
    if let format = child("numFmt") { return format }
    for alternatives in elements where alternatives.name.local == "AlternateContent" {
      for choice in alternatives.elements {
        for format in choice.elements where format.is("numFmt", in: name.namespace) { return format }
      }
    }
    return nil
  }
}
