import OpenXML

/// The sheet of a section, in twips (CT_SectPr); the ones that Word takes where it does not say.
struct SectionSheet {
  let textWidth: Int
  let textHeight: Int
  /// From the upper edge to the text; below zero where a header may reach into the text.
  let top: Int
  /// From the upper edge to the header.
  let header: Int

  init(_ section: XMLElement) {
    let size = section.first("pgSz")
    let margins = section.first("pgMar")
    func twips(_ element: XMLElement?, _ name: String, _ usual: Int) -> Int {
      // No sheet is larger than 22 inches; a length with a unit is one that strict files have.
      min(max(element?.value(name).flatMap { Int($0) } ?? usual, -31_680), 31_680)
    }
    let sides = abs(twips(margins, "left", 1440)) + abs(twips(margins, "right", 1440))
    top = twips(margins, "top", 1440)
    header = twips(margins, "header", 720)
    textWidth = max(twips(size, "w", 11_906) - sides, 0)
    textHeight = max(twips(size, "h", 16_838) - abs(top) - abs(twips(margins, "bottom", 1440)), 0)
  }
}
