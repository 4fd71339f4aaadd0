import CLibCSV
package import Diagnostics

/// The rows of a CSV file, one record each; a faulty row does not stop the ones after it.
package final class CSVRecords: ListStream {
  /// More columns than this are not kept; the widest spreadsheets have 16,384.
  private static let columns = 1 << 16

  private let source: ByteSource
  /// What separates the cells; known with the headings.
  package var delimiter: UInt8 { marks.delimiter }
  /// Whether the file has a byte order mark, or is in Windows-1251: Excel then needs a mark to read UTF-8.
  package var wantsMark: Bool { source.hasMark || encoding.isWindows1251 }
  private var encoding = CSVEncoding()
  private var parser = csv_parser()
  private var marks = CSVMarks(delimiter: 0)
  private var header: ListHeader?
  package private(set) var headings: [ListHeading] = []
  private var hasBegun = false
  /// The beginning of the file, until its first line is there.
  private var head: [UInt8] = []
  private var hasEnded = false
  /// After a fault in its quotes the rest of a line is left out.
  private var skipping = false
  private var queue = RecordQueue()

  // The row that is being read.
  private var cells: [ListHeader.Cell?] = []
  private var names: [(name: String, place: DataPlace)] = []
  private var faults: [Diagnostic] = []
  private var cellCount = 0
  /// The first cell right of the last named column that holds something.
  private var firstExtra: DataPlace?
  /// The number of the last such cell.
  private var lastExtra = 0

  package init(_ source: ByteSource) {
    self.source = source
    csv_init(&parser, UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_EMPTY_IS_NULL))
  }

  deinit { csv_free(&parser) }

  package func next() throws(Faults) -> Record? {
    while true {
      if let outcome = queue.next() { return try outcome.get() }
      if hasEnded { return nil }
      do {
        try readOn()
      } catch {
        hasEnded = true
        throw error
      }
    }
  }

  private func readOn() throws(Faults) {
    let piece = try source.next()
    if hasBegun {
      take(piece, isLast: piece.isEmpty)
    } else {
      head.append(contentsOf: piece)
      begin(isAll: piece.isEmpty)
    }
    if piece.isEmpty, !hasEnded { finish() }
    if parser.entry_pos > ReadingLimits.recordBytes { stop(.recordTooLarge(at: openPlace)) }
  }

  /// Waits until the first line is there, because the delimiter is found in it.
  private func begin(isAll: Bool) {
    let isLong = head.count >= ReadingLimits.chunkBytes
    guard let (delimiter, skip) = CSVDelimiter.find(in: head, isAll: isAll || isLong) else { return }
    hasBegun = true
    csv_set_delim(&parser, delimiter)
    marks = CSVMarks(delimiter: delimiter, line: skip > 0 ? 2 : 1)
    let text = head
    head = []
    text[skip...].withUnsafeBufferPointer { take($0, isLast: isAll) }
  }

  private func take(_ piece: UnsafeBufferPointer<UInt8>, isLast: Bool) {
    // Taken out while its buffer is in use, so that the buffer has one owner and is not copied.
    var encoding = CSVEncoding()
    swap(&encoding, &self.encoding)
    encoding.read(piece, isLast: isLast) { parseAll($0) }
    swap(&encoding, &self.encoding)
  }

  private func parseAll(_ piece: UnsafeBufferPointer<UInt8>) {
    let start = here
    defer {
      queue.addExcerpts(LineExcerpts(text: piece, firstLine: Int(start.line), startsLine: start.column == 1))
    }
    var rest = piece
    while !rest.isEmpty, !hasEnded {
      if skipping {
        guard let lineBreak = rest.firstIndex(of: UInt8(ascii: "\n")) else { return }
        marks = CSVMarks(delimiter: marks.delimiter, line: marks.line + 1)
        skipping = false
        rest = UnsafeBufferPointer(rebasing: rest[(lineBreak + 1)...])
        continue
      }
      rest = parse(rest)
    }
  }

  /// Parses up to the end or to a fault; returns what is left behind the fault.
  private func parse(_ piece: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    let before = marks
    marks.pass(piece)
    let done = csv_parse(
      &parser, piece.baseAddress, piece.count, { CSVRecords.from($2)?.cell($0, $1) },
      { CSVRecords.from($1)?.endRow() }, Unmanaged.passUnretained(self).toOpaque())
    if hasEnded { return UnsafeBufferPointer(rebasing: piece[piece.count...]) }
    if done == piece.count, csv_error(&parser) == CSV_SUCCESS { return UnsafeBufferPointer(rebasing: piece[done...]) }
    // libcsv counts the offending byte as not parsed.
    var upTo = before
    upTo.pass(UnsafeBufferPointer(rebasing: piece[..<min(done, piece.count)]))
    marks = upTo
    faults.append(.strayQuote(at: here, cell: upTo.last.map(place)))
    endFaultyRow()
    restart()
    return UnsafeBufferPointer(rebasing: piece[min(done, piece.count)...])
  }

  private func finish() {
    defer { hasEnded = true }
    if skipping { return }
    let status = csv_fini(
      &parser, { CSVRecords.from($2)?.cell($0, $1) }, { CSVRecords.from($1)?.endRow() },
      Unmanaged.passUnretained(self).toOpaque())
    if status != 0 {
      faults.append(.unclosedQuote(at: openPlace))
      endFaultyRow()
    } else if header == nil, queue.isEmpty {
      queue.add([.noHeader(source.file)])
    }
  }

  private func restart() {
    let delimiter = marks.delimiter
    csv_free(&parser)
    csv_init(&parser, UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_EMPTY_IS_NULL))
    csv_set_delim(&parser, delimiter)
    skipping = true
  }

  private func stop(_ fault: Diagnostic) {
    queue.add(faults + [fault])
    faults.removeAll()
    hasEnded = true
  }

  private var here: DataPlace { DataPlace(file: source.file, line: Int(marks.line), column: Int(marks.column)) }

  private var openPlace: DataPlace { marks.open.map(place) ?? here }

  private func place(_ mark: CSVMark) -> DataPlace {
    DataPlace(file: source.file, line: Int(mark.line), column: Int(mark.column))
  }

  // MARK: What libcsv reports

  private static func from(_ context: UnsafeMutableRawPointer?) -> CSVRecords? {
    context.map { Unmanaged<CSVRecords>.fromOpaque($0).takeUnretainedValue() }
  }

  /// A nil pointer is a cell without a character and without quotes.
  private func cell(_ start: UnsafeMutableRawPointer?, _ count: Int) {
    // libcsv goes on to the end of its piece, even where a faulty header leaves nothing to read.
    if hasEnded { return }
    let mark = marks.next()
    let place = place(mark)
    cellCount += 1
    guard let start else {
      if header == nil, names.count < Self.columns {
        names.append(("", place))
      } else if cells.count < Self.columns {
        cells.append(nil)
      }
      return
    }
    let bytes = UnsafeBufferPointer(start: start.assumingMemoryBound(to: UInt8.self), count: count)
    if bytes.contains(0) { faults.append(.notText(at: place)) }
    if header == nil {
      names.append((String(decoding: bytes, as: UTF8.self), place))
    } else if let header, cells.count < header.count {
      cells.append(value(bytes, quoted: mark.isQuoted, at: place))
    } else if !String(decoding: bytes, as: UTF8.self).allSatisfy(\.isWhitespace) {
      // Empty cells at a row's end are what spreadsheets leave right of a table.
      if firstExtra == nil { firstExtra = place }
      lastExtra = cellCount
    }
  }

  private func value(_ bytes: UnsafeBufferPointer<UInt8>, quoted: Bool, at place: DataPlace) -> ListHeader.Cell? {
    if !quoted, let value = ScalarTyping.value(bytes) { return ListHeader.Cell(value: value, place: place) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      faults.append(.notUTF8(at: place))
      return nil
    }
    return ListHeader.Cell(value: .text(text), place: place)
  }

  private func endRow() {
    if hasEnded { return }
    defer { clearRow() }
    guard let header else {
      do {
        if faults.isEmpty {
          self.header = try ListHeader(namedColumns)
          headings = namedColumns.enumerated().map { column, heading in
            ListHeading(
              name: heading.name, path: ListHeader.path(heading.name), column: column + 1, place: heading.place)
          }
        } else {
          stopWithRow()
        }
      } catch {
        faults = error.diagnostics
        stopWithRow()
      }
      return
    }
    if let firstExtra {
      let delimiter = Character(Unicode.Scalar(marks.delimiter))
      faults.append(.tooManyCells(lastExtra, headers: header.count, at: firstExtra, delimiter: delimiter))
    }
    if !faults.isEmpty {
      queue.add(faults)
    } else if cells.contains(where: { $0 != nil }) {
      // A row of nothing but empty cells is what spreadsheets leave below a table.
      queue.add(header.record(of: cells))
    }
  }

  /// The columns up to the last one that has a name; spreadsheets leave empty ones right of a table.
  private var namedColumns: [(name: String, place: DataPlace)] {
    let last = names.lastIndex { !$0.name.allSatisfy(\.isWhitespace) }
    return last.map { Array(names[...$0]) } ?? names
  }

  private func stopWithRow() {
    queue.add(faults)
    hasEnded = true
  }

  private func endFaultyRow() {
    queue.add(faults)
    if header == nil { hasEnded = true }
    clearRow()
  }

  private func clearRow() {
    cells.removeAll(keepingCapacity: true)
    names.removeAll()
    faults.removeAll()
    cellCount = 0
    firstExtra = nil
  }
}
