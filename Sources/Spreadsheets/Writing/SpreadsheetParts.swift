import Diagnostics
import OpenXML

/// The parts of a spreadsheet with one sheet, beside the sheet itself.
enum SpreadsheetParts {
  static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml."
  static let sheet = PartName.fixed("xl/worksheets/sheet1.xml")
  private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let book = PartName.fixed("xl/workbook.xml")
  private static let styles = PartName.fixed("xl/styles.xml")

  static func package(_ content: Part, named name: String) throws(Faults) -> Package {
    let book = Part(
      self.book, contentType: kind + "sheet.main+xml", content: DeflatedPart(deflating: try workbook(name)),
      relationships: [
        Relationship(id: "rId1", type: relations + "/worksheet", target: .part(sheet)),
        Relationship(id: "rId2", type: relations + "/styles", target: .part(styles)),
      ])
    let styles = Part(
      self.styles, contentType: kind + "styles+xml", content: DeflatedPart(deflating: try formats()))
    return Package(
      parts: [book, styles, content],
      relationships: [Relationship(id: "rId1", type: relations + "/officeDocument", target: .part(self.book))])
  }

  private static func workbook(_ name: String) throws(Faults) -> [UInt8] {
    try XMLWriter.document("workbook", attributes: ["xmlns": namespace, "xmlns:r": relations], capacity: 1024) { xml in
      xml.element("sheets") {
        xml.element("sheet", "name", name) {
          xml.attribute("sheetId", 1)
          xml.attribute("r:id", "rId1")
        }
      }
    }
  }

  private static func formats() throws(Faults) -> [UInt8] {
    try XMLWriter.document("styleSheet", attributes: ["xmlns": namespace], capacity: 2048) { xml in
      xml.element("fonts", "count", "2") {
        xml.fixed("<font><sz val=\"11\"/><name val=\"Calibri\"/></font>")
        xml.fixed("<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font>")
      }
      xml.element("fills", "count", "2") {
        xml.fixed("<fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>")
      }
      xml.element("borders", "count", "1") {
        xml.fixed("<border><left/><right/><top/><bottom/><diagonal/></border>")
      }
      xml.element("cellStyleXfs", "count", "1") {
        xml.fixed("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>")
      }
      xml.element("cellXfs", "count", String(CellStyle.all.count)) {
        for style in CellStyle.all {
          xml.element("xf", "numFmtId", String(style.format)) {
            xml.attribute("fontId", style == .heading ? 1 : 0)
            xml.attribute("fillId", 0)
            xml.attribute("borderId", 0)
            xml.attribute("xfId", 0)
            if style.format != 0 { xml.attribute("applyNumberFormat", 1) }
            if style == .heading { xml.attribute("applyFont", 1) }
            if style == .heading || style == .wrapped {
              xml.attribute("applyAlignment", 1)
              xml.fixed("<alignment vertical=\"top\" wrapText=\"1\"/>")
            }
          }
        }
      }
      xml.element("cellStyles", "count", "1") {
        xml.fixed("<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>")
      }
    }
  }
}
