import DocumentModel
import OpenXML

/// The style sheet of every document of one writer: the base styles, or a house's with the base's added.
struct WordStyleSheet: Sendable {
  /// The styles part, without a language.
  private var root: XMLElement
  private var ids: [WordStyle: String] = [:]
  /// The level of the sections' numbering that a style brings along.
  private var linkedLevels: [WordStyle: Int] = [:]
  private var numbered: Set<WordStyle> = []
  /// The base styles that are not the house's own.
  private(set) var added: Set<WordStyle> = []

  /// The base styles alone.
  init(base: XMLElement) {
    root = base
    for style in WordStyle.allCases { ids[style] = style.rawValue }
    added = Set(WordStyle.allCases)
    findNumbering(base.elements)
  }

  /// A house's styles: Word knows a style by its name, ids are whatever language Word spoke («1» for «heading 1»).
  init(house: XMLElement, base: XMLElement, numberOffset: Int) {
    root = house
    let houseStyles = house.elements.filter { $0.name.local == "style" }
    var byName: [String: String] = [:]
    for style in houseStyles {
      guard let name = style.name(in: "style"), let id = style.value("styleId") else { continue }
      byName[Self.key(style.value("type") ?? "", name)] = byName[Self.key(style.value("type") ?? "", name)] ?? id
    }
    var taken = Set(houseStyles.compactMap { $0.value("styleId")?.lowercased() })
    let baseStyles = base.elements.filter { $0.name.local == "style" }
    var renamed: [String: String] = [:]
    var missing: [XMLElement] = []
    for style in baseStyles {
      guard let id = style.value("styleId"), let name = style.name(in: "style") else { continue }
      if let known = byName[Self.key(style.value("type") ?? "", name)] {
        renamed[id] = known
      } else {
        renamed[id] = Self.free(id, among: &taken)
        missing.append(style)
        if let style = WordStyle(rawValue: id) { added.insert(style) }
      }
    }
    let translation = renamed
    root.children.append(
      contentsOf: missing.map { .element($0.translated(by: translation, numberOffset: numberOffset)) })
    for style in WordStyle.allCases { ids[style] = renamed[style.rawValue] ?? style.rawValue }
    findNumbering(root.elements)
    linkedLevels = linkedLevels.filter { added.contains($0.key) }
  }

  func id(_ style: WordStyle) -> String { ids[style] ?? style.rawValue }

  /// Whether a paragraph of this style is numbered unless it says otherwise.
  func isNumbered(_ style: WordStyle) -> Bool { numbered.contains(style) }

  /// Whether the style alone makes a paragraph an item of the sections' numbering at that level.
  func isLinked(_ style: WordStyle, toLevel level: Int) -> Bool { linkedLevels[style] == level }

  /// The part, in the language it was read in.
  var xml: XMLElement { root }

  /// The part, in a language.
  func xml(in language: Language) -> XMLElement {
    root.settingLanguage(language.tag)
  }

  private mutating func findNumbering(_ styles: [XMLElement]) {
    var byId: [String: XMLElement] = [:]
    for style in styles where style.name.local == "style" { byId[style.value("styleId") ?? ""] = style }
    for style in WordStyle.allCases {
      var next = byId[id(style)]
      // A chain of styles that goes round ends after as many steps as Word itself follows.
      for _ in 0..<11 {
        guard let element = next else { break }
        if let properties = element.first("pPr")?.first("numPr") {
          if properties.first("numId")?.value("val") != "0" { numbered.insert(style) }
          linkedLevels[style] = Int(properties.first("ilvl")?.value("val") ?? "0")
          break
        }
        next = element.first("basedOn")?.value("val").flatMap { byId[$0] }
      }
    }
  }

  private static func key(_ type: String, _ name: String) -> String { type + ":" + name.lowercased() }

  private static func free(_ id: String, among taken: inout Set<String>) -> String {
    var candidate = id
    var number = 1
    while !taken.insert(candidate.lowercased()).inserted {
      number += 1
      candidate = id + String(number)
    }
    return candidate
  }
}

extension XMLElement {
  fileprivate func name(in element: String) -> String? {
    name.local == element ? first("name")?.value("val") : nil
  }

  /// With the ids of other styles, and of the numbering, as the house has them.
  fileprivate func translated(by ids: [String: String], numberOffset: Int) -> XMLElement {
    var copy = self
    switch name.local {
    case "style": if let id = value("styleId") { copy.set("styleId", to: ids[id] ?? id) }
    case "basedOn", "next", "link": if let id = value("val") { copy.set("val", to: ids[id] ?? id) }
    case "numId":
      if let number = value("val").flatMap({ Int($0) }), number > 0 {
        copy.set("val", to: String(number + numberOffset))
      }
    default: break
    }
    // A house has its own default styles; ours beside them are ordinary ones.
    if name.local == "style" { copy.attributes.removeAll { $0.name.local == "default" } }
    copy.children = children.map { child in
      if case .element(let element) = child {
        .element(element.translated(by: ids, numberOffset: numberOffset))
      } else {
        child
      }
    }
    return copy
  }

  /// Sets the language of the document's defaults.
  fileprivate func settingLanguage(_ tag: String) -> XMLElement {
    guard ["styles", "docDefaults", "rPrDefault", "rPr", "lang"].contains(name.local) else { return self }
    var copy = self
    if name.local == "lang" { copy.set("val", to: tag) }
    copy.children = children.map { child in
      if case .element(let element) = child { .element(element.settingLanguage(tag)) } else { child }
    }
    if name.local == "rPr", first("lang") == nil {
      copy.children.append(.element(XMLElement(like: self, "lang", attributes: ["val": tag])))
    }
    return copy
  }
}
