import DocumentModel
import OpenXML

/// What the header of a table stands out by.
private let headerShade = "F2F2F2"

/// What is said of a cell itself; lengths are twips.
struct WordCell: Equatable {
  var width: Int
  var span: Int
  var merge: WordTableRows.Merge?
  /// The margin at its right, where the table's own is not meant.
  var endGap: Int
  var shade: String?
  var verticalAlignment: String?
}

extension WordPart {
  func tableToWord(_ table: Table, _ place: WordPlace) {
    let grid = TableGrid(table)
    guard grid.rowCount > 0 else { return separatorToWord() }
    let rows = WordTableRows(grid)
    let available = max(grid.columnCount * WordTableWidths.least, width - place.indent)
    let widths = WordTableWidths.widths(of: grid, rows, available: available, wideness: document.wideness)
    let writeRows = { [self] in
      for (index, row) in rows.rows.enumerated() {
        // The rows at both ends stay together, so that no row and no total stands alone on a page.
        let isAtEnd = index <= grid.headerCount || index >= rows.rows.count - 3
        let keeps = index < rows.rows.count - 1 ? place.keeping.inside || isAtEnd : place.keeping.last
        rowToWord(row, widths, isFramed: grid.headerCount > 0, isHeader: index < grid.headerCount, keeps)
      }
    }
    // Without a header it is text set in columns, such as a place and a date, and no table to a reader.
    guard grid.headerCount > 0 else { return frame(widths: widths, place, writeRows) }
    xml.element("w:tbl") {
      xml.element("w:tblPr") {
        xml.element("w:tblStyle", "w:val", document.styles.id(.tableGrid))
        tableProperties(widths: widths, indent: place.indent)
        cellMargins(sides: 85, top: 28)
      }
      self.grid(widths)
      writeRows()
    }
  }

  private func rowToWord(_ row: [WordTableRows.Slot], _ widths: [Int], isFramed: Bool, isHeader: Bool, _ keeps: Bool) {
    xml.element("w:tr") {
      rowProperties(isHeader: isHeader)
      for slot in row {
        cell(
          width: widths[slot.columns].reduce(0, +), span: slot.columns.count, merge: slot.merge,
          endGap: isFramed || slot.columns.upperBound == widths.count ? 0 : 170, shade: isHeader ? headerShade : nil,
          verticalAlignment: isHeader ? "center" : nil
        ) {
          var inner = WordPlace(style: isHeader ? .tableHeading : isFramed ? .tableText : .normal)
          inner.alignment = alignment(of: slot, isHeader: isHeader) ?? (isFramed ? nil : .left)
          inner.isInCell = true
          inner.keeping = WordPlace.Keeping(inside: keeps, last: keeps)
          cellBlocks(slot.placed?.cell.blocks ?? [], inner)
        }
      }
    }
  }

  /// A header is centred by its style, unless the cell itself says otherwise.
  private func alignment(of slot: WordTableRows.Slot, isHeader: Bool) -> WordParagraph.Alignment? {
    guard let placed = slot.placed, !isHeader || placed.cell.alignment != nil else { return nil }
    switch placed.alignment {
    case .center: return .center
    case .trailing: return .right
    default: return isHeader ? .left : nil
    }
  }

  // MARK: What every table is made of

  /// A table without lines: blocks side by side.
  func frame(widths: [Int], _ place: WordPlace, _ rows: () -> Void) {
    xml.element("w:tbl") {
      xml.element("w:tblPr") {
        tableProperties(widths: widths, indent: place.indent)
        cellMargins(sides: 0, top: 0)
      }
      grid(widths)
      rows()
    }
  }

  /// CT_TblPr from `w:tblW` on, in the order of the schema.
  private func tableProperties(widths: [Int], indent: Int) {
    xml.element("w:tblW", attributes: ["w:w": String(widths.reduce(0, +)), "w:type": "dxa"])
    if indent > 0 { xml.element("w:tblInd", attributes: ["w:w": String(indent), "w:type": "dxa"]) }
    xml.element("w:tblLayout", "w:type", "fixed")
  }

  private func cellMargins(sides: Int, top: Int) {
    xml.element("w:tblCellMar") {
      xml.element("w:top", attributes: ["w:w": String(top), "w:type": "dxa"])
      xml.element("w:left", attributes: ["w:w": String(sides), "w:type": "dxa"])
      xml.element("w:bottom", attributes: ["w:w": String(top), "w:type": "dxa"])
      xml.element("w:right", attributes: ["w:w": String(sides), "w:type": "dxa"])
    }
  }

  private func grid(_ widths: [Int]) {
    xml.element("w:tblGrid") {
      for width in widths { xml.element("w:gridCol", "w:w", String(width)) }
    }
  }

  func rowProperties(isHeader: Bool) {
    xml.fixed(isHeader ? "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : "<w:trPr><w:cantSplit/></w:trPr>")
  }

  func cell(
    width: Int, span: Int = 1, merge: WordTableRows.Merge? = nil, endGap: Int = 0, shade: String? = nil,
    verticalAlignment: String? = nil, _ content: () -> Void
  ) {
    let outer = self.width
    self.width = max(200, width - 170)
    defer { self.width = outer }
    let cell = WordCell(
      width: width, span: span, merge: merge, endGap: endGap, shade: shade, verticalAlignment: verticalAlignment)
    if let shell = document.desk.cells[cell] { return xml.shell(shell, content) }
    document.desk.cells[cell] = xml.keepShell {
      xml.element("w:tc") {
        properties(cell)
        xml.content(content)
      }
    }
  }

  /// CT_TcPr, in the order of the schema.
  private func properties(_ cell: WordCell) {
    xml.element("w:tcPr") {
      xml.element("w:tcW", attributes: ["w:w": String(cell.width), "w:type": "dxa"])
      if cell.span > 1 { xml.element("w:gridSpan", "w:val", String(cell.span)) }
      if let merge = cell.merge { xml.element("w:vMerge", "w:val", merge.rawValue) }
      if let shade = cell.shade {
        xml.element("w:shd", attributes: ["w:val": "clear", "w:color": "auto", "w:fill": shade])
      }
      if cell.endGap > 0 {
        xml.element("w:tcMar") {
          xml.element("w:right", attributes: ["w:w": String(cell.endGap), "w:type": "dxa"])
        }
      }
      if let alignment = cell.verticalAlignment { xml.element("w:vAlign", "w:val", alignment) }
    }
  }

  /// What a cell holds; Word wants a paragraph at its end.
  func cellBlocks(_ blocks: [Block], _ place: WordPlace) {
    if blocks.isEmpty {
      paragraph(plain(place)) {}
    } else if blocksToWord(blocks, place) {
      separatorToWord(height: 20)
    }
  }
}
