import OpenXML

/// The run a value stands in, with its properties, so that what interrupts it can be formatted alike.
final class RunPlace: Sendable {
  /// The markup of the run's properties; empty for none.
  let properties: [UInt8]
  /// Each property by its local name.
  private let each: [(name: String, markup: [UInt8])]

  /// CT_RPr of wml.xsd: the order in which the properties of a run stand, up to those added here.
  static let order = [
    "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss",
    "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern", "position", "sz",
    "szCs",
    "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout",
    "specVanish", "oMath",
  ]

  init(_ properties: XMLElement?) {
    each = (properties?.elements ?? []).map { ($0.name.local, WordMarkup.markup(of: $0)) }
    self.properties = properties.map(WordMarkup.markup) ?? []
  }

  /// The markup of the properties with others added or in place of them, by their local names.
  func properties(with added: [(name: String, markup: StaticString)]) -> [UInt8] {
    if added.isEmpty { return properties }
    var all = each.filter { own in !added.contains { $0.name == own.name } }
    for (name, markup) in added {
      let rank = Self.rank(name)
      let position = all.firstIndex { Self.rank($0.name) > rank } ?? all.count
      all.insert((name, Array(markup.description.utf8)), at: position)
    }
    return Array("<w:rPr>".utf8) + all.flatMap(\.markup) + Array("</w:rPr>".utf8)
  }

  private static func rank(_ name: String) -> Int { order.firstIndex(of: name) ?? order.count }
}
