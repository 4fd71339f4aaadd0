import DocumentModel
import OpenXML

extension XMLElement {
  /// The properties of a section like this one on other sheets, going on with its page numbers.
  func on(_ page: PageSetup) -> XMLElement {
    var copy = self
    let size = XMLElement(
      like: self, "pgSz",
      attributes: [
        "w": String(page.width.twips), "h": String(page.height.twips),
        "orient": page.width > page.height ? "landscape" : "portrait",
      ])
    var margins =
      first("pgMar")
      ?? XMLElement(
        like: self, "pgMar",
        attributes: ["top": "", "right": "", "bottom": "", "left": "", "header": "567", "footer": "567", "gutter": "0"])
    margins.set("top", to: String(page.margins.top.twips))
    margins.set("right", to: String(page.margins.right.twips))
    margins.set("bottom", to: String(page.margins.bottom.twips))
    margins.set("left", to: String(page.margins.left.twips))
    let order = ["headerReference", "footerReference", "footnotePr", "endnotePr"]
    let left: Set<String> = ["pgSz", "pgMar", "type", "titlePg", "pgNumType", "cols", "sectPrChange"]
    let kept = elements.filter { !left.contains($0.name.local) }
    let before = kept.filter { order.contains($0.name.local) }
    let behind = kept.filter { !order.contains($0.name.local) }
    copy.children = (before + [size, margins] + behind).map { .element($0) }
    return copy
  }
}
