import Diagnostics
import OpenXML

/// The lists of `Base/numbering.xml`, beside those of a house's own numbering, and how further ones are made from them.
struct WordNumberingPattern: Sendable {
  /// A list that one document needs beyond the pattern's.
  enum Addition {
    case sections(starts: [Int], isRoman: Bool)
    case decimals(level: Int, start: Int)
  }

  struct AddedList {
    let number: Int
    let addition: Addition
  }

  /// How far a level's text stands from the margin, and its number before it; in twips.
  struct Indent: Sendable {
    let left: Int
    let hanging: Int
  }

  /// What is added to the base's ids so that they stand beside the house's.
  let numberOffset: Int
  private let abstractOffset: Int
  private var root: XMLElement
  private let sectionPattern: XMLElement?
  private let indents: [String: [Indent]]
  // The pattern as it stands in the part, written once: what comes before the numberings, they, and what follows.
  private var before = XMLFragment.empty
  private var numbers = XMLFragment.empty
  private var after = XMLFragment.empty

  /// The ids the base gives its lists.
  private enum BaseNumber {
    static let sections = 1
    static let bullets = 2
    static let decimals = 3
  }

  init(base: XMLElement, house: XMLElement? = nil) {
    let houseElements = house?.elements ?? []
    numberOffset = houseElements.compactMap { $0.value("numId").flatMap { Int($0) } }.max() ?? 0
    abstractOffset =
      houseElements.compactMap { $0.value("abstractNumId").flatMap { Int($0) } }.max().map { $0 + 1 } ?? 0
    var indents: [String: [Indent]] = [:]
    for element in base.elements where element.name.local == "abstractNum" {
      indents[element.value("abstractNumId") ?? ""] = element.elements.filter { $0.name.local == "lvl" }.map {
        let indent = $0.first("pPr")?.first("ind")
        return Indent(
          left: Int(indent?.value("left") ?? "") ?? 0, hanging: Int(indent?.value("hanging") ?? "") ?? 0)
      }
    }
    self.indents = indents
    sectionPattern = base.elements.first { $0.value("abstractNumId") == "0" }
    let (offset, abstracts) = (numberOffset, abstractOffset)
    let ours = base.elements.map { $0.moved(numbers: offset, abstracts: abstracts) }
    root = house ?? base
    root.children = Self.ordered(houseElements + ours)
  }

  /// The part as it stands.
  var xml: XMLElement { root }

  /// The list that sections and clauses run in first.
  var sections: Int { numberOffset + BaseNumber.sections }
  var bullets: Int { numberOffset + BaseNumber.bullets }
  /// The first list id that is not taken.
  var firstFree: Int { numberOffset + BaseNumber.decimals + 1 }

  func sectionIndent(level: Int) -> Indent { indent("0", level) }
  func listIndent(isBulleted: Bool, level: Int) -> Indent { indent(isBulleted ? "1" : "2", level) }

  private func indent(_ abstract: String, _ level: Int) -> Indent {
    guard let levels = indents[abstract], !levels.isEmpty else { return Indent(left: 709, hanging: 709) }
    return levels[min(max(level, 0), levels.count - 1)]
  }

  /// Puts the styles' ids into the levels they are linked to; a house's own style is not taken from its numbering.
  mutating func link(_ styles: WordStyleSheet) throws(Faults) {
    root = root.linked(styles, abstracts: abstractOffset)
    let elements = root.elements
    let own = elements.filter { $0.name.local == "num" }
    let first = elements.prefix { $0.name.local == "numPicBullet" || $0.name.local == "abstractNum" }
    before = try XMLFragment(Array(first))
    numbers = try XMLFragment(own)
    after = try XMLFragment(Array(elements.dropFirst(first.count + own.count)))
  }

  /// The part with the lists that one document adds.
  func part(adding additions: [AddedList] = [], others: [XMLElement] = []) throws(Faults) -> [UInt8] {
    let writer = XMLWriter(capacity: 16 * 1024)
    writer.shell(of: root) {
      // CT_Numbering wants all abstract numberings before the first numbering.
      writer.fragment(before)
      var abstract = abstractOffset + BaseNumber.decimals
      for case .sections(let starts, let isRoman) in additions.lazy.map(\.addition) {
        if let pattern = sectionPattern {
          let restarted = pattern.restarted(at: starts, abstract: abstract)
          writer.tree(isRoman ? restarted.romanSections : restarted)
        }
        abstract += 1
      }
      for other in others where other.name.local == "abstractNum" { writer.tree(other) }
      writer.fragment(numbers)
      abstract = abstractOffset + BaseNumber.decimals
      for other in others where other.name.local != "abstractNum" { writer.tree(other) }
      for added in additions {
        switch added.addition {
        case .sections:
          writer.tree(root.number(added.number, of: abstract))
          abstract += 1
        case .decimals(let level, let start):
          let decimals = abstractOffset + BaseNumber.decimals - 1
          writer.tree(root.number(added.number, of: decimals, level: level, start: start))
        }
      }
      writer.fragment(after)
    }
    return try writer.finish()
  }

  /// CT_Numbering wants picture bullets, then abstract numberings, then numberings.
  private static func ordered(_ elements: [XMLElement]) -> [XMLNode] {
    let order = ["numPicBullet", "abstractNum", "num"]
    let known = order.flatMap { local in elements.filter { $0.name.local == local } }
    return (known + elements.filter { !order.contains($0.name.local) }).map { .element($0) }
  }
}

extension XMLElement {
  fileprivate func mapped(_ change: (XMLElement) -> XMLElement?) -> XMLElement {
    var copy = self
    copy.children = children.compactMap { child in
      if case .element(let element) = child { change(element).map { .element($0) } } else { child }
    }
    return copy
  }

  fileprivate func moved(numbers: Int, abstracts: Int) -> XMLElement {
    var copy = self
    if let id = value("numId").flatMap({ Int($0) }) { copy.set("numId", to: String(id + numbers)) }
    if let id = value("abstractNumId").flatMap({ Int($0) }) { copy.set("abstractNumId", to: String(id + abstracts)) }
    return copy.mapped { element in
      guard element.name.local == "abstractNumId", let id = element.value("val").flatMap({ Int($0) }) else {
        return element
      }
      var element = element
      element.set("val", to: String(id + abstracts))
      return element
    }
  }

  fileprivate func linked(_ styles: WordStyleSheet, abstracts: Int) -> XMLElement {
    mapped { abstract in
      guard let id = abstract.value("abstractNumId").flatMap({ Int($0) }), id >= abstracts else { return abstract }
      return abstract.mapped { level in
        level.mapped { element in
          guard element.name.local == "pStyle" else { return element }
          guard let style = element.value("val").flatMap({ WordStyle(rawValue: $0) }), styles.added.contains(style)
          else { return nil }
          var element = element
          element.set("val", to: styles.id(style))
          return element
        }
      }
    }
  }

  /// A copy of the sections' list that begins elsewhere; no style is linked to it, since one level is all a style has.
  fileprivate func restarted(at starts: [Int], abstract: Int) -> XMLElement {
    var copy = self
    copy.set("abstractNumId", to: String(abstract))
    // Word takes lists of one nsid for one list.
    let digits = String(0x5E68_0000 + abstract, radix: 16, uppercase: true)
    return copy.mapped { element in
      var element = element
      switch element.name.local {
      case "nsid", "tmpl": element.set("val", to: digits)
      case "lvl":
        let level = element.value("ilvl").flatMap { Int($0) } ?? 0
        element = element.mapped { child in
          if child.name.local == "pStyle" { return nil }
          var child = child
          if child.name.local == "start", level < starts.count { child.set("val", to: String(starts[level])) }
          return child
        }
      default: break
      }
      return element
    }
  }

  /// With Roman numbers at the first level and none in those below it, which show that level's count too.
  fileprivate var romanSections: XMLElement {
    mapped { level in
      guard level.name.local == "lvl" else { return level }
      let isFirst = level.value("ilvl") == "0"
      var level = level
      level.children = level.children.flatMap { child -> [XMLNode] in
        guard case .element(var format) = child, format.name.local == "numFmt" else { return [child] }
        guard isFirst else { return [child, .element(element("isLgl", [:]))] }
        format.set("val", to: "upperRoman")
        return [.element(format)]
      }
      return level
    }
  }

  /// `w:num` like the first one here, for another list.
  fileprivate func number(_ id: Int, of abstract: Int, level: Int? = nil, start: Int = 1) -> XMLElement {
    var result = element("num", ["numId": String(id)])
    result.children = [.element(element("abstractNumId", ["val": String(abstract)]))]
    if let level {
      var override = element("lvlOverride", ["ilvl": String(level)])
      override.children = [.element(element("startOverride", ["val": String(start)]))]
      result.children.append(.element(override))
    }
    return result
  }

  private func element(_ local: StaticString, _ attributes: KeyValuePairs<StaticString, String>) -> XMLElement {
    XMLElement(like: self, local, attributes: attributes)
  }
}
