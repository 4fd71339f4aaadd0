import OpenXML

/// What one place says of a paragraph (CT_PPr), as far as a document carries it; nil where it says nothing.
struct ParagraphProperties {
  enum Alignment {
    case leading
    case center
    case trailing
  }

  /// 0 for the outermost heading, 9 for text.
  var outlineLevel: Int?
  var alignment: Alignment?
  var breaksPageBefore: Bool?
  /// How far its lines stand from the left margin, in twips.
  var indent: Int?
  var hasRule: Bool?
  var isRightToLeft: Bool?
  var tabs: [TabStop] = []

  init() {}

  /// Reads `w:pPr`.
  init(reading properties: XMLElement) {
    for case .element(let element) in properties.children where element.name.namespace == properties.name.namespace {
      switch element.name.local {
      case "outlineLvl": outlineLevel = element.integer()
      case "jc": alignment = Alignment(element.val ?? "")
      case "pageBreakBefore": breaksPageBefore = element.isOn
      case "ind": indent = element.twips("left") ?? element.twips("start")
      case "pBdr": hasRule = element.drawsRule
      case "bidi": isRightToLeft = element.isOn
      case "tabs": tabs = element.elements.filter { $0.isWord("tab") }.map { TabStop(reading: $0) }
      default: break
      }
    }
  }

  /// These properties, and where they say nothing those of `base`.
  func over(_ base: ParagraphProperties) -> ParagraphProperties {
    var all = self
    all.outlineLevel = outlineLevel ?? base.outlineLevel
    all.alignment = alignment ?? base.alignment
    all.breaksPageBefore = breaksPageBefore ?? base.breaksPageBefore
    all.indent = indent ?? base.indent
    all.hasRule = hasRule ?? base.hasRule
    all.isRightToLeft = isRightToLeft ?? base.isRightToLeft
    // Tab stops add up; one at the place of another takes it.
    if !base.tabs.isEmpty {
      all.tabs += base.tabs.filter { other in !tabs.contains { $0.position == other.position } }
    }
    return all
  }
}

extension ParagraphProperties.Alignment {
  /// ST_Jc; lines that fill the width are leading ones.
  init?(_ value: String) {
    switch value {
    case "left", "start", "both", "distribute", "lowKashida", "mediumKashida", "highKashida", "thaiDistribute":
      self = .leading
    case "center": self = .center
    case "right", "end": self = .trailing
    default: return nil
    }
  }
}

extension XMLElement {
  /// Whether the border is a line above or below, and no frame.
  fileprivate var drawsRule: Bool {
    func draws(_ side: String) -> Bool {
      guard let style = val(of: side) else { return false }
      return style != "nil" && style != "none"
    }
    return (draws("top") || draws("bottom")) && !draws("left") && !draws("right")
  }
}
