import Diagnostics
import DocumentModel
import OpenXML

/// Postal papers as a Word file: tables of fixed size, and between them paragraphs of exact height.
enum PostalFile {
  private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
  private static let type = "application/vnd.openxmlformats-officedocument.wordprocessingml."
  /// The lowest paragraph, one point: before every table there is one, and behind the last.
  private static let lowest = 20
  /// The highest exact line, in twips.
  private static let highest = 31_680

  static func bytes(of sheet: PostalSheet, _ language: Language) throws(Faults) -> [UInt8] {
    let main = PartName.fixed("word/document.xml")
    let styles = PartName.fixed("word/styles.xml")
    let settings = PartName.fixed("word/settings.xml")
    let document = try XMLWriter.document("w:document", attributes: ["xmlns:w": word], capacity: 64 * 1024) { xml in
      xml.element("w:body") { body(sheet, xml) }
    }
    let package = Package(
      parts: [
        Part(
          main, contentType: type + "document.main+xml", content: DeflatedPart(deflating: document),
          relationships: [
            Relationship(id: "rId1", type: office + "styles", target: .part(styles)),
            Relationship(id: "rId2", type: office + "settings", target: .part(settings)),
          ]),
        Part(styles, contentType: type + "styles+xml", content: DeflatedPart(deflating: try stylesPart(language))),
        Part(settings, contentType: type + "settings+xml", content: DeflatedPart(deflating: try settingsPart())),
      ], relationships: [Relationship(id: "rId1", type: office + "officeDocument", target: .part(main))])
    return try package.write()
  }

  private static func body(_ sheet: PostalSheet, _ xml: XMLWriter) {
    let frames = sheet.pages.flatMap { $0 }
    let top = max(0, twips(frames.map(\.y).min() ?? 0) - lowest)
    let left = max(0, twips(frames.map(\.x).min() ?? 0))
    for (number, page) in sheet.pages.enumerated() {
      var place = top
      for (index, frame) in page.enumerated() {
        let start = twips(frame.y)
        space(max(lowest, start - place), isNewPage: index == 0 && number > 0, xml)
        table(frame, left: left, xml)
        place = start + edges(frame.rows).last
      }
    }
    space(lowest, xml)
    xml.element("w:sectPr") {
      xml.element("w:pgSz") {
        xml.attribute("w:w", twips(sheet.width))
        xml.attribute("w:h", twips(sheet.height))
        if sheet.width > sheet.height { xml.attribute("w:orient", "landscape") }
      }
      xml.element("w:pgMar") {
        xml.attribute("w:top", top)
        xml.attribute("w:right", 0)
        xml.attribute("w:bottom", 0)
        xml.attribute("w:left", left)
        xml.attribute("w:header", 0)
        xml.attribute("w:footer", 0)
        xml.attribute("w:gutter", 0)
      }
    }
  }

  private static func space(_ height: Int, isNewPage: Bool = false, _ xml: XMLWriter) {
    xml.element("w:p") {
      xml.element("w:pPr") {
        if isNewPage { xml.element("w:pageBreakBefore") }
        xml.element("w:spacing") {
          xml.attribute("w:line", min(height, highest))
          xml.attribute("w:lineRule", "exact")
        }
      }
    }
  }

  private static func table(_ frame: PostalSheet.Frame, left: Int, _ xml: XMLWriter) {
    let columns = edges(frame.columns).sizes
    let rows = edges(frame.rows).sizes
    xml.element("w:tbl") {
      xml.element("w:tblPr") {
        xml.element("w:tblW", attributes: ["w:w": String(columns.reduce(0, +)), "w:type": "dxa"])
        xml.element("w:tblInd", attributes: ["w:w": String(twips(frame.x) - left), "w:type": "dxa"])
        xml.element("w:tblLayout", "w:type", "fixed")
        xml.fixed(
          "<w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar>")
      }
      xml.element("w:tblGrid") { for column in columns { xml.element("w:gridCol", "w:w", String(column)) } }
      for (height, cells) in zip(rows, frame.cells) {
        xml.element("w:tr") {
          xml.element("w:trPr") {
            xml.element("w:cantSplit")
            xml.element("w:trHeight", attributes: ["w:val": String(height), "w:hRule": "exact"])
          }
          for (width, cell) in zip(columns, cells) { self.cell(cell, width: width, xml) }
        }
      }
    }
  }

  private static func cell(_ cell: PostalSheet.Cell, width: Int, _ xml: XMLWriter) {
    xml.element("w:tc") {
      xml.element("w:tcPr") {
        xml.element("w:tcW", attributes: ["w:w": String(width), "w:type": "dxa"])
        if cell.padding > 0 {
          xml.element("w:tcMar") {
            for side in ["left", "right"] {
              xml.element(
                side == "left" ? "w:left" : "w:right",
                attributes: ["w:w": String(twips(cell.padding)), "w:type": "dxa"])
            }
          }
        }
        if cell.isCentred { xml.element("w:vAlign", "w:val", "center") }
      }
      if cell.lines.isEmpty { space(lowest, xml) }
      for (index, line) in cell.lines.enumerated() {
        xml.element("w:p") {
          xml.element("w:pPr") {
            xml.element("w:spacing") {
              if index > 0, cell.gap > 0 { xml.attribute("w:before", Int((cell.gap * 20).rounded())) }
              xml.attribute("w:line", Int((cell.size * PostalFit.leading * 20).rounded()))
              xml.attribute("w:lineRule", "exact")
            }
          }
          if !line.label.isEmpty { run(line.label + " ", size: cell.size, isStrong: true, xml) }
          run(line.text, size: cell.size, isStrong: line.isStrong, xml)
        }
      }
    }
  }

  private static func run(_ text: String, size: Double, isStrong: Bool, _ xml: XMLWriter) {
    xml.element("w:r") {
      xml.element("w:rPr") {
        if isStrong { xml.element("w:b") }
        xml.element("w:sz", "w:val", String(Int(size * 2)))
        xml.element("w:szCs", "w:val", String(Int(size * 2)))
      }
      xml.element("w:t") {
        xml.attribute("xml:space", "preserve")
        xml.text(text)
      }
    }
  }

  private static func stylesPart(_ language: Language) throws(Faults) -> [UInt8] {
    try XMLWriter.document("w:styles", attributes: ["xmlns:w": word]) { xml in
      xml.element("w:docDefaults") {
        xml.element("w:rPrDefault") {
          xml.element("w:rPr") {
            xml.fixed(
              "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/><w:sz w:val=\"24\"/>"
            )
            xml.element("w:lang", "w:val", language.tag)
          }
        }
        xml.fixed("<w:pPrDefault><w:pPr><w:spacing w:before=\"0\" w:after=\"0\"/></w:pPr></w:pPrDefault>")
      }
      xml.fixed(
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>")
    }
  }

  /// Without it Word lays tables out as its version of 2007 did, beside their place.
  private static func settingsPart() throws(Faults) -> [UInt8] {
    try XMLWriter.document("w:settings", attributes: ["xmlns:w": word]) { xml in
      xml.fixed(
        "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
      )
    }
  }

  private static func twips(_ millimetres: Double) -> Int { Length.millimetres(millimetres).twips }

  /// Sizes in twips whose sum is never off by more than one.
  private static func edges(_ lengths: [Double]) -> (sizes: [Int], last: Int) {
    var place = 0.0
    var last = 0
    var sizes: [Int] = []
    for length in lengths {
      place += length
      let next = twips(place)
      sizes.append(next - last)
      last = next
    }
    return (sizes, last)
  }
}
