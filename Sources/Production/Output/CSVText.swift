/// A table as RFC 4180 writes it: commas, quotes where a cell needs them, CRLF behind every row.
struct CSVText {
  private(set) var bytes: [UInt8] = []

  init(_ rows: [[String]]) {
    for row in rows {
      for (position, cell) in row.enumerated() {
        if position > 0 { bytes.append(UInt8(ascii: ",")) }
        add(cell)
      }
      bytes += [0x0D, 0x0A]
    }
  }

  private mutating func add(_ cell: String) {
    let needsQuotes = cell.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0D || $0 == 0x0A }
    if !needsQuotes {
      bytes += Array(cell.utf8)
      return
    }
    bytes.append(0x22)
    for byte in cell.utf8 { bytes += byte == 0x22 ? [0x22, 0x22] : [byte] }
    bytes.append(0x22)
  }
}
