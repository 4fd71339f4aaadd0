/// What libcsv does not tell of a cell: where it begins and whether it is quoted.
struct CSVMark {
  var line: UInt32
  var column: UInt32
  var isQuoted: Bool
}

/// Goes through the same bytes as libcsv and marks the beginning of every cell.
///
/// Its states are libcsv's own: blank lines hold no cell, spaces before a cell do not belong to it.
struct CSVMarks {
  private enum State {
    case rowNotBegun
    case cellNotBegun
    case bare
    case quoted
    /// Behind a quote inside of a quoted cell: its end, or the first half of a doubled quote.
    case afterQuote
  }

  let delimiter: UInt8
  private var state = State.rowNotBegun
  private(set) var line: UInt32 = 1
  private(set) var column: UInt32 = 1
  private(set) var marks: [CSVMark] = []
  private var first = 0
  private var lastWasReturn = false

  init(delimiter: UInt8, line: UInt32 = 1) {
    self.delimiter = delimiter
    self.line = line
  }

  /// The next cell's mark, in the order of the cells.
  mutating func next() -> CSVMark {
    guard first < marks.count else { return CSVMark(line: line, column: column, isQuoted: false) }
    defer { first += 1 }
    return marks[first]
  }

  /// The cell that has begun and not been handed out.
  var open: CSVMark? { first < marks.count ? marks[first] : nil }

  /// The cell that began last.
  var last: CSVMark? { marks.last }

  mutating func pass(_ piece: UnsafeBufferPointer<UInt8>) {
    if first > 0 {
      marks.removeFirst(first)
      first = 0
    }
    for byte in piece { pass(byte) }
  }

  private mutating func pass(_ byte: UInt8) {
    switch state {
    case .rowNotBegun, .cellNotBegun: begin(byte)
    case .bare, .afterQuote:
      if byte == delimiter {
        state = .cellNotBegun
      } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        state = .rowNotBegun
      } else if byte == UInt8(ascii: "\""), state == .afterQuote {
        state = .quoted
      }
    case .quoted: if byte == UInt8(ascii: "\"") { state = .afterQuote }
    }
    move(over: byte)
  }

  private mutating func begin(_ byte: UInt8) {
    switch byte {
    case delimiter:
      mark(quoted: false)
      state = .cellNotBegun
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      if state == .cellNotBegun { mark(quoted: false) }
      state = .rowNotBegun
    case UInt8(ascii: " "), UInt8(ascii: "\t"): break
    case UInt8(ascii: "\""):
      mark(quoted: true)
      state = .quoted
    default:
      mark(quoted: false)
      state = .bare
    }
  }

  private mutating func mark(quoted: Bool) {
    marks.append(CSVMark(line: line, column: column, isQuoted: quoted))
  }

  /// A line ends with LF, CR or both.
  private mutating func move(over byte: UInt8) {
    if byte == UInt8(ascii: "\n"), lastWasReturn {
      lastWasReturn = false
      return
    }
    lastWasReturn = byte == UInt8(ascii: "\r")
    if lastWasReturn || byte == UInt8(ascii: "\n") {
      line &+= 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column &+= 1
    }
  }
}
