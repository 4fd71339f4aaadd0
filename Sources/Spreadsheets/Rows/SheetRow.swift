import OpenXML
import Values

/// A row as the sheet has it.
struct SheetRow {
  /// Counted from 1.
  var number: Int
  var isHidden = false
  var cells: [RawCell] = []
}

/// Gathers the rows of a sheet's part.
final class SheetRowTaker: XMLEventTaker {
  /// Whole rows that have not been taken yet.
  var rows: [SheetRow] = []
  /// A row or a cell that lies outside of a sheet; reading ends before its row.
  private(set) var outside: String?
  private(set) var hasEnough = false

  private enum Place {
    case elsewhere
    case value
    case inline
  }

  /// How wide the sheet's columns are.
  private(set) var widths: [ColumnWidths] = []
  private var row: SheetRow?
  private var cell: RawCell?
  private var place = Place.elsewhere
  private var readings = 0
  private var text: [UInt8] = []
  private var lastRow = 0

  func begin(_ element: borrowing XMLTag) {
    if outside != nil || hasEnough { return }
    if cell == nil {
      if element.is("c"), row != nil { beginCell(element) } else if element.is("row") { beginRow(element) }
      if element.is("col"), row == nil { addWidths(element) }
      return
    }
    if element.is("v") {
      text.removeAll(keepingCapacity: true)
      place = .value
    } else if element.is("f") {
      cell?.hasFormula = true
    } else if element.is("rPh") {
      readings += 1
    } else if element.is("t"), readings == 0 {
      text.removeAll(keepingCapacity: true)
      place = .inline
    }
  }

  func end(_ element: borrowing XMLTag) {
    if element.is("v") || element.is("t") {
      if cell != nil { endText() }
    } else if element.is("rPh") {
      readings = max(0, readings - 1)
    } else if element.is("c") {
      if let cell, cell.value != nil || cell.inline != nil || cell.hasFormula { row?.cells.append(cell) }
      cell = nil
    } else if element.is("row") {
      // A row without cells is none, wherever it says it is.
      if let row, !row.cells.isEmpty { rows.append(row) }
      row = nil
    } else if element.is("sheetData") {
      hasEnough = true
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard place != .elsewhere else { return }
    if text.count + bytes.count > SheetLimits.cellBytes {
      cell?.isTooLong = true
    } else {
      text.append(contentsOf: bytes)
    }
  }

  private func addWidths(_ element: borrowing XMLTag) {
    guard widths.count < SheetLimits.columns, let first = element.value("min").flatMap({ Int($0) }),
      let last = element.value("max").flatMap({ Int($0) }), 1...SheetLimits.columns ~= first, last >= first,
      let width = element.value("width").flatMap({ Decimal(parsing: $0) })
    else { return }
    widths.append(ColumnWidths(columns: first...min(last, SheetLimits.columns), width: width))
  }

  private func beginRow(_ element: borrowing XMLTag) {
    let number = element.value("r").flatMap { Int($0) } ?? lastRow + 1
    guard 1...SheetLimits.rows ~= number else { return leave("row \(number)") }
    lastRow = number
    let hidden = element.value("hidden")
    row = SheetRow(number: number, isHidden: hidden == "1" || hidden == "true")
  }

  private func beginCell(_ element: borrowing XMLTag) {
    let next = (row?.cells.last?.column ?? 0) + 1
    let written = element.value("r")
    let column = written.flatMap { CellAddress.read($0)?.column } ?? next
    guard column <= SheetLimits.columns, written == nil || CellAddress.read(written ?? "") != nil else {
      return leave("the cell `\((written ?? "").prefix(20))`")
    }
    cell = RawCell(
      column: column, type: element.value("t") ?? "", style: element.value("s").flatMap { Int($0) })
  }

  private func leave(_ outside: String) {
    self.outside = outside
    hasEnough = true
    row = nil
  }

  private func endText() {
    let found = String(decoding: text, as: UTF8.self)
    switch place {
    case .value: cell?.value = found
    case .inline:
      let before = cell?.inline ?? ""
      cell?.inline = before + found
    case .elsewhere: break
    }
    place = .elsewhere
  }
}
