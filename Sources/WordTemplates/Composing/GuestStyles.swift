import OpenXML

/// Brings the styles that an included file uses into those of the whole.
///
/// A style that both have alike is one. Any other one comes along under a name of its own, so that the included text looks
/// as it did; what its file says of all text (`w:docDefaults`) and of its Normal style comes with it.
struct GuestStyles {
  /// The id each style of the included file has in the whole.
  private(set) var names: [String: String] = [:]
  private let guest: XMLElement?
  private let number: Int
  private var sharesDefaults = false
  private var added: [XMLElement] = []

  /// - Parameter used: the styles that the included text names itself.
  init(_ guest: XMLElement?, used: Set<String>, into state: inout WordComposition.State) {
    number = state.guests
    guard let guest, var host = state.styles else {
      self.guest = guest
      return
    }
    self.guest = guest
    sharesDefaults = Self.defaults(guest) == Self.defaults(host)
    let hostStyles = Self.byID(host)
    let taken = Set(hostStyles.keys)
    var wanted = used
    for style in guest.elements where style.value("default") == "1" {
      if let id = style.value("styleId") { wanted.insert(id) }
    }
    let needed = Self.needed(wanted, guest)
    for style in guest.elements where style.name.local == "style" {
      guard let id = style.value("styleId"), needed.contains(id) else { continue }
      if sharesDefaults, let own = hostStyles[id], Self.isAlike(style, own, in: guest, host) {
        names[id] = id
      } else {
        var name = "Included\(number)\(id)"
        while taken.contains(name) { name += "x" }
        names[id] = name
      }
    }
    for style in guest.elements where style.name.local == "style" {
      guard let id = style.value("styleId"), let name = names[id], name != id || hostStyles[id] == nil else { continue }
      added.append(copy(of: style, as: name))
    }
    if added.isEmpty { return }
    host.children += added.map { .element($0) }
    state.styles = host
    state.addsStyles = true
  }

  /// The styles of paragraphs, tables and characters that name none; nil where the whole's own serve.
  func defaultStyle(_ type: String) -> String? {
    let style = guest?.elements.first { $0.value("default") == "1" && $0.value("type") == type }
    guard let id = style?.value("styleId"), let name = names[id], name != id else { return nil }
    return name
  }

  private static func byID(_ styles: XMLElement) -> [String: XMLElement] {
    Dictionary(
      styles.elements.compactMap { style in style.value("styleId").map { ($0, style) } },
      uniquingKeysWith: { a, _ in a })
  }

  /// The styles that are used, with those they rest on.
  private static func needed(_ used: Set<String>, _ guest: XMLElement) -> Set<String> {
    let styles = byID(guest)
    var needed: Set<String> = []
    var open = Array(used)
    while let id = open.popLast() {
      guard let style = styles[id], needed.insert(id).inserted else { continue }
      for other in ["basedOn", "link"] { if let id = style.first(other)?.value("val") { open.append(id) } }
    }
    return needed
  }

  /// Whether two styles, and those they rest on, say the same.
  private static func isAlike(_ a: XMLElement, _ b: XMLElement, in guest: XMLElement, _ host: XMLElement) -> Bool {
    let ours = byID(host)
    let theirs = byID(guest)
    var pair: (XMLElement, XMLElement)? = (a, b)
    var steps = 0
    while let (one, other) = pair, steps < 50 {
      if meaning(of: one) != meaning(of: other) { return false }
      let base = one.first("basedOn")?.value("val")
      pair = base.flatMap { base in theirs[base].flatMap { style in ours[base].map { (style, $0) } } }
      if base != nil, pair == nil { return false }
      steps += 1
    }
    return true
  }

  /// What of a style shows: its properties, without revision marks.
  private static func meaning(of style: XMLElement) -> [XMLElement] {
    let kept: Set<String> = ["basedOn", "pPr", "rPr", "tblPr", "trPr", "tcPr", "tblStylePr"]
    return style.elements.filter { kept.contains($0.name.local) }.map(\.withoutLines)
  }

  private static func defaults(_ styles: XMLElement) -> XMLElement? { styles.first("docDefaults")?.withoutLines }

  private func copy(of style: XMLElement, as name: String) -> XMLElement {
    var copy = style
    copy.set("styleId", to: name)
    copy.attributes.removeAll { $0.name.local == "default" }
    for index in copy.children.indices {
      guard case .element(var child) = copy.children[index] else { continue }
      switch child.name.local {
      case "name": child.set("val", to: "\(child.value("val") ?? name) (\(number))")
      case "basedOn", "next", "link": if let id = child.value("val") { child.set("val", to: names[id] ?? id) }
      default: break
      }
      copy.children[index] = .element(child)
    }
    // A style that rests on no other takes over what its file says of all text.
    if !sharesDefaults, style.first("basedOn") == nil, ["paragraph"].contains(style.value("type") ?? "") {
      if let guest { copy.addDefaults(from: guest) }
    }
    return copy
  }
}

extension XMLElement {
  /// The same without where it was read, which is no difference.
  var withoutLines: XMLElement {
    var copy = XMLElement(moving: self)
    copy.children = children.compactMap { child in
      switch child {
      case .element(let element):
        if element.name.local.hasPrefix("rsid") { return nil }
        return .element(element.withoutLines)
      case .text(let text): return text.contains { !$0.isWhitespace } ? child : nil
      }
    }
    return copy
  }

  /// Adds what a file says of all its text to a style's properties, where these say nothing of it.
  fileprivate mutating func addDefaults(from styles: XMLElement) {
    guard let defaults = styles.first("docDefaults") else { return }
    for (holder, local) in [("pPrDefault", "pPr"), ("rPrDefault", "rPr")] {
      let given = defaults.first(holder)?.first(local) ?? XMLElement(like: self, local == "pPr" ? "pPr" : "rPr")
      if let index = children.firstIndex(where: { $0.elementName == local }), case .element(var own) = children[index] {
        own.add(given.elements, order: local == "pPr" ? XMLElement.paragraphOrder : XMLElement.runOrder)
        children[index] = .element(own)
      } else {
        let after: Set<String> =
          local == "pPr" ? ["rPr", "tblPr", "trPr", "tcPr", "tblStylePr"] : ["tblPr", "trPr", "tcPr", "tblStylePr"]
        let position = children.firstIndex { after.contains($0.elementName) } ?? children.count
        children.insert(.element(given), at: position)
      }
    }
    addGranted()
  }

  /// What Word takes for granted where a file says nothing: without it the whole's own defaults would show.
  private mutating func addGranted() {
    let granted: [(local: String, property: StaticString, attributes: KeyValuePairs<StaticString, String>)] = [
      ("pPr", "spacing", ["before": "0", "after": "0", "line": "240", "lineRule": "auto"]),
      ("rPr", "sz", ["val": "20"]), ("rPr", "szCs", ["val": "20"]),
    ]
    for (local, property, attributes) in granted {
      guard let index = children.firstIndex(where: { $0.elementName == local }),
        case .element(var own) = children[index]
      else { continue }
      own.add(
        [XMLElement(like: self, property, attributes: attributes)],
        order: local == "pPr" ? Self.paragraphOrder : Self.runOrder)
      children[index] = .element(own)
    }
  }

  private mutating func add(_ given: [XMLElement], order: [String]) {
    func rank(_ name: String) -> Int { order.firstIndex(of: name) ?? order.count }
    for property in given where first(property.name.local) == nil {
      let position = children.firstIndex { rank($0.elementName) > rank(property.name.local) } ?? children.count
      children.insert(.element(property), at: position)
    }
  }

  /// CT_PPrBase and CT_RPr of wml.xsd: the order of properties.
  private static let paragraphOrder = [
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers",
    "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE",
    "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents",
    "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle",
  ]
  private static let runOrder = [
    "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss",
    "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern", "position", "sz",
    "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang",
    "eastAsianLayout", "specVanish", "oMath",
  ]
}

extension XMLNode {
  fileprivate var elementName: String { if case .element(let element) = self { element.name.local } else { "" } }
}
