import OpenXML

/// A header or footer and where it is shown.
struct WordMargin: Sendable {
  enum Kind: String, Sendable {
    case header
    case footer
  }

  var kind: Kind
  /// `default`, `first` or `even`.
  var pages: String
  var name: PartName
}

extension WordPart {
  /// CT_SectPr: the sheet, its margins, its header and footer.
  func sectionToWord(_ margins: [WordMargin], _ page: WordPage) {
    xml.element("w:sectPr") {
      for margin in margins {
        let id = relationship(margin.kind.rawValue, to: .part(margin.name))
        xml.element(
          margin.kind == .header ? "w:headerReference" : "w:footerReference",
          attributes: ["w:type": margin.pages, "r:id": id])
      }
      xml.element("w:pgSz") {
        xml.attribute("w:w", page.width)
        xml.attribute("w:h", page.height)
        if page.width > page.height { xml.attribute("w:orient", "landscape") }
      }
      xml.element("w:pgMar") {
        xml.attribute("w:top", page.top)
        xml.attribute("w:right", page.right)
        xml.attribute("w:bottom", page.bottom)
        xml.attribute("w:left", page.left)
        xml.attribute("w:header", page.header)
        xml.attribute("w:footer", page.footer)
        xml.attribute("w:gutter", page.gutter)
      }
      if page.isFirstPagePlain, !margins.isEmpty { xml.element("w:titlePg") }
    }
  }
}
