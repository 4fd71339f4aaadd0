import Diagnostics

/// The records of a JSON list, or of JSON Lines, one after the other.
///
/// In a list a syntax fault ends the reading; in JSON Lines it ends with its line.
final class JSONRecords: RecordStream {
  enum Layout {
    case list
    case lines
  }

  private let source: ByteSource
  private let parser: JSONParser
  private let layout: Layout
  private var queue = RecordQueue()
  private var hasEnded = false
  /// In JSON Lines: the rest of a line that had a fault is left out.
  private var skipping = false
  private var isAtLineStart = true
  private var line = 1
  private var bytesSinceRecord = 0

  init(_ source: ByteSource, layout: Layout) {
    self.source = source
    self.layout = layout
    parser = JSONParser(file: source.file, elementsWanted: layout == .list, severalValues: layout == .lines)
    parser.report = { [unowned self] value, place, faults in receive(value, place, faults) }
  }

  func next() throws(Faults) -> Record? {
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

  private func receive(_ value: Value, _ place: DataPlace, _ faults: [Diagnostic]) {
    bytesSinceRecord = 0
    if case .record(let record) = value {
      if faults.isEmpty { queue.add(record) } else { queue.add(faults) }
    } else {
      queue.add(faults + [.recordExpected(value, at: place)])
    }
  }

  private func readOn() throws(Faults) {
    let piece = try source.next()
    bytesSinceRecord += piece.count
    let start = parser.place
    switch layout {
    case .list: end(with: piece.isEmpty ? parser.finish() : parser.feed(piece))
    case .lines: feedLines(piece)
    }
    if piece.isEmpty { hasEnded = true }
    if bytesSinceRecord > ReadingLimits.recordBytes, !hasEnded {
      end(with: .recordTooLarge(at: parser.place))
    }
    queue.addExcerpts(LineExcerpts(text: piece, firstLine: Int(start.line), startsLine: start.column == 1))
  }

  private func end(with fault: Diagnostic?) {
    guard let fault else { return }
    queue.add(parser.openFaults() + [fault])
    hasEnded = true
  }

  private func feedLines(_ piece: UnsafeBufferPointer<UInt8>) {
    if piece.isEmpty {
      // The last line may have no line break.
      [UInt8(ascii: "\n")].withUnsafeBufferPointer { if !isAtLineStart { feedLines($0) } }
      return
    }
    var rest = piece[...]
    while !rest.isEmpty {
      let lineBreak = rest.firstIndex(of: UInt8(ascii: "\n"))
      let line = rest[..<(lineBreak.map { $0 + 1 } ?? rest.endIndex)]
      rest = rest[line.endIndex...]
      if !skipping, let fault = parser.feed(UnsafeBufferPointer(rebasing: line)) {
        queue.add(parser.openFaults() + [fault])
        skipping = true
      }
      isAtLineStart = lineBreak != nil
      if isAtLineStart { endLine() }
    }
  }

  private func endLine() {
    line += 1
    if !skipping, let start = parser.openValuePlace {
      queue.add(parser.openFaults() + [.unfinishedLine(at: start)])
      skipping = true
    }
    if skipping { parser.skip(toLine: line) }
    skipping = false
  }
}
