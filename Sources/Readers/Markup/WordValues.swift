import OpenXML

/// The values of WordprocessingML's simple types, as lenient as Word reads them.
extension XMLElement {
  /// The attribute `w:val`.
  var val: String? { value("val") }

  /// A whole number; nil where there is none, and cut to 32 bits, which Word's numbers have.
  func integer(_ attribute: String = "val") -> Int? { value(attribute).flatMap { Int(lenient: $0) } }

  /// A length in twips, or in the unit that stands behind it, as strict files have it: `595.3pt` (ST_TwipsMeasure).
  func twips(_ attribute: String) -> Int? {
    guard let text = value(attribute) else { return nil }
    let unit = text.suffix(while: { $0.isASCII && $0.isLetter })
    let scale: Double
    switch unit {
    case "": return Int(lenient: text)
    case "pt": scale = 20
    case "in": scale = 1440
    case "mm": scale = 1440 / 25.4
    case "cm": scale = 1440 / 2.54
    case "pc", "pi": scale = 240
    default: return nil
    }
    guard let value = Double(text.dropLast(unit.count)) else { return nil }
    let twips = (value * scale).rounded()
    return abs(twips) < Double(Int.widest) ? Int(twips) : nil
  }

  /// CT_OnOff: an element says yes unless it says no.
  var isOn: Bool {
    switch val {
    case "0", "false", "off", "none": false
    default: true
    }
  }

  /// The last child element of that name, which is the one that Word goes by where there are two.
  func child(_ local: String) -> XMLElement? {
    for node in children.reversed() {
      if case .element(let element) = node, element.is(local, in: name.namespace) { return element }
    }
    return nil
  }

  /// What a child element says by its `w:val`.
  func val(of local: String) -> String? { child(local)?.val }

  /// What a child element says by its `w:val`, as a number.
  func integer(of local: String) -> Int? { child(local)?.integer() }
}

extension Int {
  /// The furthest a number goes; what is beyond is a mistake or malice, and sums of such numbers stay whole.
  static let widest = Int(Int32.max)

  /// A number as files from anywhere have it: with spaces around, with decimals, or too large.
  init?(lenient text: String) {
    var isNegative = false
    var value = 0
    var hasDigits = false
    for (index, byte) in text.utf8.drop(while: { $0 == 0x20 }).enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: isNegative = true
      case UInt8(ascii: "+") where index == 0: break
      case 0x30...0x39:
        hasDigits = true
        value = Swift.min(value * 10 + Int(byte - 0x30), Self.widest)
      case 0x20, UInt8(ascii: "."):
        guard hasDigits else { return nil }
        self = isNegative ? -value : value
        return
      default: return nil
      }
    }
    guard hasDigits else { return nil }
    self = isNegative ? -value : value
  }
}

extension String {
  /// The longest end of it whose characters all hold.
  fileprivate func suffix(while holds: (Character) -> Bool) -> Substring {
    var start = endIndex
    while start > startIndex, holds(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
