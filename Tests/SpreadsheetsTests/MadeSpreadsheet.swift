import OpenXML
import TestKit

/// A spreadsheet file put together from pieces of XML.
struct MadeSpreadsheet {
  var rows: String
  /// What stands behind the rows, such as merged cells.
  var tail = ""
  var shared: [String]?
  /// Codes of number formats, the first for the style 1.
  var formats: [String] = []
  var isFrom1904 = false
  var sheets: [(name: String, state: String)] = [("Лист1", "visible")]
  var namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  var relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  /// The whole part instead of rows.
  var sheetXML: String?

  init(_ rows: String) { self.rows = rows }

  func bytes() throws -> [UInt8] {
    var zip = ZipWriter()
    for (name, text) in parts { zip.add(name, DeflatedPart(deflating: Array(text.utf8))) }
    return try zip.finish()
  }

  var parts: [(String, String)] {
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    var types =
      "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
      + "<Override PartName='/xl/workbook.xml' ContentType='\(kind).sheet.main+xml'/>"
    var related = ""
    var named = ""
    var parts: [(String, String)] = []
    for (index, sheet) in sheets.enumerated() {
      let number = index + 1
      types += "<Override PartName='/xl/worksheets/sheet\(number).xml' ContentType='\(kind).worksheet+xml'/>"
      related += "<Relationship Id='s\(number)' Type='\(relations)/worksheet' Target='worksheets/sheet\(number).xml'/>"
      named += "<sheet name='\(sheet.name)' sheetId='\(number)' state='\(sheet.state)' r:id='s\(number)'/>"
      let own = index == sheets.count - 1 || sheets.count == 1
      let body =
        own ? rows : "<row r='1'><c r='A1' t='inlineStr'><is><t>other</t></is></c></row>"
      parts.append(
        (
          "xl/worksheets/sheet\(number).xml",
          sheetXML ?? "<worksheet xmlns='\(namespace)'><sheetData>\(body)</sheetData>\(tail)</worksheet>"
        ))
    }
    related += "<Relationship Id='f' Type='\(relations)/styles' Target='styles.xml'/>"
    let codes = formats.enumerated().map { "<numFmt numFmtId='\(164 + $0)' formatCode='\($1)'/>" }.joined()
    let styles = formats.indices.map { "<xf numFmtId='\(164 + $0)'/>" }.joined()
    parts.append(
      (
        "xl/styles.xml",
        "<styleSheet xmlns='\(namespace)'><numFmts>\(codes)</numFmts><cellXfs><xf numFmtId='0'/>\(styles)"
          + (0..<60).map { "<xf numFmtId='\($0)'/>" }.joined() + "</cellXfs></styleSheet>"
      ))
    if let shared {
      related += "<Relationship Id='t' Type='\(relations)/sharedStrings' Target='sharedStrings.xml'/>"
      parts.append(("xl/sharedStrings.xml", "<sst xmlns='\(namespace)'>\(shared.joined())</sst>"))
    }
    let book =
      "<workbook xmlns='\(namespace)' xmlns:r='\(relations)'><workbookPr date1904='\(isFrom1904 ? 1 : 0)'/>"
      + "<sheets>\(named)</sheets></workbook>"
    let package = "http://schemas.openxmlformats.org/package/2006"
    return [
      ("[Content_Types].xml", "<Types xmlns='\(package)/content-types'>\(types)</Types>"),
      (
        "_rels/.rels",
        "<Relationships xmlns='\(package)/relationships'>"
          + "<Relationship Id='b' Type='\(relations)/officeDocument' Target='xl/workbook.xml'/></Relationships>"
      ),
      ("xl/workbook.xml", book),
      (
        "xl/_rels/workbook.xml.rels", "<Relationships xmlns='\(package)/relationships'>\(related)</Relationships>"
      ),
    ] + parts
  }

  /// The style that has a format of those that every program knows, by its number.
  func style(builtIn number: Int) -> Int { 1 + formats.count + number }
}
