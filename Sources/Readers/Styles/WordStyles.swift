import OpenXML

/// The styles of a file, and what they come to: `styles.xml`.
struct WordStyles {
  /// What a paragraph style makes of a paragraph.
  enum Role: Equatable {
    case text
    case title
    case quote
  }

  fileprivate struct Style {
    var name = ""
    var parent: String?
    var paragraph = ParagraphProperties()
    var run = RunProperties()
    var hasNumbering = false
  }

  /// A chain of styles longer than this is a mistake or malice; Word itself ends far earlier.
  static let longestChain = 64

  private var paragraphStyles: [String: Style] = [:]
  private var characterStyles: [String: Style] = [:]
  private struct TableStyle {
    var parent: String?
    /// Whether lines are drawn around cells.
    var isFramed: Bool?
    /// Whether the first row is bold, as a header is.
    var hasBoldFirstRow: Bool?
  }

  private var tableStyles: [String: TableStyle] = [:]
  private var usualParagraph: String?
  private var defaults = RunProperties()
  private var paragraphDefaults = ParagraphProperties()
  /// The language of the file's text, as its defaults say.
  private(set) var language: String?

  /// No styles at all.
  init() {}

  /// Reads the root of `styles.xml`.
  init(reading root: XMLElement) {
    for case .element(let element) in root.children where element.name.namespace == root.name.namespace {
      switch element.name.local {
      case "docDefaults":
        if let run = element.child("rPrDefault")?.child("rPr") {
          defaults = RunProperties(reading: run)
          language = run.val(of: "lang")
        }
        if let paragraph = element.child("pPrDefault")?.child("pPr") {
          paragraphDefaults = ParagraphProperties(reading: paragraph)
        }
      case "style": add(element)
      default: break
      }
    }
  }

  private mutating func add(_ element: XMLElement) {
    guard let id = element.value("styleId") else { return }
    var style = Style()
    style.name = (element.val(of: "name") ?? id).lowercased()
    style.parent = element.val(of: "basedOn")
    if let run = element.child("rPr") { style.run = RunProperties(reading: run) }
    switch element.value("type") ?? "paragraph" {
    case "character":
      if characterStyles[id] == nil { characterStyles[id] = style }
    case "paragraph":
      if let paragraph = element.child("pPr") {
        style.paragraph = ParagraphProperties(reading: paragraph)
        style.hasNumbering = paragraph.child("numPr") != nil
      }
      if paragraphStyles[id] == nil { paragraphStyles[id] = style }
      if usualParagraph == nil, ["1", "true", "on"].contains(element.value("default") ?? "") { usualParagraph = id }
    case "table":
      guard tableStyles[id] == nil else { break }
      let firstRow = element.elements.first { $0.isWord("tblStylePr") && $0.value("type") == "firstRow" }
      tableStyles[id] = TableStyle(
        parent: style.parent, isFramed: element.child("tblPr")?.child("tblBorders")?.framesCells,
        hasBoldFirstRow: firstRow?.child("rPr")?.child("b")?.isOn)
    default: break
    }
  }

  /// Whether a table style draws lines around cells.
  func isFramed(table id: String?) -> Bool { tableStyle(id, \.isFramed) ?? false }

  /// Whether a table style makes the first row bold.
  func hasBoldFirstRow(table id: String?) -> Bool { tableStyle(id, \.hasBoldFirstRow) ?? false }

  private func tableStyle(_ id: String?, _ property: (TableStyle) -> Bool?) -> Bool? {
    var next = id
    for _ in 0..<Self.longestChain {
      guard let id = next, let style = tableStyles[id] else { return nil }
      if let value = property(style) { return value }
      next = style.parent
    }
    return nil
  }

  /// The styles from the one of that id to its outermost ancestor; a circle ends where it closes.
  private static func chain(_ id: String?, in styles: [String: Style]) -> [Style] {
    var chain: [Style] = []
    var seen: Set<String> = []
    var next = id
    while let id = next, chain.count < longestChain, seen.insert(id).inserted, let style = styles[id] {
      chain.append(style)
      next = style.parent
    }
    return chain
  }

  private func paragraphChain(_ id: String?) -> [Style] {
    let known = id.flatMap { paragraphStyles[$0] == nil ? nil : $0 }
    return Self.chain(known ?? usualParagraph, in: paragraphStyles)
  }
}

/// What a paragraph style comes to with all it is based on.
struct ResolvedParagraphStyle {
  var paragraph = ParagraphProperties()
  var run = RunProperties()
  var role = WordStyles.Role.text
  /// Whether the style that sets the indent stands nearer than the one that numbers, which then does not move the text.
  var indentBeatsNumbering = false
}

extension WordStyles {
  func paragraphStyle(_ id: String?) -> ResolvedParagraphStyle {
    var resolved = ResolvedParagraphStyle()
    let chain = paragraphChain(id)
    for style in chain {
      resolved.paragraph = resolved.paragraph.over(style.paragraph)
      resolved.run = resolved.run.over(style.run)
      if resolved.role == .text { resolved.role = style.role }
      if resolved.paragraph.outlineLevel == nil { resolved.paragraph.outlineLevel = style.headingLevel }
    }
    let indented = chain.firstIndex { $0.paragraph.indent != nil }
    let numbered = chain.firstIndex { $0.hasNumbering }
    if let indented { resolved.indentBeatsNumbering = numbered.map { indented <= $0 } ?? true }
    resolved.paragraph = resolved.paragraph.over(paragraphDefaults)
    return resolved
  }

  func characterStyle(_ id: String) -> RunProperties {
    Self.chain(id, in: characterStyles).reduce(RunProperties()) { $0.over($1.run) }
  }

  /// What a run looks like: toggles cancel each other between the styles, and what the run itself says holds
  /// (ECMA-376 part 1, section 17.7.3).
  func look(_ paragraph: RunProperties, _ character: RunProperties, _ direct: RunProperties) -> RunLook {
    func toggle(_ property: (RunProperties) -> Bool?) -> Bool {
      if let own = property(direct) { return own }
      if property(defaults) == true { return true }
      return (property(paragraph) ?? false) != (property(character) ?? false)
    }
    let plain = direct.over(character.over(paragraph.over(defaults)))
    return RunLook(
      isStrong: toggle(\.isBold), isEmphasis: toggle(\.isItalic),
      isStruck: toggle(\.isStruck) || toggle(\.isDoublyStruck), isUnderlined: plain.isUnderlined ?? false,
      isCapital: toggle(\.isCapital), isHidden: toggle(\.isHidden), position: plain.position ?? .line,
      symbolFont: plain.symbolFont)
  }
}

extension WordStyles.Style {
  /// Built-in styles have these names in every language of Word.
  fileprivate var headingLevel: Int? {
    guard name.hasPrefix("heading "), let number = Int(name.dropFirst("heading ".count)), (1...9).contains(number)
    else { return nil }
    return number - 1
  }

  fileprivate var role: WordStyles.Role {
    switch name {
    case "title": .title
    case "quote", "intense quote": .quote
    default: .text
    }
  }
}
