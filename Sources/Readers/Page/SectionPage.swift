import DocumentModel
import OpenXML

/// The sheet of a section (CT_SectPr) and its margins.
struct SectionPage {
  /// Without a header and a footer yet.
  private(set) var setup = PageSetup()

  init(_ section: XMLElement?) {
    if let size = section?.child("pgSz") {
      if let width = size.length("w"), width.emu > 0 { setup.width = width }
      if let height = size.length("h"), height.emu > 0 { setup.height = height }
    }
    guard let margins = section?.child("pgMar") else { return }
    // A margin below zero lets the text reach into the header; its size is what counts.
    if let top = margins.length("top") { setup.margins.top = top }
    if let right = margins.length("right") { setup.margins.right = right }
    if let bottom = margins.length("bottom") { setup.margins.bottom = bottom }
    if let left = margins.length("left") { setup.margins.left = left }
    if let gutter = margins.length("gutter") { setup.margins.left = setup.margins.left + gutter }
    // Margins wider than the sheet leave no place for text; the sheet's own are better than none.
    if setup.textWidth.emu <= 0 || setup.height.emu <= setup.margins.top.emu + setup.margins.bottom.emu {
      setup.margins = Margins()
      if setup.textWidth.emu <= 0 || setup.height.emu <= 1_440_000 { setup = PageSetup() }
    }
  }

  /// In twips.
  var textWidth: Int { setup.textWidth.twips }
}

extension XMLElement {
  /// A length in twips; whole millimetres where that is what was meant.
  fileprivate func length(_ attribute: String) -> Length? {
    // No sheet is larger than 22 inches.
    guard let twips = twips(attribute).map({ Swift.min(abs($0), 31_680) }) else { return nil }
    let exact = Length(emu: twips * 635)
    let rounded = Length.millimetres(exact.millimetres.rounded())
    return rounded.twips == twips ? rounded : exact
  }
}
