package import Diagnostics
import OpenXML
package import Values

/// Writes a list as a spreadsheet with one sheet: bold headings that stay in sight, and rows below them.
///
/// Texts are written as texts, so that codes keep their leading zeros; the file reads as the same values. Rows are packed
/// as they come, and only their packed bytes are held.
package final class SpreadsheetWriter {
  private let sheet: String
  private let part = GrowingPart()
  private var rows = 0
  /// Rows that have not been packed yet.
  private var waiting: [[Value?]] = []
  private let wrapped: Set<Int>
  /// What stands behind the rows.
  private var tail: [UInt8] = []

  /// Rows that are packed together.
  private static let portion = 200

  /// - Parameters:
  ///   - sheet: the name of the sheet.
  ///   - headings: the first row.
  ///   - widths: of the columns that are not of the usual width.
  ///   - wrapped: columns, counted from 1, whose long texts go on in further lines of the cell.
  package init(
    sheet: String, headings: [String], widths: [ColumnWidths] = [], wrapped: Set<Int> = []
  ) throws(Faults) {
    self.sheet = sheet
    self.wrapped = wrapped
    let (head, tail) = try Self.frame(widths: widths)
    self.tail = tail
    part.append(head)
    rows = 1
    part.append(
      try Self.packed { xml in
        Self.row(xml, 1, headings.map { .text($0) }) { _, _ in .heading }
      })
  }

  package func add(_ row: [Value?]) throws(Faults) {
    waiting.append(row)
    if waiting.count >= Self.portion { try packRows() }
  }

  /// The whole file.
  package func finish() throws(Faults) -> [UInt8] {
    try packRows()
    part.append(tail)
    let sheet = Part(
      SpreadsheetParts.sheet, contentType: SpreadsheetParts.kind + "worksheet+xml", content: try part.finish())
    return try SpreadsheetParts.package(sheet, named: self.sheet).write()
  }

  private func packRows() throws(Faults) {
    if waiting.isEmpty { return }
    let first = rows + 1
    let rows = waiting
    let wrapped = wrapped
    part.append(
      try Self.packed { xml in
        for (offset, row) in rows.enumerated() {
          Self.row(xml, first + offset, row) { column, value in
            wrapped.contains(column) ? .wrapped : CellStyle(of: value)
          }
        }
      })
    self.rows += rows.count
    waiting = []
  }

  /// What stands before the rows and behind them.
  private static func frame(widths: [ColumnWidths]) throws(Faults) -> (head: [UInt8], tail: [UInt8]) {
    let xml = XMLWriter()
    var place = 0
    xml.element("worksheet", "xmlns", SpreadsheetParts.namespace) {
      xml.element("sheetViews") {
        xml.element("sheetView", "workbookViewId", "0") {
          xml.element("pane", "ySplit", "1") {
            xml.attribute("topLeftCell", "A2")
            xml.attribute("activePane", "bottomLeft")
            xml.attribute("state", "frozen")
          }
        }
      }
      if !widths.isEmpty {
        xml.element("cols") {
          for one in widths {
            xml.element("col", "min", String(one.columns.lowerBound)) {
              xml.attribute("max", one.columns.upperBound)
              xml.attribute("width", one.width.description)
              xml.attribute("customWidth", 1)
            }
          }
        }
      }
      xml.element("sheetData") { place = xml.cut() }
    }
    let whole = try xml.finish()
    return (Array(whole[..<place]), Array(whole[place...]))
  }

  private static func packed(_ rows: (XMLWriter) -> Void) throws(Faults) -> [UInt8] {
    let xml = XMLWriter()
    xml.element("sheetData") { rows(xml) }
    return try xml.finish(without: "sheetData")
  }

  private static func row(
    _ xml: XMLWriter, _ number: Int, _ values: [Value?], _ style: (Int, Value) -> CellStyle
  ) {
    xml.element("row", "r", String(number)) {
      for (index, value) in values.enumerated() {
        guard let value else { continue }
        let style = style(index + 1, value)
        xml.element("c", "r", Place.cellName(row: number, column: index + 1)) {
          if style != .plain { xml.attribute("s", style.rawValue) }
          Self.content(of: value, xml)
        }
      }
    }
  }

  private static func content(of value: Value, _ xml: XMLWriter) {
    switch value {
    case .integer,
      .decimal where CellStyle(of: value) != .text:
      xml.element("v") { xml.text(value.writtenText ?? "") }
    case .bool(let bool):
      xml.attribute("t", "b")
      xml.element("v") { xml.text(bool ? "1" : "0") }
    case .date(let date) where CellStyle(of: value) == .day:
      // Days are counted from 30 December 1899, after the leap day that Excel has and the calendar has not.
      xml.element("v") { xml.text(String(date.serialDay + 25_569)) }
    default:
      xml.attribute("t", "inlineStr")
      xml.element("is") {
        xml.element("t", "xml:space", "preserve") { xml.text(EscapedText.written(value.writtenText ?? "")) }
      }
    }
  }
}
