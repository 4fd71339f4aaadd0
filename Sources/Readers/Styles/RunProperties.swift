import OpenXML

/// What one place says of a run's looks (CT_RPr), as far as a document carries it; nil where it says nothing.
struct RunProperties: Equatable {
  enum Position {
    case line
    case raised
    case lowered
  }

  var isBold: Bool?
  var isItalic: Bool?
  var isStruck: Bool?
  var isDoublyStruck: Bool?
  var isCapital: Bool?
  var isHidden: Bool?
  var isUnderlined: Bool?
  var position: Position?
  /// The font, where it is one whose letters are pictures.
  var symbolFont: String?

  init() {}

  /// Reads `w:rPr`.
  init(reading properties: XMLElement) {
    for case .element(let element) in properties.children where element.name.namespace == properties.name.namespace {
      switch element.name.local {
      case "b": isBold = element.isOn
      case "i": isItalic = element.isOn
      case "strike": isStruck = element.isOn
      case "dstrike": isDoublyStruck = element.isOn
      case "caps": isCapital = element.isOn
      case "vanish": isHidden = element.isOn
      case "u": isUnderlined = element.val != nil && element.val != "none"
      case "vertAlign":
        position = element.val == "superscript" ? .raised : element.val == "subscript" ? .lowered : .line
      case "rFonts":
        let font = element.value("ascii") ?? element.value("hAnsi")
        symbolFont = font.flatMap { SymbolFont.isPictorial($0) ? $0 : nil }
      default: break
      }
    }
  }

  /// Without the looks that make a heading a heading and say nothing of its words.
  var inHeading: RunProperties {
    var plain = self
    plain.isBold = nil
    plain.isItalic = nil
    plain.isUnderlined = nil
    return plain
  }

  /// These properties, and where they say nothing those of `base`.
  func over(_ base: RunProperties) -> RunProperties {
    var all = self
    all.isBold = isBold ?? base.isBold
    all.isItalic = isItalic ?? base.isItalic
    all.isStruck = isStruck ?? base.isStruck
    all.isDoublyStruck = isDoublyStruck ?? base.isDoublyStruck
    all.isCapital = isCapital ?? base.isCapital
    all.isHidden = isHidden ?? base.isHidden
    all.isUnderlined = isUnderlined ?? base.isUnderlined
    all.position = position ?? base.position
    all.symbolFont = symbolFont ?? base.symbolFont
    return all
  }
}

/// What a run looks like in the end.
struct RunLook: Equatable {
  var isStrong = false
  var isEmphasis = false
  var isStruck = false
  var isUnderlined = false
  var isCapital = false
  var isHidden = false
  var position = RunProperties.Position.line
  var symbolFont: String?
}
