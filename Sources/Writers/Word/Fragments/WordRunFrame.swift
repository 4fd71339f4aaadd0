import OpenXML

/// The properties of a run in whose place others stand, formatted like it and further.
struct WordRunFrame {
  /// `w:rPr`, as it was read.
  let element: XMLElement

  /// CT_RPr of wml.xsd: the order in which the properties of a run stand.
  private static let order = [
    "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss",
    "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern", "position", "sz",
    "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang",
    "eastAsianLayout", "specVanish", "oMath",
  ]

  /// The properties with those of a run added, or in place of its own.
  func properties(with run: WordRun, _ styles: WordStyleSheet) -> XMLElement {
    if run == WordRun() { return element }
    var copy = element
    var added: [XMLElement] = []
    func add(_ local: StaticString, _ value: String? = nil) {
      added.append(XMLElement(like: element, local, attributes: value.map { ["val": $0] } ?? [:]))
    }
    if let style = run.style { add("rStyle", styles.id(style)) }
    if run.isStrong {
      add("b")
      add("bCs")
    }
    if run.isEmphasis {
      add("i")
      add("iCs")
    }
    if run.isStruck { add("strike") }
    if run.isMissing { add("highlight", "yellow") }
    if run.isUnderlined { add("u", "single") }
    if let position = run.position { add("vertAlign", position.rawValue) }
    for property in added {
      copy.children.removeAll { if case .element(let own) = $0 { own.name == property.name } else { false } }
      let rank = Self.rank(property)
      let position =
        copy.children.firstIndex { if case .element(let own) = $0 { Self.rank(own) > rank } else { false } }
        ?? copy.children.count
      copy.children.insert(.element(property), at: position)
    }
    return copy
  }

  private static func rank(_ property: XMLElement) -> Int {
    order.firstIndex(of: property.name.local) ?? order.count
  }
}
