package import OpenXML

/// The list and the level that a paragraph is in.
package struct NumberingPlace: Sendable, Hashable {
  /// 0 for a paragraph that its style numbers and that has no number itself.
  package var id: Int
  package var level: Int

  package init(id: Int, level: Int) {
    self.id = id
    self.level = level
  }
}

/// What properties say of numbering (CT_NumPr); each may be left to the style.
package struct NumberingProperties: Sendable, Hashable {
  package var id: Int?
  package var level: Int?

  package init(id: Int? = nil, level: Int? = nil) {
    self.id = id
    self.level = level
  }

  /// What `w:pPr` says of numbering; nil where it says nothing.
  package init?(ofParagraph properties: XMLElement?) {
    guard let numbering = properties?.child("numPr") else { return nil }
    id = numbering.integer(of: "numId")
    level = numbering.integer(of: "ilvl")
  }
}

/// The paragraph styles that number their paragraphs: `styles.xml`, as far as it concerns lists.
package struct NumberingStyles: Sendable {
  private struct Style {
    var parent: String?
    var properties: NumberingProperties?
  }

  /// A chain of styles longer than this is a mistake or malice.
  private static let longestChain = 64

  private var styles: [String: Style] = [:]
  /// The style of a paragraph that names none.
  private var usual: String?

  /// No styles.
  package init() {}

  /// Reads the root of `styles.xml`.
  package init(reading root: XMLElement) {
    for element in root.elements where element.is("style", in: root.name.namespace) {
      guard element.value("type") ?? "paragraph" == "paragraph", let id = element.value("styleId"), styles[id] == nil
      else { continue }
      styles[id] = Style(
        parent: element.val(of: "basedOn"), properties: NumberingProperties(ofParagraph: element.child("pPr")))
      if usual == nil, let isUsual = element.value("default"), isUsual == "1" || isUsual == "true" { usual = id }
    }
  }

  /// The style and those it is based on, nearest first; a chain that bites its tail ends there.
  package func chain(from style: String?) -> [String] {
    var chain: [String] = []
    var seen: Set<String> = []
    // A name that no style has is read as no name at all, as Word does.
    var next = style.flatMap { styles[$0] == nil ? nil : $0 } ?? usual
    while let id = next, chain.count < Self.longestChain, let style = styles[id], seen.insert(id).inserted {
      chain.append(id)
      next = style.parent
    }
    return chain
  }

  /// Where a paragraph of that style is in its lists, whatever its own properties add; nil where it is in none.
  ///
  /// A style does not say its level: the level says its style. Only where none does is the style's word taken.
  package func place(style: String?, direct: NumberingProperties?, in definitions: NumberingDefinitions)
    -> NumberingPlace?
  {
    if let id = direct?.id, let level = direct?.level { return NumberingPlace(id: id, level: level) }
    let chain = chain(from: style)
    let saying = chain.first { styles[$0]?.properties?.id != nil }
    let inherited = saying.flatMap { styles[$0]?.properties }
    guard let id = direct?.id ?? inherited?.id else { return nil }
    if let level = direct?.level { return NumberingPlace(id: id, level: level) }
    let linked = definitions.level(ofStyles: chain, in: id)
    return NumberingPlace(id: id, level: linked ?? (direct?.id == nil ? inherited?.level : nil) ?? 0)
  }
}
