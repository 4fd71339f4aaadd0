import OpenXML

/// Where a property stands among its brothers: the schema wants one order, and Word repairs any other.
enum SchemaOrder {
  /// CT_PPr.
  static let paragraph = places([
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers",
    "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE",
    "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents",
    "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle",
    "rPr", "sectPr", "pPrChange",
  ])
  /// CT_RPr.
  static let run = places([
    "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss",
    "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern", "position", "sz",
    "szCs",
    "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout",
    "specVanish", "oMath",
  ])
  /// CT_SectPr.
  static let section = places([
    "headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar", "paperSrc", "pgBorders",
    "lnNumType", "pgNumType", "cols", "formProt", "vAlign", "noEndnote", "titlePg", "textDirection", "bidi",
    "rtlGutter",
    "docGrid", "printerSettings", "sectPrChange",
  ])
  /// CT_FtnProps and CT_EdnProps.
  static let notes = places(["pos", "numFmt", "numStart", "numRestart"])
  /// CT_Style.
  static let style = places([
    "name", "aliases", "basedOn", "next", "link", "autoRedefine", "hidden", "uiPriority", "semiHidden",
    "unhideWhenUsed",
    "qFormat", "locked", "personal", "personalCompose", "personalReply", "rsid", "pPr", "rPr", "tblPr", "trPr", "tcPr",
    "tblStylePr",
  ])

  private static func places(_ names: [String]) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: names.enumerated().map { ($0.element, $0.offset) })
  }
}

extension XMLElement {
  /// Puts a property in its place, for one of its name that is there.
  mutating func put(_ property: XMLElement, in order: [String: Int]) {
    children.removeAll { if case .element(let child) = $0 { child.name == property.name } else { false } }
    let place = order[property.name.local] ?? 0
    let index = children.firstIndex { child in
      if case .element(let child) = child { order[child.name.local] ?? .max > place } else { false }
    }
    children.insert(.element(property), at: index ?? children.endIndex)
  }

  /// Puts an element before the first whose name is among those.
  mutating func insert(_ element: XMLElement, before names: Set<String>) {
    let index = children.firstIndex { child in
      if case .element(let child) = child { names.contains(child.name.local) } else { false }
    }
    children.insert(.element(element), at: index ?? children.endIndex)
  }

  /// Takes the children of those names away.
  mutating func remove(_ names: Set<String>) {
    children.removeAll { child in
      if case .element(let child) = child { child.isWordMarkup && names.contains(child.name.local) } else { false }
    }
  }
}
